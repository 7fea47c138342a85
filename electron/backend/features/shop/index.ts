export { shopHandlers } from './handlers.ts'
export {
  changeDay,
  findEmployee,
  findLogo,
  forgetOwner,
  insertShop,
  readShop,
  sampleCounts,
  takeReceiptNo,
  worksHere,
} from './repository.ts'
