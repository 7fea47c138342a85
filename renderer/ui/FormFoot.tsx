import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from './ErrorSentence.tsx'
import classes from './FormFoot.module.css'
import { KeyHint } from './KeyHint.tsx'

interface FormFootProps {
  readonly busy: boolean
  readonly error: Error | null
  readonly onCancel: () => void
  /** What saving is called here. */
  readonly save?: string
  /** A long form: the keys stay in sight at its end, and Ctrl+Enter saves from anywhere in it. */
  readonly long?: boolean
  /** What was entered cannot be saved as it is, and the form says why. */
  readonly disabled?: boolean
}

/** The end of a form in a dialog: what was refused, leaving, saving. */
export function FormFoot({ busy, error, onCancel, save, long = false, disabled = false }: FormFootProps) {
  const { t } = useTranslation('common')
  const keys = (
    <>
      <Button variant="subtle" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled} rightSection={long && <KeyHint keys="Ctrl+Enter" />}>
        {save ?? t('save')}
      </Button>
    </>
  )
  return (
    <>
      <ErrorSentence error={error} />
      {long ? <FootInSight>{keys}</FootInSight> : <div className={classes.foot}>{keys}</div>}
    </>
  )
}

/** The keys of a dialog that is longer than the screen, at its lower edge wherever it is scrolled to. `lined`: parted from a text above. */
export function FootInSight({ lined = false, children }: { readonly lined?: boolean; readonly children: ReactNode }) {
  return (
    <div className={classes.inSight} data-line={lined || undefined}>
      {children}
    </div>
  )
}
