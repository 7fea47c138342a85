export { ensurePerson, familyOf, questionsAbout, shownDates } from './family.ts'
export { peopleHandlers } from './handlers.ts'
export {
  addLabel,
  birthdayMarks,
  dateMarks,
  datesOf,
  insertDate,
  insertFact,
  insertPerson,
  insertRelation,
  listLabels,
  personOfClient,
  updatePerson,
  writeLabels,
} from './repository.ts'
