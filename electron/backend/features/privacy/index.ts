export { privacyHandlers } from './handlers.ts'
export { erasedLike, knownAgain } from './marks.ts'
export { reapplyErasures } from './reapply.ts'
