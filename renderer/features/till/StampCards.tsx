import { useTranslation } from 'react-i18next'
import { StampDots } from '#renderer/ui/StampDots.tsx'
import classes from './Strip.module.css'
import type { CardHeld } from './use-gifts.ts'

/** Stamps as dots, by card: what is had, what this visit brings, how many are missing. */
export function StampCards({ cards }: { readonly cards: readonly CardHeld[] }) {
  const { t } = useTranslation('rewards')
  if (cards.length === 0) return null
  const several = cards.length > 1
  return (
    <ul className={classes.cards} data-several={several || undefined}>
      {cards.map(({ card, has, coming }) => {
        const missing = card.collect - has
        const words = missing > 0 ? t('stampsMissing', { count: missing }) : t('cardFull')
        const inShort = missing > 0 ? t('stampsMore', { count: missing }) : t('forStamps')
        return (
          <li key={card.seriesId} title={several ? words : card.name}>
            <StampDots
              has={Math.min(has, card.collect)}
              collect={card.collect}
              coming={coming}
              size={several ? 'sm' : 'md'}
              label={t('stampsHeld', { name: card.name, has, collect: card.collect })}
            />
            <span>{several ? `${card.name} · ${inShort}` : words}</span>
          </li>
        )
      })}
    </ul>
  )
}
