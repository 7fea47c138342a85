import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ClientFace } from '#shared/contract/clients.ts'
import classes from './Notice.module.css'

interface SamePhoneProps {
  readonly others: readonly ClientFace[]
  readonly onOpen: (id: number) => void
  readonly onDone: () => void
}

/** Two clients may share a number: a family, or a double. Said once, never refused. */
export function SamePhone({ others, onOpen, onDone }: SamePhoneProps) {
  const { t } = useTranslation('clients')
  if (others.length === 0) return null
  return (
    <div className={classes.notice} role="status">
      <IconPhone size={20} stroke={1.75} aria-hidden="true" />
      <span className={classes.words}>{t('samePhone')}</span>
      {others.map((other) => (
        <Button key={other.id} variant="outline" size="sm" onClick={() => onOpen(other.id)}>
          {other.called}
        </Button>
      ))}
      <Button variant="subtle" size="sm" onClick={onDone}>
        {t('samePhoneFine')}
      </Button>
    </div>
  )
}
