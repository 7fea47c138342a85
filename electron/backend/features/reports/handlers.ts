import type { HandlersOf } from '#electron/backend/context.ts'
import { goalHandlers } from './goals/handlers.ts'

export const reportsHandlers: HandlersOf<'reports'> = {
  ...goalHandlers,
  figures: ({ reader }, asked) => reader.ask('reports.figures', asked),
  behind: ({ reader }, asked) => reader.ask('reports.behind', asked),
  team: ({ reader }, { opId: _, ...asked }) => reader.ask('reports.team', asked),
  behindTeam: ({ reader }, asked) => reader.ask('reports.behindTeam', asked),
}
