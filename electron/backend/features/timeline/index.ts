export { storedFile, timelineHandlers } from './handlers.ts'
export { insertNote } from './repository.ts'
export { storedChanges } from './sources.ts'
