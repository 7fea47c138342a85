import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTold } from '#renderer/api/report.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { AsListKey } from '#renderer/ui/AsListKey.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Telling } from '#renderer/ui/Telling.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import { MOST_OF_WORTH, WORTH_AWAY, WORTH_WHO, type Worth } from '#shared/contract/worth.ts'
import { behindWorth } from '#shared/domain/segments/behind.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { NobodyYet } from './NobodyYet.tsx'
import { ValueTable, type WorthSort } from './ValueTable.tsx'
import classes from './Worth.module.css'
import { wholePercent } from './whole-percent.ts'

interface ValueListProps {
  readonly onOpenClient: (id: number) => void
  readonly onTill: () => void
  readonly onCosts: (() => void) | null
  readonly onList: (conditions: readonly Condition[]) => void
}

/** Rows that may be shown; the first of them at the beginning. */
const LIMITS = [20, 50, MOST_OF_WORTH] as const
type Limit = (typeof LIMITS)[number]

/** Who is worth most, by any figure; also of those who have not been here of late, with what they usually take. */
export function ValueList({ onOpenClient, onTill, onCosts, onList }: ValueListProps) {
  const { t } = useTranslation('worth')
  const seesMoney = useMay('clients.money')
  const [sort, setSort] = useState<WorthSort>(seesMoney ? 'spent' : 'visits')
  const [who, setWho] = useState<(typeof WORTH_WHO)[number]>('all')
  const [away, setAway] = useState<(typeof WORTH_AWAY)[number] | 'any'>('any')
  const [limit, setLimit] = useState<Limit>(LIMITS[0])
  const told = useTold('worth.list', { sort, who, away: away === 'any' ? null : away, limit })
  const { data } = told
  if (data?.clients === 0) return <NobodyYet onTill={onTill} />
  return (
    <TitledPanel title={t('value')}>
      {data && <Lead data={data} />}
      <div className={classes.choices}>
        <FilterTabs
          label={t('whoLabel')}
          value={who}
          onChange={setWho}
          tabs={WORTH_WHO.filter((value) => seesMoney || value !== 'above').map((value) => ({ value, label: t(`who.${value}`) }))}
        />
        <FilterTabs
          label={t('awayLabel')}
          value={away}
          onChange={setAway}
          tabs={(['any', ...WORTH_AWAY] as const).map((value) => ({ value, label: t(`away.${value}`) }))}
        />
      </div>
      <Telling told={told} />
      {data && data.rows.length === 0 && <p className={classes.hint}>{t('nobody')}</p>}
      {data && data.rows.length > 0 && (
        <div className={classes.answer} aria-busy={told.isOld} data-waiting={told.isOld || undefined}>
          <HowMany data={data} limit={limit} onLimit={setLimit} />
          <ValueTable rows={data.rows} sort={sort} onSort={setSort} onOpenClient={onOpenClient} />
          <div className={classes.foot}>
            <AsListKey
              {...(data.rows.length < data.meant ? { count: data.meant } : {})}
              onClick={() => onList(behindWorth(who, away === 'any' ? null : away))}
            />
            {seesMoney && <CostHint data={data} onCosts={onCosts} />}
          </div>
        </div>
      )}
    </TitledPanel>
  )
}

/** How few bring how much. */
function Lead({ data }: { readonly data: Worth }) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  const seesMoney = useMay('clients.money')
  const { clients, spent, average, best } = data
  if (!seesMoney || spent === 0) return <p className={classes.hint}>{t('came', { count: clients })}</p>
  return (
    <p className={classes.hint}>
      {t('came', { count: clients })} {t('brought', { spent: format.money(spent), average: format.money(average ?? 0) })}{' '}
      {clients >= 5 && (
        <b className={classes.strong}>
          {t('best', { count: best.clients, share: format.percent(Math.round(best.share / 100) * 100) })}
        </b>
      )}
    </p>
  )
}

interface HowManyProps {
  readonly data: Worth
  readonly limit: Limit
  readonly onLimit: (limit: Limit) => void
}

/** How many of how many are shown, and the choice of it. */
function HowMany({ data: { meant, rows }, limit, onLimit }: HowManyProps) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  // A larger one that shows no more is none.
  const choices = LIMITS.filter((_, place) => place === 0 || meant > (LIMITS[place - 1] ?? 0))
  const wordsOf = (choice: Limit) => (meant <= choice ? t('whole') : format.number(choice))
  return (
    <div className={classes.howMany}>
      <p className={classes.hint} role="status">
        {t('shown', { count: meant, shown: format.number(rows.length), of: format.number(meant) })}
      </p>
      {choices.length > 1 && (
        <FilterTabs
          label={t('most')}
          value={String(choices.findLast((choice) => choice <= limit))}
          onChange={(value) => onLimit(LIMITS.find((choice) => String(choice) === value) ?? LIMITS[0])}
          tabs={choices.map((choice) => ({ value: String(choice), label: wordsOf(choice) }))}
        />
      )}
    </div>
  )
}

/** A margin is told of what has a cost only: of how much that is. */
function CostHint({ data: { rows }, onCosts }: { readonly data: Worth; readonly onCosts: (() => void) | null }) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  const known = sum(rows.map(({ costKnownOf }) => costKnownOf))
  const share = wholePercent(known, sum(rows.map(({ spent }) => spent)))
  return (
    <p className={classes.hint}>
      {known === 0 ? t('noCost') : t('costKnown', { share: format.percent(share) })}{' '}
      {onCosts !== null && share < 10_000 && <TextKey onClick={onCosts}>{t('toCosts')}</TextKey>}
    </p>
  )
}
