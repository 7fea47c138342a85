export { staffHandlers } from './handlers.ts'
export { findStaff, insertStaff, listStaff, servedBy, setCaretaker } from './repository.ts'
