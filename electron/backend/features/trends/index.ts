export { trendsHandlers } from './handlers.ts'
export { neverHad, takenBeside } from './pairs/beside.ts'
export { needsPairs, writePairsInSteps } from './pairs/work.ts'
