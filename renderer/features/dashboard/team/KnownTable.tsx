import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { KnownBills } from '#shared/contract/team.ts'
import { FEWEST_TO_TELL } from '#shared/domain/reports/by-chance.ts'
import classes from '../Dashboard.module.css'

type KnownTableProps = Pick<OutputOf<'reports.team'>, 'members' | 'known'>

const GROUPS = ['greeted', 'withCard', 'withoutCard'] as const
const COLUMNS = ['visits', 'averageBill', 'tipPerVisit', 'again'] as const

/** Bills of greeted, known and unknown guests beside each other, of the whole shop or of one employee. */
export function KnownTable({ members, known }: KnownTableProps) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const [chosen, setChosen] = useState<number | null>(null)
  const all = known.find(({ employeeId }) => employeeId === null)
  const bills = known.find(({ employeeId }) => employeeId === chosen) ?? all
  if (!bills) return null
  const { greeted, withoutCard } = bills
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
      <table className={classes.table} aria-label={t('known')}>
        <thead>
          <tr>
            <th scope="col">{t('guests')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {GROUPS.map((group) => (
            <KnownRow key={group} title={t(`group.${group}`)} bills={bills[group]} />
          ))}
        </tbody>
      </table>
    </TitledPanel>
  )
}

function KnownRow({ title, bills }: { readonly title: string; readonly bills: KnownBills }) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const { visits, averageBill, tips, watched, again } = bills
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{format.number(visits)}</td>
      <td>
        {averageBill === null ? '–' : format.money(averageBill, 'full')}
        {visits > 0 && visits < FEWEST_TO_TELL && <span className={classes.under}>{t('few')}</span>}
      </td>
      <td>{visits === 0 ? '–' : format.money(Math.round(tips / visits), 'full')}</td>
      <td>
        {watched === null || watched === 0 ? '–' : t('ofAll', { some: format.number(again ?? 0), all: format.number(watched) })}
        {watched !== null && watched > 0 && (
          <span className={classes.under}>
            {watched < FEWEST_TO_TELL ? t('few') : format.percent(Math.round(((again ?? 0) / watched) * 100) * 100)}
          </span>
        )}
      </td>
    </tr>
  )
}
