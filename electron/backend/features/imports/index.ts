export { importsHandlers } from './handlers.ts'
export { unfinishedImports } from './repository.ts'
export { takeBack } from './take-back.ts'
