export { trendsHandlers } from './handlers.ts'
export { neverHad, takenBeside } from './pairs/beside.ts'
export { arePairsOfToday, needsPairs, writePairsInSteps } from './pairs/work.ts'
