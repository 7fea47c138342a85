export { ensurePerson, familyOf, questionsAbout, questionsSpokenToday, shownDates } from './family.ts'
export { peopleHandlers } from './handlers.ts'
export { nameDayOf } from './name-days/of-client.ts'
export { nameDaysByCalendar } from './name-days/of-day.ts'
export {
  addLabel,
  birthdayMarks,
  dateMarks,
  datesOf,
  findPerson,
  hasLabelled,
  insertDate,
  insertFact,
  insertMark,
  insertPerson,
  insertRelation,
  listLabels,
  nameDayMarks,
  personOfClient,
  relationsOf,
  suggestionMarks,
  updatePerson,
  writeLabels,
} from './repository.ts'
