export { printingHandlers } from './handlers.ts'
