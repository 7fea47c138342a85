export { worthHandlers } from './handlers.ts'
