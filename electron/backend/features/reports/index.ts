export { reportsHandlers } from './handlers.ts'
export { figuresOfPeriod } from './readings.ts'
export { daySums, whoCame } from './repository.ts'
