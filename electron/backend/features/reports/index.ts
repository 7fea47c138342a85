export { reportsHandlers } from './handlers.ts'
export { figuresOfPeriod } from './readings.ts'
export { daySums } from './repository.ts'
