export { birthdayOf, CONSENT_WORDING, requireClient } from './card.ts'
export { colourFor } from './colour.ts'
export { clientsHandlers } from './handlers.ts'
export { toOwnValue, type ValueColumns } from './own-value.ts'
export { understandProfile, writeAround } from './profile.ts'
export {
  allForSorting,
  type ClientRecord,
  clientsOfImport,
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
  toFace,
  writeCodes,
  writePhones,
  writeSortKey,
  writeSums,
} from './repository.ts'
