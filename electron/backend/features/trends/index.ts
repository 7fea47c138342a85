export { trendsHandlers } from './handlers.ts'
