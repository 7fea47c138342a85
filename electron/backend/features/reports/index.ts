export { reportsHandlers } from './handlers.ts'
export { figuresOfPeriod } from './readings.ts'
export { daySums, firstDay, whoCame } from './repository.ts'
