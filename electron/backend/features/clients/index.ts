export { birthdayOf, cardInUse, cardTold, requireClient, requireUnmerged } from './card.ts'
export { addCode } from './codes.ts'
export { colourFor } from './colour.ts'
export type { ListCondition } from './conditions/repository.ts'
export {
  type ConsentRow,
  deleteConsent,
  deleteWish,
  insertWish,
  latestConsent,
  readConsents,
  readWish,
  recordConsent,
  type StoredWish,
} from './consents/repository.ts'
export { clientsHandlers } from './handlers.ts'
export { amongTyped } from './list/among-typed.ts'
export { listHandlers } from './list/handlers.ts'
export { countList, countWithFirst, readListIds } from './list/repository.ts'
export { expireNameless, waitsOf } from './nameless.ts'
export { toOwnValue, type ValueColumns } from './own-value.ts'
export { storePhoto, storePicture } from './photos.ts'
export { reindex, resort, understandProfile, writeAround } from './profile.ts'
export { touchCountedFrom } from './reach/repository.ts'
export {
  addToSums,
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
  isGone,
  readCodes,
  readPhones,
  sampleClientIds,
  takeFromOpening,
  takePhoto,
  toFace,
  writeCodes,
  writePhones,
  writeSortKey,
  writeSums,
} from './repository.ts'
export { findSavedFilter } from './saved-filters/repository.ts'
export { placesScored, readScoring, type ScoredPlace, writeScoring } from './scores/repository.ts'
export { insertWording, wordingByKey, wordingInForce } from './wordings/repository.ts'
