import { Button } from '@mantine/core'
import { IconEyeOff, IconFileText, IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Panel } from '#renderer/ui/Panel.tsx'
import classes from './AccessSettings.module.css'

const BRINGS = [
  { what: 'names', Icon: IconUserCheck },
  { what: 'rights', Icon: IconEyeOff },
  { what: 'record', Icon: IconFileText },
] as const

interface UnguardedProps {
  readonly id: string
  readonly onSet: () => void
}

/** No password yet: what one brings, and the key to it. */
export function Unguarded({ id, onSet }: UnguardedProps) {
  const { t } = useTranslation('access')
  return (
    <Panel className={classes.brings ?? ''} id={id} aria-label={t('settings.open.title')}>
      <h3 className={classes.sub}>{t('settings.open.title')}</h3>
      <ul>
        {BRINGS.map(({ what, Icon }) => (
          <li key={what}>
            <Icon size="1.625rem" stroke={1.75} aria-hidden="true" />
            {t(`settings.open.brings.${what}`)}
          </li>
        ))}
      </ul>
      <Button onClick={onSet}>{t('settings.open.set')}</Button>
    </Panel>
  )
}
