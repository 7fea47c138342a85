export { loyaltyHandlers } from './handlers.ts'
export { insertProgramme, readBalance, readProgrammes } from './repository.ts'
export { balanceAnew, bookOpening, bookVisit, type MadeUp, programmeOn, reverseVisit, visitPoints } from './visit-points.ts'
