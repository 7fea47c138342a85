export { visitsHandlers } from './handlers.ts'
export { logVisit } from './log.ts'
export { lastBaskets, usualCompanions, visitDays, visitsOfClient } from './repository.ts'
