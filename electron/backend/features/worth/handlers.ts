import type { HandlersOf } from '#electron/backend/context.ts'

export const worthHandlers: HandlersOf<'worth'> = {
  list: ({ reader }, { opId: _, ...asked }) => reader.ask('worth.list', asked),
}
