export { type Backups, createBackups } from './backups.ts'
export { foldersAt } from './folders.ts'
export { backupsHandlers } from './handlers.ts'
