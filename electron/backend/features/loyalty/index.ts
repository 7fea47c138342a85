export { loyaltyHandlers } from './handlers.ts'
export { insertProgramme, readBalance } from './repository.ts'
export { bookOpening, bookVisit, programmeOn, reverseVisit, visitPoints } from './visit-points.ts'
