import type { HandlersOf } from '#electron/backend/context.ts'
import { absenceHandlers } from './absences/handlers.ts'
import { balanceHandlers } from './balance/handlers.ts'
import { ofClientHandlers } from './of-client.ts'
import { ruleHandlers } from './rules/handlers.ts'
import { touchHandlers } from './touch/handlers.ts'

export { forecasterOf } from './expectation/of-some.ts'
export { hasModel, type ModelRow } from './expectation/repository.ts'
export { careOwed } from './gestures/owed.ts'
export { keepInTouch, lapsedByRule, late } from './missed/sources.ts'
export type { Recounted } from './recount/readings.ts'
export { hasRhythms } from './recount/repository.ts'
export { writeRecount } from './recount/work.ts'
export { insertTouch } from './touch/repository.ts'

export const careHandlers: HandlersOf<'care'> = {
  ...ofClientHandlers,
  ...absenceHandlers,
  ...ruleHandlers,
  ...touchHandlers,
  ...balanceHandlers,
}
