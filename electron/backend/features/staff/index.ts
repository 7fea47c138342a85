export { staffHandlers } from './handlers.ts'
export { findStaff, insertStaff, setCaretaker } from './repository.ts'
