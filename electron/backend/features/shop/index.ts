export { shopHandlers } from './handlers.ts'
export {
  changeDay,
  findEmployee,
  forgetOwner,
  insertShop,
  readShop,
  sampleCounts,
  takeReceiptNo,
  worksHere,
} from './repository.ts'
