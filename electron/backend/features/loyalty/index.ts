export { loyaltyHandlers } from './handlers.ts'
export { insertMovement, insertProgramme, movementsOfVisit, readBalance } from './repository.ts'
export { book, bookOpening, bookVisit, programmeOn, reverseVisit, visitPoints } from './visit-points.ts'
