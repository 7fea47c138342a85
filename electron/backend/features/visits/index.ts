export { visitsHandlers } from './handlers.ts'
export { logVisit } from './log.ts'
export { lastBaskets, usualCompanions, visitDays, visitEdges, visitsOfClient } from './repository.ts'
