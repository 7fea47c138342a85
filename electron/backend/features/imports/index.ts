export { importsHandlers, takeBack } from './handlers.ts'
export { unfinishedImports } from './repository.ts'
