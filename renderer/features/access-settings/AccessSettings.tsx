import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { Habits } from './Habits.tsx'
import { OwnersOwn } from './OwnersOwn.tsx'
import { People } from './People.tsx'
import { ProtectDialog, type Protecting } from './ProtectDialog.tsx'
import { Roles } from './Roles.tsx'
import { Unguarded } from './Unguarded.tsx'

interface AccessSettingsProps {
  readonly title: string
  readonly onStaff: () => void
}

/** Who may do what: the owner's password, the people with their roles, PINs and badges, the roles, the habits of the till. */
export function AccessSettings({ title, onStaff }: AccessSettingsProps) {
  const { t } = useTranslation('access')
  const { me } = useShop()
  const { data, error } = useQuery('access.overview', {})
  const [protecting, setProtecting] = useState<Protecting | null>(null)
  if (!data) return <ErrorSentence error={error} />
  const { guarded, recoveryAt, people, roles, idleMinutes, badgeEnough, version } = data
  return (
    <Part title={title} lead={t(guarded ? 'settings.lead' : 'settings.open.lead')}>
      {guarded ? (
        <>
          <Group title={t('settings.people.title')}>
            <People people={people} roles={roles} />
            <div>
              <TextKey onClick={onStaff}>{t('settings.people.toStaff')}</TextKey>
            </div>
          </Group>
          <Group title={t('settings.roles.title')} hint={t('settings.roles.hint')} id="setting-roles">
            <Roles roles={roles} />
          </Group>
          <Habits kept={{ idleMinutes, badgeEnough, version }} />
          {me.role === 'owner' && <OwnersOwn recoveryAt={recoveryAt} onProtect={setProtecting} />}
        </>
      ) : (
        <Unguarded id="setting-password" onSet={() => setProtecting('first')} />
      )}
      <ProtectDialog what={protecting} onClose={() => setProtecting(null)} />
    </Part>
  )
}
