export { codesHandlers } from './handlers.ts'
