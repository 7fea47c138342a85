import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTold } from '#renderer/api/report.ts'
import { useDifferenceWords } from '#renderer/ui/difference-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { Telling } from '#renderer/ui/Telling.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import type { FiguresPart } from '#shared/contract/reports.ts'
import type { Changes as Told } from '#shared/contract/trends.ts'
import type { COMPARED, PeriodKind } from '#shared/domain/reports/period.ts'
import { differenceOf } from '#shared/domain/trends/difference.ts'
import type { Day } from '#shared/kernel/day.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { furthest } from './furthest.ts'
import { type ShownGoods, TakersDrawer } from './TakersDrawer.tsx'
import classes from './Trends.module.css'

/** A period that another is laid beside, by its name in a column and with its days. */
interface Other {
  readonly beside: (typeof COMPARED)[number]
  readonly name: string
  readonly when: string
}

export interface ChangesProps {
  readonly kind: PeriodKind
  readonly day: Day
  /** The period itself, by its name. */
  readonly name: string
  /** With what it is compared; at least one. */
  readonly others: readonly Other[]
  /** The clients behind a weekday or an hour of the period. */
  readonly onShow: (title: string, part: FiguresPart) => void
  readonly onOpenClient: (id: number) => void
  readonly onList: (conditions: readonly Condition[]) => void
}

/** Why a period brought more or less than another: the days of the week, the hours and the goods that made the difference. */
export function Changes({ kind, day, name, others, onShow, onOpenClient, onList }: ChangesProps) {
  const { t } = useTranslation('trends')
  const [chosen, setChosen] = useState<Other['beside']>('before')
  const [shown, setShown] = useState<ShownGoods | null>(null)
  const other = others.find(({ beside }) => beside === chosen) ?? others[0]
  const told = useTold('trends.changes', other ? { kind, day, beside: other.beside } : null)
  const { data, isOld } = told
  if (!other) return null
  return (
    <TitledPanel
      title={t('changes.title')}
      acts={
        others.length > 1 && (
          <SegmentedControl
            aria-label={t('changes.with')}
            value={other.beside}
            data={others.map((each) => ({ value: each.beside, label: each.name }))}
            onChange={setChosen}
          />
        )
      }
    >
      <Telling told={told} />
      {data && (
        <div className={classes.answer} aria-busy={isOld} data-waiting={isOld || undefined}>
          <Lead told={data} when={other.when} />
          <Tables told={data} kind={kind} heads={[name, other.name]} onShow={onShow} onGoods={setShown} />
        </div>
      )}
      {shown !== null && (
        <TakersDrawer shown={shown} onClose={() => setShown(null)} onOpenClient={onOpenClient} onList={onList} />
      )}
    </TitledPanel>
  )
}

function Lead({ told, when }: { readonly told: Told; readonly when: string }) {
  const { t } = useTranslation('trends')
  const [differ, because] = useDifferenceWords()(differenceOf(told.hours), when)
  return (
    <p className={classes.hint}>
      <b className={classes.strong}>{differ}</b> {because} {t('changes.lead')}
    </p>
  )
}

interface TablesProps {
  readonly told: Told
  readonly kind: PeriodKind
  /** The period and the other, by name. */
  readonly heads: readonly [string, string]
  readonly onShow: ChangesProps['onShow']
  readonly onGoods: (shown: ShownGoods) => void
}

function Tables({ told, kind, heads, onShow, onGoods }: TablesProps) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const clock = (hour: number) => format.minute((hour % 24) * 60)
  const { named, rest } = furthest(told.hours)
  const goods = [...told.more, ...told.less.toReversed()].map(({ goods: what, name, ...sums }) => {
    const title = name === '' ? t('unlisted') : name
    const show =
      ({ from, until }: Pick<Told, 'from' | 'until'>, when: string) =>
      () =>
        onGoods({ title, when, goods: what, from, until })
    return { key: JSON.stringify(what), name: title, sums, onNow: show(told, heads[0]), onThen: show(told.other, heads[1]) }
  })
  return (
    <div className={classes.changes}>
      {kind !== 'day' && (
        <ChangeTable
          title={t('changes.weekdays')}
          heads={heads}
          rows={told.weekdays.map(({ weekday, days, daysThen, ...sums }) => {
            const name = format.weekdayName(weekday)
            return {
              key: String(weekday),
              name,
              sums,
              ...(days === daysThen ? {} : { under: t('changes.days', { count: days, other: format.number(daysThen) }) }),
              onNow: () => onShow(name, { what: 'hour', weekday, hour: null }),
            }
          })}
        />
      )}
      <ChangeTable
        title={t('changes.hours')}
        heads={heads}
        rows={[
          ...named.map(({ hour, ...sums }) => {
            const name = hour === null ? t('changes.hourUnknown') : `${clock(hour)}–${clock(hour + 1)}`
            return {
              key: String(hour),
              name,
              sums,
              ...(hour === null ? {} : { onNow: () => onShow(name, { what: 'hour', weekday: null, hour }) }),
            }
          }),
          ...(rest === null ? [] : [{ key: 'rest', name: t('changes.otherHours'), sums: rest }]),
        ]}
      />
      <ChangeTable
        title={t('changes.goods')}
        heads={heads}
        rows={[
          ...goods,
          ...(told.rest.things === 0
            ? []
            : [{ key: 'rest', name: t('changes.otherGoods', { count: told.rest.things }), sums: told.rest }]),
        ]}
      />
    </div>
  )
}
