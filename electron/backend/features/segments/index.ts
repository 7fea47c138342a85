export { segmentsHandlers } from './handlers.ts'
