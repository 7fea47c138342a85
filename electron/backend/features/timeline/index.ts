export { storedFile, timelineHandlers } from './handlers.ts'
