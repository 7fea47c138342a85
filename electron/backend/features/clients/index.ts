export { colourFor } from './handlers.ts'
export { understandProfile, writeAround } from './profile.ts'
export { allForSorting, clientsOfImport, findClient, findPhoto, insertClient, recordConsent, sampleClientIds, toFace, writeSortKey } from './repository.ts'
export { cameSince, noonOf } from './sums.ts'
