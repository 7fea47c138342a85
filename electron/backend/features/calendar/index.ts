export { calendarHandlers } from './handlers.ts'
export { isQuietDay, nameDaysInShop, unusualClosedDays } from './shop-days.ts'
