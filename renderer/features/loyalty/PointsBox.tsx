import { IconChevronRight, IconPlusMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { useMovementWords } from '#renderer/ui/movement-words.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import type { AtTill } from '#shared/contract/loyalty.ts'
import { unitWord } from '#shared/domain/loyalty/unit-word.ts'
import { AdjustDialog } from './AdjustDialog.tsx'
import classes from './Points.module.css'
import { StampCardsHeld } from './StampCardsHeld.tsx'

interface PointsBoxProps {
  readonly card: ClientCard
  /** Null where every movement stands below: then none is told here. */
  readonly onAll: (() => void) | null
}

const SHOWN = 1
/** A number whose word is the one for many, in every language here. */
const MANY = 100

/** His points, what they are worth, and where the last ones came from. */
export function PointsBox({ card, onAll }: PointsBoxProps) {
  const { t } = useTranslation(['loyalty', 'rewards'])
  const format = useFormat()
  const { me } = useShop()
  const causeOf = useMovementWords()
  const [adjusting, setAdjusting] = useState(false)
  const movements =
    useQuery('loyalty.movements', onAll === null ? null : { clientId: card.id, before: null, limit: SHOWN }).data?.rows ?? []
  const { points, worth, unit } = card.loyalty
  const atTill = useQuery('loyalty.atTill', { clientId: card.id, day: null, without: null }).data
  const ending = (atTill?.standing?.ending ?? []).filter((one) => one.unit === 'points')
  return (
    <CardBox
      title={t('loyalty:title')}
      acts={
        <>
          {card.archivedAt === null && (
            <BoxAct icon={<IconPlusMinus size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setAdjusting(true)}>
              {t('loyalty:adjust')}
            </BoxAct>
          )}
          {onAll && movements.length > 0 && (
            <BoxAct onClick={onAll}>
              {t('loyalty:allMovements')}
              <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
            </BoxAct>
          )}
        </>
      }
    >
      <div className={classes.box}>
        <div className={classes.balance}>
          <span className={classes.label}>{unit ? unitWord(unit, MANY, me.language) : t('loyalty:points')}</span>
          <span className={classes.points}>{format.number(points)}</span>
        </div>
        {worth !== null && (
          <div className={classes.balance}>
            <span className={classes.label}>{t('loyalty:worth')}</span>
            <span className={classes.worth}>{format.money(worth)}</span>
          </div>
        )}
        {ending.map(({ amount, until }) => (
          <p key={until} className={classes.ending}>
            {t('rewards:pointsEnd', { count: amount, day: format.dayShort(until) })}
          </p>
        ))}
        {atTill && <StampCardsHeld atTill={atTill} />}
        {movements.length > 0 && (
          <ul className={classes.last} aria-label={t('loyalty:lastMovements')}>
            {movements.map((movement) => (
              <li key={movement.id}>
                <span className={classes.day}>{format.dayShort(movement.day)}</span>
                <span className={classes.cause}>{causeOf(movement)}</span>
                <Amount value={movement.amount} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {adjusting && <AdjustDialog card={card} stampCards={cardsOf(atTill)} onDone={() => setAdjusting(false)} />}
    </CardBox>
  )
}

/** The stamp cards that may be adjusted, with what they hold. */
function cardsOf(atTill: AtTill | undefined) {
  return (atTill?.rules.stamps ?? []).map(({ seriesId, name }) => ({
    seriesId,
    name,
    has: atTill?.standing?.stamps.find((card) => card.seriesId === seriesId)?.has ?? 0,
  }))
}

/** "+18" or "−50", for a column of movements. */
function Amount({ value }: { readonly value: number }) {
  const format = useFormat()
  return (
    <span className={classes.amount} data-less={value < 0 || undefined}>
      {value > 0 ? `+${format.number(value)}` : format.number(value)}
    </span>
  )
}
