import type { ProgrammeRules } from '#shared/contract/programmes.ts'

/** The rules of a version with the kind of its programme, which says how to read them. */
export const rulesIn = (kind: ProgrammeRules['kind'], rules: ProgrammeRules['rules']) => ({ kind, rules }) as ProgrammeRules
