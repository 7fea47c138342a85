import type { ProgrammeRules } from '#shared/contract/programmes.ts'
import { createBlankReader, type Problems } from './blank-reader.ts'
import {
  type BonusFields,
  type DiscountFields,
  fieldsOfBonus,
  fieldsOfDiscount,
  fieldsOfReferral,
  fieldsOfStamps,
  fieldsOfTiers,
  type ReferralFields,
  readBonus,
  readDiscount,
  readReferral,
  readStamps,
  readTiers,
  type StampFields,
  type TierFields,
} from './other-drafts.ts'
import { fieldsOfPoints, type PointsFields, readPoints } from './points-draft.ts'
import type { Typing } from './typed.ts'

/** The blanks of a programme's sentences as they are typed. */
export type Draft =
  | { readonly kind: 'points'; readonly fields: PointsFields }
  | { readonly kind: 'stamps'; readonly fields: StampFields }
  | { readonly kind: 'tiers'; readonly fields: TierFields }
  | { readonly kind: 'discount'; readonly fields: DiscountFields }
  | { readonly kind: 'bonus'; readonly fields: BonusFields }
  | { readonly kind: 'referral'; readonly fields: ReferralFields }

export function draftOf(programme: ProgrammeRules, typing: Typing): Draft {
  switch (programme.kind) {
    case 'points':
      return { kind: 'points', fields: fieldsOfPoints(programme.rules, typing) }
    case 'stamps':
      return { kind: 'stamps', fields: fieldsOfStamps(programme.rules, typing) }
    case 'tiers':
      return { kind: 'tiers', fields: fieldsOfTiers(programme.rules, typing) }
    case 'discount':
      return { kind: 'discount', fields: fieldsOfDiscount(programme.rules, typing) }
    case 'bonus':
      return { kind: 'bonus', fields: fieldsOfBonus(programme.rules) }
    case 'referral':
      return { kind: 'referral', fields: fieldsOfReferral(programme.rules, typing) }
  }
}

/** The rules that were typed, and the blanks that cannot stay as they are; the rules are good only where there is none. */
export function readDraft(draft: Draft, currency: Typing['currency']): { programme: ProgrammeRules; problems: Problems } {
  const reader = createBlankReader(currency)
  const programme = ((): ProgrammeRules => {
    switch (draft.kind) {
      case 'points':
        return { kind: 'points', rules: readPoints(reader, draft.fields) }
      case 'stamps':
        return { kind: 'stamps', rules: readStamps(reader, draft.fields) }
      case 'tiers':
        return { kind: 'tiers', rules: readTiers(reader, draft.fields) }
      case 'discount':
        return { kind: 'discount', rules: readDiscount(reader, draft.fields) }
      case 'bonus':
        return { kind: 'bonus', rules: readBonus(reader, draft.fields) }
      case 'referral':
        return { kind: 'referral', rules: readReferral(reader, draft.fields) }
    }
  })()
  return { programme, problems: reader.problems }
}
