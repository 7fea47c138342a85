import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import classes from './FactKey.module.css'

interface FactKeyProps {
  readonly open: boolean
  /** What was just remembered of this guest. */
  readonly kept: string | null
  readonly onToggle: () => void
}

/** Opens the line for a new fact about the guest, and tells that the last one is kept. */
export function FactKey({ open, kept, onToggle }: FactKeyProps) {
  const { t } = useTranslation('say')
  return (
    <div className={classes.place}>
      <Button
        variant="subtle"
        size="sm"
        aria-label={t('fact.title')}
        aria-expanded={open}
        aria-keyshortcuts="Alt+F"
        leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
        rightSection={<KeyHint keys="Alt+F" />}
        onClick={onToggle}
      >
        {t('fact.add')}
      </Button>
      <p role="status" className={classes.kept}>
        {kept !== null && (
          <>
            <IconCheck size={16} stroke={2} aria-hidden="true" />
            <span>{t('fact.kept', { text: kept })}</span>
          </>
        )}
      </p>
    </div>
  )
}
