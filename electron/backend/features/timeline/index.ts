export { storedFile, timelineHandlers } from './handlers.ts'
export { storedChanges } from './sources.ts'
