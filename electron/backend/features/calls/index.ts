export { callHandlers } from './handlers.ts'
