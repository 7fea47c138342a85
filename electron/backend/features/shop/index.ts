export { shopHandlers } from './handlers.ts'
export { changeDay, findEmployee, insertShop, readShop, sampleCounts, takeReceiptNo } from './repository.ts'
