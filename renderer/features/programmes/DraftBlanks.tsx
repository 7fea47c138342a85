import type { Problems } from './blank-reader.ts'
import { DiscountBlanks } from './DiscountBlanks.tsx'
import type { Draft } from './draft.ts'
import { BonusBlanks, ReferralBlanks } from './GiftBlanks.tsx'
import { PointsBlanks } from './PointsBlanks.tsx'
import { StampBlanks } from './StampBlanks.tsx'
import { TierBlanks } from './TierBlanks.tsx'

interface DraftBlanksProps {
  readonly draft: Draft
  readonly problems: Problems
  readonly onChange: (draft: Draft) => void
}

/** The sentences of a programme with their blanks. */
export function DraftBlanks({ draft, problems, onChange }: DraftBlanksProps) {
  const { kind, fields } = draft
  const change = (part: object) => onChange({ kind, fields: { ...fields, ...part } } as Draft)
  switch (kind) {
    case 'points':
      return <PointsBlanks fields={fields} problems={problems} change={change} />
    case 'stamps':
      return <StampBlanks fields={fields} problems={problems} change={change} />
    case 'tiers':
      return <TierBlanks fields={fields} problems={problems} change={change} />
    case 'discount':
      return <DiscountBlanks fields={fields} problems={problems} change={change} />
    case 'bonus':
      return <BonusBlanks fields={fields} problems={problems} change={change} />
    case 'referral':
      return <ReferralBlanks fields={fields} problems={problems} change={change} />
  }
}
