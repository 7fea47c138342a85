export { familyOf, questionsAbout } from './family.ts'
export { peopleHandlers } from './handlers.ts'
export { birthdayMarks, dateMarks, datesOf, personOfClient } from './repository.ts'
