export { birthdayOf, CONSENT_WORDING, cardInUse, cardTold, requireClient, requireUnmerged } from './card.ts'
export { colourFor } from './colour.ts'
export type { ListCondition } from './conditions/repository.ts'
export { clientsHandlers } from './handlers.ts'
export { listHandlers } from './list/handlers.ts'
export { expireNameless, waitsOf } from './nameless.ts'
export { toOwnValue, type ValueColumns } from './own-value.ts'
export { storePhoto, storePicture } from './photos.ts'
export { reindex, resort, understandProfile, writeAround } from './profile.ts'
export {
  allForSorting,
  type ClientRecord,
  clientsOfImport,
  clientsWithPhones,
  dropPhoto,
  findBeforeSums,
  findClient,
  findFace,
  findOpeningFigures,
  findPhoto,
  giveOpeningBack,
  insertClient,
  latestConsent,
  readCodes,
  readPhones,
  recordConsent,
  sampleClientIds,
  takeFromOpening,
  takePhoto,
  toFace,
  writeCodes,
  writePhones,
  writeSortKey,
  writeSums,
} from './repository.ts'
