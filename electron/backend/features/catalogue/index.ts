export { catalogueHandlers, nameKey } from './handlers.ts'
export { findItem, insertItem, listItems } from './repository.ts'
