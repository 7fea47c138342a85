export { calendarHandlers } from './handlers.ts'
export { closedDaysBetween, isQuietDay, isShopClosed, nameDaysInShop } from './shop-days.ts'
