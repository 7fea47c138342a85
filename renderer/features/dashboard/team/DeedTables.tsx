import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { TeamDeed, TeamMember } from '#shared/contract/team.ts'
import classes from '../Dashboard.module.css'
import type { Shown } from '../shown.ts'
import type { ShownDeed } from './DeedDrawer.tsx'

interface TableProps<What> {
  readonly members: readonly TeamMember[]
  readonly onShow: (shown: What) => void
}

const WORK = ['visits', 'withCard', 'takings', 'averageBill', 'tips', 'tipPerVisit'] as const

/** What each employee served. */
export function WorkTable({ members, onShow }: TableProps<Shown>) {
  const { t } = useTranslation(['team', 'figures'])
  const format = useFormat()
  const form = format.formTogether(members.flatMap(({ takings, averageBill, tips }) => [takings, averageBill ?? 0, tips]))
  return (
    <table className={classes.table} aria-label={t('team:work')}>
      <Head columns={WORK} />
      <tbody>
        {members.map(({ employee, visits, withCard, takings, averageBill, tips }) => (
          <tr key={employee.id}>
            <th scope="row">{employee.name}</th>
            <td>
              {visits === 0 ? (
                '–'
              ) : (
                <TextKey
                  aria-label={t('figures:behind', { what: employee.name, value: format.number(visits) })}
                  onClick={() => onShow({ title: employee.name, means: '', part: { what: 'employee', employeeId: employee.id } })}
                >
                  {format.number(visits)}
                </TextKey>
              )}
            </td>
            <td>{visits === 0 ? '–' : format.percent(Math.round((withCard / visits) * 100) * 100)}</td>
            <td>{visits === 0 ? '–' : format.money(takings, form)}</td>
            <td>{averageBill === null ? '–' : format.money(averageBill, form)}</td>
            <td>{tips === 0 ? '–' : format.money(tips, form)}</td>
            <td>{tips === 0 ? '–' : format.money(Math.round(tips / visits), 'full')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ATTENTION = ['greeted', 'asked', 'answered', 'learned', 'praised'] as const satisfies readonly TeamDeed[]

/** How each attended to clients. */
export function AttentionTable({ members, onShow }: TableProps<ShownDeed>) {
  const { t } = useTranslation('team')
  return (
    <table className={classes.table} aria-label={t('attention')}>
      <Head columns={ATTENTION} />
      <tbody>
        {members.map((member) => (
          <tr key={member.employee.id}>
            <th scope="row">{member.employee.name}</th>
            {ATTENTION.map((of) => (
              <td key={of}>
                <DeedKey member={member} of={of} onShow={onShow} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const BACK = ['cameAgain', 'toSame', 'broughtBack'] as const satisfies readonly TeamDeed[]

/** Who came again after each, to the same, and because of a conversation. */
export function BackTable({ members, onShow }: TableProps<ShownDeed>) {
  const { t } = useTranslation('team')
  return (
    <table className={classes.table} aria-label={t('back')}>
      <Head columns={BACK} />
      <tbody>
        {members.map((member) => (
          <tr key={member.employee.id}>
            <th scope="row">{member.employee.name}</th>
            <td>
              <OfAll member={member} of="cameAgain" all="firstServed" onShow={onShow} />
            </td>
            <td>
              <OfAll member={member} of="toSame" all="nextVisits" onShow={onShow} />
              {member.deeds.nextVisits > 0 && (
                <span className={classes.under}>
                  {member.verdict === 'few'
                    ? t('few')
                    : t(member.verdict === 'chance' ? 'asChance' : 'byChance', { count: Math.round(member.byChance / 10) })}
                </span>
              )}
            </td>
            <td>
              <DeedKey member={member} of="broughtBack" onShow={onShow} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ columns }: { readonly columns: readonly ((typeof WORK)[number] | (typeof ATTENTION | typeof BACK)[number])[] }) {
  const { t } = useTranslation(['team', 'figures'])
  return (
    <thead>
      <tr>
        <th scope="col">{t('figures:column.employee')}</th>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`team:column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface DeedKeyProps {
  readonly member: TeamMember
  readonly of: TeamDeed
  readonly onShow: (shown: ShownDeed) => void
}

/** "7 / 12": how many of all, each a number that opens its clients. */
function OfAll({ all, ...props }: DeedKeyProps & { readonly all: TeamDeed }) {
  const { deeds } = props.member
  if (deeds[all] === 0) return '–'
  return (
    <span className={classes.ofAll}>
      {deeds[props.of] === 0 ? 0 : <DeedKey {...props} />} / <DeedKey {...props} of={all} />
    </span>
  )
}

function DeedKey({ member: { employee, deeds }, of, onShow }: DeedKeyProps) {
  const { t } = useTranslation(['team', 'figures'])
  const format = useFormat()
  const value = format.number(deeds[of])
  if (deeds[of] === 0) return '–'
  const title = `${employee.name}: ${t(`team:deed.${of}`)}`
  return (
    <TextKey
      aria-label={t('figures:behind', { what: title, value })}
      onClick={() => onShow({ employeeId: employee.id, of, title, means: t(`team:means.${of}`) })}
    >
      {value}
    </TextKey>
  )
}
