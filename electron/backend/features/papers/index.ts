export { papersHandlers } from './handlers.ts'
