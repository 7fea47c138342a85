export { birthdayOf, CONSENT_WORDING, cardInUse, requireClient, requireUnmerged } from './card.ts'
export { colourFor } from './colour.ts'
export { clientsHandlers } from './handlers.ts'
export { expireNameless, waitsOf } from './nameless.ts'
export { toOwnValue, type ValueColumns } from './own-value.ts'
export { storePhoto } from './photos.ts'
export { reindex, resort, understandProfile, writeAround } from './profile.ts'
export {
  allForSorting,
  type ClientRecord,
  clientsOfImport,
  dropPhoto,
  findClient,
  findFace,
  findOpeningDays,
  findPhoto,
  insertClient,
  latestConsent,
  readCodes,
  readPhones,
  recordConsent,
  sampleClientIds,
  takePhoto,
  toFace,
  writeCodes,
  writePhones,
  writeSortKey,
  writeSums,
} from './repository.ts'
