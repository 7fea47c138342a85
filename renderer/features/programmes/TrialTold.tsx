import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { Draft } from './draft.ts'
import classes from './Programmes.module.css'
import { useUnit } from './use-unit.ts'

type Found = OutputOf<'loyalty.simulate'>

/** Of months, as its words are called. */
export type Period = 'three' | 'six' | 'twelve'

interface ToldProps {
  readonly found: Found
  readonly kind: Draft['kind']
  readonly period: Period
}

/** What a draft would have given, in a sentence, and below it on what that was counted. */
export function TrialTold(props: ToldProps) {
  const { t } = useTranslation('programmes')
  const { found, kind } = props
  if (kind === 'referral' && found.clients.came === 0) return <p className={classes.told}>{t('trial.nobodyNew')}</p>
  const nobodyCame = kind === 'bonus' ? found.clients.came === 0 : kind !== 'referral' && found.visits === 0
  if (nobodyCame) return <p className={classes.told}>{t('trial.empty')}</p>
  return (
    <>
      <p className={classes.told}>
        <Given {...props} />
      </p>
      {kind === 'tiers' && <Levels levels={found.levels} />}
      <Grounds {...props} />
    </>
  )
}

function Given({ found, kind, period }: ToldProps) {
  const { t } = useTranslation(['programmes', 'common'])
  const format = useFormat()
  const unit = useUnit()
  const { given, worth, share, clients } = found
  const key = sentenceOf(found, kind)
  const points = kind === 'bonus' ? given.bonuses.points : given.points.count
  const visits = t('common:visits', { count: given.discounts.count })
  const what = {
    points: unit.counted(points),
    stamps: t('programmes:trial.free', { count: given.free.count }),
    discount: visits,
    bonus: unit.counted(points),
    tiers: key === 'discount' ? visits : unit.counted(points),
    referral: unit.counted(points),
  }[kind]
  const months = t(`programmes:trial.months.${period}`)
  if (key === 'onlyNames') return t('programmes:trial.onlyNames')
  if (key === 'nothing') return t('programmes:trial.nothing', { months })
  return (
    <Trans
      t={t}
      i18nKey={`programmes:trial.${key}`}
      values={{ months }}
      components={{
        what: <strong>{what}</strong>,
        worth: <strong>{format.money(worth)}</strong>,
        share: <strong>{format.percent(share)}</strong>,
        off: <strong>{format.money(given.discounts.worth)}</strong>,
        visits: <strong>{visits}</strong>,
        new: <strong>{format.number(clients.reached)}</strong>,
      }}
    />
  )
}

/** Which sentence tells it. */
function sentenceOf({ given, worth, levels }: Found, kind: Draft['kind']) {
  if (kind === 'tiers') {
    if (!levels.some(({ gives }) => gives)) return 'onlyNames'
    if (given.points.count === 0) return given.discounts.count === 0 ? 'nothing' : 'discount'
    if (given.discounts.count > 0) return 'levels'
    return worth === 0 ? 'unspent' : 'morePoints'
  }
  const counts = {
    points: given.points.count,
    stamps: given.free.count,
    discount: given.discounts.count,
    bonus: given.bonuses.points,
    referral: given.points.count,
  }
  if (counts[kind] === 0) return 'nothing'
  if (worth > 0) return kind
  return kind === 'referral' ? 'referralUnspent' : 'unspent'
}

function Levels({ levels }: Pick<Found, 'levels'>) {
  const { t } = useTranslation(['programmes', 'common'])
  const held = levels
    .map(({ name, clients }) => t('programmes:trial.heldBy', { name, clients: t('common:clients', { count: clients }) }))
    .join(', ')
  const reached = levels.some(({ clients }) => clients > 0)
  return (
    <p className={classes.held}>{reached ? t('programmes:trial.held', { levels: held }) : t('programmes:trial.heldByNobody')}</p>
  )
}

/** On what it was counted, and what cannot be known. */
function Grounds({ found, kind }: ToldProps) {
  const { t } = useTranslation(['programmes', 'common'])
  const format = useFormat()
  const { clients, visits, brought } = found
  const from = format.day(found.firstDay ?? found.from)
  const until = format.day(found.lastDay ?? found.until)
  const came = t('common:clients', { count: clients.came })
  const reached = t('common:clients', { count: clients.reached })
  const counted = { clients: came, from, until }
  const grounds =
    kind === 'referral'
      ? t('programmes:trial.newcomers', {
          ...counted,
          reached: format.number(clients.reached),
          brought: format.number(brought),
        })
      : kind === 'bonus'
        ? t('programmes:trial.cards', { ...counted, reached })
        : t('programmes:trial.regarded', { ...counted, reached, visits: t('common:visits', { count: visits }) })
  const unknown = kind === 'tiers' ? 'unknownTiers' : kind === 'referral' ? 'unknownReferral' : 'unknown'
  return (
    <p className={classes.quiet}>
      {grounds} {t(`programmes:trial.${unknown}`)}
    </p>
  )
}
