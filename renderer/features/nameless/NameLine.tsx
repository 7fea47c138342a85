import { IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NameKey, type Nameless } from './NameKey.tsx'
import classes from './Nameless.module.css'

interface NameLineProps {
  readonly client: Nameless
  readonly onNamed: (clientId: number) => void
}

/** At the till, one calm line: nobody has to ask, and whoever hears the name can write it down at once. */
export function NameLine({ client, onNamed }: NameLineProps) {
  const { t } = useTranslation('nameless')
  return (
    <div className={classes.line}>
      <IconUserQuestion size={22} stroke={1.75} aria-hidden="true" />
      <span className={classes.words}>{t('line')}</span>
      <NameKey client={client} variant="soft" onNamed={onNamed} />
    </div>
  )
}
