export { journalHandlers } from './journal/handlers.ts'
export { marketingContactsSince, recordContact, refusalsSince } from './journal/record.ts'
export { lastContactDay } from './journal/repository.ts'
