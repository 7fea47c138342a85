export { todayHandlers } from './handlers.ts'
export { sources } from './sources.ts'
