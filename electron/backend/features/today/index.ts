export { todayHandlers } from './handlers.ts'
export { isGoodWish } from './said.ts'
export { sources } from './sources.ts'
