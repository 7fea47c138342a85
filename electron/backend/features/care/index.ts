import type { HandlersOf } from '#electron/backend/context.ts'
import { absenceHandlers } from './absences/handlers.ts'
import { ofClientHandlers } from './of-client.ts'
import { ruleHandlers } from './rules/handlers.ts'
import { touchHandlers } from './touch/handlers.ts'

export { keepInTouch, lapsedByRule, late } from './missed/sources.ts'

export const careHandlers: HandlersOf<'care'> = { ...ofClientHandlers, ...absenceHandlers, ...ruleHandlers, ...touchHandlers }
