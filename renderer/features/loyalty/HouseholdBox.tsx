import { IconPencil, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { BareKey } from '#renderer/ui/BareKey.tsx'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import type { Household, HouseholdMember } from '#shared/contract/households.ts'
import classes from './Household.module.css'
import { HouseholdDialog } from './HouseholdDialog.tsx'
import { useSharesWords } from './household-words.ts'

interface HouseholdBoxProps {
  readonly card: ClientCard
  readonly onOpenClient: (id: number) => void
}

/** With whom a client shares points or passes, who may use them, and what each has gathered. */
export function HouseholdBox({ card, onOpenClient }: HouseholdBoxProps) {
  const { t } = useTranslation('households')
  const [editing, setEditing] = useState(false)
  const known = useQuery('loyalty.household', { clientId: card.id }).data
  if (!known) return null
  const { household, relatives } = known
  return (
    <CardBox
      title={t('title')}
      acts={
        card.archivedAt === null && (
          <BoxAct
            icon={
              household === null ? (
                <IconUsers size={18} stroke={1.75} aria-hidden="true" />
              ) : (
                <IconPencil size={18} stroke={1.75} aria-hidden="true" />
              )
            }
            onClick={() => setEditing(true)}
          >
            {t(household === null ? 'create' : 'change')}
          </BoxAct>
        )
      }
    >
      {household === null ? (
        <p className={classes.alone}>{t('alone')}</p>
      ) : (
        <Shared household={household} own={card.id} onOpenClient={onOpenClient} />
      )}
      {editing && <HouseholdDialog card={card} household={household} relatives={relatives} onDone={() => setEditing(false)} />}
    </CardBox>
  )
}

interface SharedProps {
  readonly household: Household
  readonly own: number
  readonly onOpenClient: (id: number) => void
}

function Shared({ household, own, onOpenClient }: SharedProps) {
  const { t } = useTranslation('households')
  const format = useFormat()
  const sharesOf = useSharesWords()
  const { name, members, sharesPoints } = household
  const counted = members.filter(({ held, archived }) => !held && !archived)
  return (
    <div className={classes.box}>
      <p className={classes.head}>
        <strong>{name}</strong>
        <span className={classes.detail}>{sharesOf(household)}</span>
      </p>
      <ul className={classes.members}>
        {members.map((member) => (
          <li key={member.id} className={classes.member}>
            <Face name={member.called} colour={member.colour} photo={member.photo} size={36} />
            <span className={classes.who}>
              {member.id === own ? (
                <span className={classes.self}>{member.called}</span>
              ) : (
                <BareKey className={classes.name} onClick={() => onOpenClient(member.id)}>
                  {member.called}
                </BareKey>
              )}
              <StateOf member={member} />
            </span>
            <span className={classes.points}>{format.number(member.points)}</span>
          </li>
        ))}
        {sharesPoints && (
          <li className={classes.together}>
            <span>{t('together')}</span>
            <span className={classes.points}>{format.number(counted.reduce((sum, { points }) => sum + points, 0))}</span>
          </li>
        )}
      </ul>
    </div>
  )
}

function StateOf({ member: { mayUse, held, archived } }: { readonly member: HouseholdMember }) {
  const { t } = useTranslation('households')
  return <span className={classes.detail}>{archived ? t('archived') : held ? t('held') : t(mayUse ? 'mayUse' : 'gathers')}</span>
}
