import { IconPercentage } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { useNextTierWords } from '#renderer/ui/tier-words.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import { OwnDiscountDialog } from './OwnDiscountDialog.tsx'
import classes from './Points.module.css'

type Tier = NonNullable<ClientCard['loyalty']['tier']>

/** The client's tier with what it takes to the next, when it is looked at again, and the discount of his own. */
export function TierBox({ card }: { readonly card: ClientCard }) {
  const { t } = useTranslation('tiers')
  const format = useFormat()
  const [setting, setSetting] = useState(false)
  const { tier, discount } = card.loyalty
  return (
    <CardBox
      title={t('title')}
      acts={
        card.archivedAt === null && (
          <BoxAct icon={<IconPercentage size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setSetting(true)}>
            {t('setOwn')}
          </BoxAct>
        )
      }
    >
      <div className={classes.box}>
        {tier && <TierLines tier={tier} />}
        <div className={classes.balance}>
          <span className={classes.label}>{t('own')}</span>
          <span className={classes.worth}>{discount === 0 ? t('noOwn') : format.percent(discount)}</span>
        </div>
      </div>
      {setting && <OwnDiscountDialog card={card} onDone={() => setSetting(false)} />}
    </CardBox>
  )
}

function TierLines({ tier }: { readonly tier: Tier }) {
  const { t } = useTranslation('tiers')
  const format = useFormat()
  const nextWords = useNextTierWords()
  const day = format.dayShort(tier.review)
  const review =
    tier.atReview === tier.name
      ? t('review', { day })
      : tier.atReview === null
        ? t('fallsNone', { day })
        : t('falls', { day, name: tier.atReview })
  return (
    <>
      <div className={classes.balance}>
        <span className={classes.label}>{t('tier')}</span>
        <span className={classes.worth}>{tier.name ?? t('none')}</span>
      </div>
      <div className={classes.cause}>
        {nextWords(tier)}
        {tier.name !== null && <small>{review}</small>}
      </div>
    </>
  )
}
