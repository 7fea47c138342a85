import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTold } from '#renderer/api/report.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Telling } from '#renderer/ui/Telling.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import { type Trends as Told, TREND_BY, type Trend } from '#shared/contract/trends.ts'
import { TREND_WEEKS } from '#shared/domain/trends/spans.ts'
import { MonthSteps } from './MonthSteps.tsx'
import { type ShownGoods, TakersDrawer } from './TakersDrawer.tsx'
import classes from './Trends.module.css'
import { TrendTable } from './TrendTable.tsx'

interface TrendsProps {
  readonly onOpenClient: (id: number) => void
  readonly onTill: () => void
  /** To the list of clients, of all those who fulfil these. */
  readonly onList: (conditions: readonly Condition[]) => void
}

type Beside = (typeof TREND_WEEKS)[number] | 'month'
const SHOWN = ['all', 'up', 'down'] as const
/** Rows at first. */
const FIRST = 20

/** What is sold more than before and what less; or a month beside the same month of earlier years. */
export function Trends({ onOpenClient, onTill, onList }: TrendsProps) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const [by, setBy] = useState<(typeof TREND_BY)[number]>('items')
  const [beside, setBeside] = useState<Beside>(TREND_WEEKS[0])
  const [month, setMonth] = useState(format.today)
  const [filter, setFilter] = useState<(typeof SHOWN)[number]>('all')
  const [whole, setWhole] = useState(false)
  const [shown, setShown] = useState<ShownGoods | null>(null)
  const told = useTold('trends.goods', {
    by,
    beside: beside === 'month' ? { what: 'month', day: month } : { what: 'weeks', weeks: beside },
  })
  const { data } = told
  const rows = data ? rowsOf(data, filter) : []
  return (
    <TitledPanel title={t('title')}>
      <p className={classes.hint}>{t(beside === 'month' ? 'leadMonth' : 'lead')}</p>
      <div className={classes.choices}>
        <FilterTabs
          label={t('besideLabel')}
          value={String(beside)}
          onChange={(value) => setBeside(value === 'month' ? 'month' : (Number(value) as Beside))}
          tabs={[
            ...TREND_WEEKS.map((weeks) => ({
              value: String(weeks),
              label: t('weeks', { count: weeks, shown: format.number(weeks) }),
            })),
            { value: 'month', label: t('month') },
          ]}
        />
        <SegmentedControl
          aria-label={t('byLabel')}
          value={by}
          data={TREND_BY.map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={setBy}
        />
      </div>
      {beside === 'month' && <MonthSteps day={month} onChange={setMonth} />}
      <Telling told={told} />
      {data?.rows.length === 0 && (
        <EmptyState picture="cup" title={t('empty')} text={t('emptyHint')}>
          <Button onClick={onTill}>{t('toTill')}</Button>
        </EmptyState>
      )}
      {data && data.rows.length > 0 && (
        <div className={classes.answer} aria-busy={told.isOld} data-waiting={told.isOld || undefined}>
          <FilterTabs
            label={t('shownLabel')}
            value={filter}
            onChange={setFilter}
            tabs={SHOWN.map((value) => ({ value, label: t(`shown.${value}`), count: rowsOf(data, value).length }))}
          />
          <TrendTable
            spans={data.spans}
            rows={whole ? rows : rows.slice(0, FIRST)}
            isMonth={beside === 'month'}
            empty={<p className={classes.hint}>{t('nothing')}</p>}
            onShow={setShown}
          />
          {rows.length > FIRST && !whole && (
            <p className={classes.hint}>
              <TextKey onClick={() => setWhole(true)}>{t('more', { count: rows.length - FIRST })}</TextKey>
            </p>
          )}
          <p className={classes.hint}>{t('chance')}</p>
        </div>
      )}
      {shown !== null && (
        <TakersDrawer shown={shown} onClose={() => setShown(null)} onOpenClient={onOpenClient} onList={onList} />
      )}
    </TitledPanel>
  )
}

/** Who lost most first, where what falls is looked for. */
function rowsOf({ rows }: Told, filter: (typeof SHOWN)[number]): readonly Trend[] {
  if (filter === 'all') return rows
  const some = rows.filter(({ verdict }) => verdict === filter)
  return filter === 'down' ? some.toReversed() : some
}
