import { UnstyledButton } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '#renderer/ui/Badge.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './Backups.module.css'
import { useMoment } from './use-moment.ts'

interface SetListProps {
  readonly sets: OutputOf<'backups.sets'>
  readonly onChoose: (path: string) => void
}

/** The sets of this computer, newest first, each with what is in it. */
export function SetList({ sets, onChoose }: SetListProps) {
  const { t } = useTranslation(['backups', 'common'])
  const { moment, bytes } = useMoment()
  return (
    <ul className={classes.sets} aria-label={t('backups:sets')}>
      {sets.map(({ path, at, reason, clients, visits, size, shopName, ofThisShop }) => (
        <li key={path}>
          <UnstyledButton className={classes.set ?? ''} onClick={() => onChoose(path)}>
            <IconHistory className={classes.sign} stroke={1.75} aria-hidden="true" />
            <span className={classes.words}>
              <span className={classes.when}>{moment(at)}</span>
              <span className={classes.about}>
                {t(`backups:reason.${reason}`)} · {t('common:clients', { count: clients })} ·{' '}
                {t('common:visits', { count: visits })} · {bytes(size)}
              </span>
            </span>
            {!ofThisShop && <Badge tone="warn">{shopName}</Badge>}
            <span className={classes.act}>{t(reason === 'restore' ? 'backups:bringBack' : 'backups:restoreKey')}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
