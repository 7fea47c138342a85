import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { HouseholdMember } from '#shared/contract/households.ts'
import classes from './Household.module.css'

/** Points are not known yet of who was just added from the search. */
export type MemberDraft = Pick<HouseholdMember, 'id' | 'called' | 'colour' | 'photo' | 'mayUse'> & { readonly points?: number }

interface HouseholdMembersProps {
  readonly members: readonly MemberDraft[]
  readonly onChange: (members: readonly MemberDraft[]) => void
}

/** Who belongs to a household: who may use what is shared, and who only gathers. */
export function HouseholdMembers({ members, onChange }: HouseholdMembersProps) {
  const { t } = useTranslation('households')
  const format = useFormat()
  return (
    <fieldset className={classes.people}>
      <legend>{t('members')}</legend>
      <ul className={classes.members}>
        {members.map((member) => (
          <li key={member.id} className={classes.member}>
            <Face name={member.called} colour={member.colour} photo={member.photo} size={36} />
            <span className={classes.who}>
              <span className={classes.self}>{member.called}</span>
              {member.points !== undefined && (
                <span className={classes.detail}>
                  {t('points')}: {format.number(member.points)}
                </span>
              )}
            </span>
            <span className={classes.use}>
              <ToggleKey
                on={member.mayUse}
                label={t('mayUseNamed', { name: member.called })}
                onClick={() => onChange(members.map((one) => (one === member ? { ...one, mayUse: !one.mayUse } : one)))}
              >
                {t(member.mayUse ? 'mayUse' : 'gathers')}
              </ToggleKey>
            </span>
            <UnstyledButton
              className={classes.out ?? ''}
              aria-label={t('takeOut', { name: member.called })}
              onClick={() => onChange(members.filter((one) => one !== member))}
            >
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
