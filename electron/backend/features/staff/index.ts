export { staffHandlers } from './handlers.ts'
export { insertStaff, setCaretaker } from './repository.ts'
