import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import { NumberCell } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { KnownBills } from '#shared/contract/team.ts'
import { FEWEST_TO_TELL } from '#shared/domain/reports/by-chance.ts'
import { watchedIn } from '#shared/domain/reports/watched.ts'
import classes from '../Dashboard.module.css'

type KnownTableProps = Pick<OutputOf<'reports.team'>, 'members' | 'known' | 'from' | 'through'>

const GROUPS = ['greeted', 'withCard', 'withoutCard'] as const
const COLUMNS = ['visits', 'averageBill', 'tipPerVisit', 'again'] as const

/** Bills of greeted, known and unknown guests beside each other, of the whole shop or of one employee. */
export function KnownTable({ members, known, from, through }: KnownTableProps) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const [chosen, setChosen] = useState<number | null>(null)
  const all = known.find(({ employeeId }) => employeeId === null)
  const bills = known.find(({ employeeId }) => employeeId === chosen) ?? all
  if (!bills) return null
  const { greeted, withoutCard } = bills
  const watched = watchedIn({ from, until: through })
  const enough = greeted.visits >= FEWEST_TO_TELL && withoutCard.visits >= FEWEST_TO_TELL
  const difference = enough ? (greeted.averageBill ?? 0) - (withoutCard.averageBill ?? 0) : 0
  return (
    <TitledPanel
      title={t('known')}
      acts={
        members.length > 1 && (
          <NativeSelect
            aria-label={t('whose')}
            value={chosen ?? ''}
            data={[
              { value: '', label: t('wholeShop') },
              ...members.map(({ employee }) => ({ value: String(employee.id), label: employee.name })),
            ]}
            onChange={({ currentTarget: { value } }) => setChosen(value === '' ? null : Number(value))}
          />
        )
      }
    >
      <p className={classes.hint}>
        {[
          enough
            ? difference === 0
              ? t('gain.same')
              : t(difference > 0 ? 'gain.more' : 'gain.less', { sum: format.money(Math.abs(difference)) })
            : t('gain.few', { count: FEWEST_TO_TELL }),
          t('noProof'),
        ].join(' ')}
      </p>
      <p className={classes.hint}>{t('watched', { days: format.days(watched.from, watched.until) })}</p>
      <Table
        label={t('known')}
        heads={[{ key: 'guests', title: t('guests') }, ...COLUMNS.map((key) => ({ key, title: t(`column.${key}`) }))]}
      >
        {GROUPS.map((group) => (
          <KnownRow key={group} title={t(`group.${group}`)} bills={bills[group]} />
        ))}
      </Table>
    </TitledPanel>
  )
}

function KnownRow({ title, bills }: { readonly title: string; readonly bills: KnownBills }) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const { visits, averageBill, tips, watched, again } = bills
  const few = t('few')
  const full = (amount: number) => format.money(Math.round(amount), 'full')
  const some = again ?? 0
  return (
    <tr>
      <th scope="row">{title}</th>
      <NumberCell of={visits} write={format.number} />
      <NumberCell of={averageBill} write={full} under={visits > 0 && visits < FEWEST_TO_TELL ? few : undefined} />
      <NumberCell of={visits === 0 ? null : tips / visits} write={full} />
      <NumberCell
        of={watched}
        write={(all) => t('ofAll', { some: format.number(some), all: format.number(all) })}
        under={
          watched === null || watched === 0
            ? undefined
            : watched < FEWEST_TO_TELL
              ? few
              : format.percent(Math.round((some / watched) * 100) * 100)
        }
      />
    </tr>
  )
}
