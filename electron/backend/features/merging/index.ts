export { mergingHandlers } from './handlers.ts'
