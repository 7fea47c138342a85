export { visitsHandlers } from './handlers.ts'
export { logVisit } from './log.ts'
export { lastBaskets, latelyOf, usualCompanions, visitDays } from './repository.ts'
