export { exportsHandlers } from './handlers.ts'
