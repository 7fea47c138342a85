export { reportsHandlers } from './handlers.ts'
export { daySums, firstDay, whoCame } from './repository.ts'
export { teamOfPeriod } from './team/readings.ts'
export { seeVisits } from './visits.ts'
