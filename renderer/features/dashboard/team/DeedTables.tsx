import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { NumberCell, NumberOrDash, Under } from '#renderer/ui/table/NumberCell.tsx'
import { Table, type TableHead } from '#renderer/ui/table/Table.tsx'
import type { TeamDeed, TeamMember } from '#shared/contract/team.ts'
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
  const headsOf = useHeads()
  const form = format.formTogether(members.flatMap(({ takings, averageBill, tips }) => [takings, averageBill ?? 0, tips]))
  const money = (amount: number) => format.money(amount, form)
  return (
    <Table label={t('team:work')} heads={headsOf(WORK)}>
      {members.map(({ employee: { id, name }, visits, withCard, takings, averageBill, tips }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <NumberCell
            of={visits}
            write={format.number}
            what={name}
            onOpen={() => onShow({ title: name, means: '', part: { what: 'employee', employeeId: id } })}
          />
          <NumberCell
            of={visits === 0 ? null : withCard / visits}
            write={(share) => format.percent(Math.round(share * 100) * 100)}
          />
          <NumberCell of={takings} write={money} />
          <NumberCell of={averageBill} write={money} />
          <NumberCell of={tips} write={money} />
          <NumberCell of={visits === 0 ? null : tips / visits} write={(tip) => format.money(Math.round(tip), 'full')} />
        </tr>
      ))}
    </Table>
  )
}

const ATTENTION = ['greeted', 'asked', 'answered', 'learned', 'praised'] as const satisfies readonly TeamDeed[]

/** How each attended to clients. */
export function AttentionTable({ members, onShow }: TableProps<ShownDeed>) {
  const { t } = useTranslation('team')
  const headsOf = useHeads()
  return (
    <Table label={t('attention')} heads={headsOf(ATTENTION)}>
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
    </Table>
  )
}

const BACK = ['cameAgain', 'toSame', 'broughtBack'] as const satisfies readonly TeamDeed[]

/** Who came again after each, to the same, and because of a conversation. */
export function BackTable({ members, onShow }: TableProps<ShownDeed>) {
  const { t } = useTranslation('team')
  const headsOf = useHeads()
  return (
    <Table label={t('back')} heads={headsOf(BACK)}>
      {members.map((member) => (
        <tr key={member.employee.id}>
          <th scope="row">{member.employee.name}</th>
          <td>
            <OfAll member={member} of="cameAgain" all="firstServed" onShow={onShow} />
          </td>
          <td>
            <OfAll member={member} of="toSame" all="nextVisits" onShow={onShow} />
            {member.deeds.nextVisits > 0 && (
              <Under>
                {member.verdict === 'few'
                  ? t('few')
                  : t(member.verdict === 'chance' ? 'asChance' : 'byChance', { count: Math.round(member.byChance / 10) })}
              </Under>
            )}
          </td>
          <td>
            <DeedKey member={member} of="broughtBack" onShow={onShow} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function useHeads() {
  const { t } = useTranslation(['team', 'figures'])
  return (columns: readonly ((typeof WORK)[number] | (typeof ATTENTION | typeof BACK)[number])[]): TableHead[] => [
    { key: 'employee', title: t('figures:column.employee') },
    ...columns.map((key) => ({ key, title: t(`team:column.${key}`) })),
  ]
}

interface DeedKeyProps {
  readonly member: TeamMember
  readonly of: TeamDeed
  readonly onShow: (shown: ShownDeed) => void
}

/** "7 / 12": how many of all, each a number that opens its clients. */
function OfAll({ all, ...props }: DeedKeyProps & { readonly all: TeamDeed }) {
  const { deeds } = props.member
  if (deeds[all] === 0) return <NumberOrDash of={0} write={String} />
  return (
    <>
      {deeds[props.of] === 0 ? 0 : <DeedKey {...props} />} / <DeedKey {...props} of={all} />
    </>
  )
}

function DeedKey({ member: { employee, deeds }, of, onShow }: DeedKeyProps) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const title = `${employee.name}: ${t(`deed.${of}`)}`
  return (
    <NumberOrDash
      of={deeds[of]}
      write={format.number}
      what={title}
      onOpen={() => onShow({ employeeId: employee.id, of, title, means: t(`means.${of}`) })}
    />
  )
}
