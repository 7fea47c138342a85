export { exportsHandlers } from './handlers.ts'
export { wholeTable } from './readings.ts'
export { type ClientExport, exportClients, partsOf } from './repository.ts'
export { clientCells, clientHeads } from './rows.ts'
