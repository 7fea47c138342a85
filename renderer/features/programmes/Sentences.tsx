import type { ReactNode } from 'react'
import type { ProgrammeRules } from '#shared/contract/programmes.ts'
import { useDiscountSentences } from './discount-sentences.tsx'
import { useGiftSentences } from './gift-sentences.tsx'
import classes from './Programmes.module.css'
import { usePointsSentences } from './points-sentences.tsx'
import { useStampSentences } from './stamp-sentences.tsx'
import { useTierSentences } from './tier-sentences.tsx'

interface SentencesProps {
  readonly programme: ProgrammeRules
  /** `first`: only what it is about. */
  readonly shown?: 'all' | 'first'
  readonly small?: boolean
}

/** A programme as it would be told to a client: what it is about, and under it the rest. */
export function Sentences({ programme, shown = 'all', small = false }: SentencesProps) {
  const [first, ...others] = useSentences(programme)
  return (
    <div className={classes.sentences} data-small={small || undefined}>
      <p className={classes.first}>{first}</p>
      {shown === 'all' && others.length > 0 && (
        <p className={classes.others}>
          {others.map((sentence, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences never change places.
            <span key={place}>{sentence} </span>
          ))}
        </p>
      )}
    </div>
  )
}

function useSentences(programme: ProgrammeRules): readonly ReactNode[] {
  const points = usePointsSentences()
  const stamps = useStampSentences()
  const tiers = useTierSentences()
  const discount = useDiscountSentences()
  const gifts = useGiftSentences()
  switch (programme.kind) {
    case 'points':
      return points(programme.rules)
    case 'stamps':
      return stamps(programme.rules)
    case 'tiers':
      return tiers(programme.rules)
    case 'discount':
      return discount(programme.rules)
    case 'bonus':
      return gifts.bonus(programme.rules)
    case 'referral':
      return gifts.referral(programme.rules)
  }
}
