export { ensurePerson, familyOf, questionsAbout, shownDates } from './family.ts'
export { peopleHandlers } from './handlers.ts'
export {
  addLabel,
  birthdayMarks,
  dateMarks,
  datesOf,
  findPerson,
  insertDate,
  insertFact,
  insertPerson,
  insertRelation,
  listLabels,
  personOfClient,
  relationsOf,
  updatePerson,
  writeLabels,
} from './repository.ts'
