export { arrivalHandlers } from './handlers.ts'
