import type { HandlersOf } from '#electron/backend/context.ts'

export const trendsHandlers: HandlersOf<'trends'> = {
  goods: ({ reader }, { opId: _, ...asked }) => reader.ask('trends.goods', asked),
  changes: ({ reader }, { opId: _, ...asked }) => reader.ask('trends.changes', asked),
  together: ({ reader }, { by }) => reader.ask('trends.together', { by }),
  behind: ({ reader }, asked) => reader.ask('trends.behind', asked),
}
