export { calendarHandlers } from './handlers.ts'
export { closedDaysBetween, isQuietDay, isShopClosed, nameDaysInShop, unusualClosedDays } from './shop-days.ts'
