import { Button } from '@mantine/core'
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
}

/** The end of a form in a dialog: what was refused, leaving, saving. */
export function FormFoot({ busy, error, onCancel, save, long = false }: FormFootProps) {
  const { t } = useTranslation('common')
  return (
    <>
      <ErrorSentence error={error} />
      <div className={classes.foot} data-long={long || undefined}>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy} rightSection={long && <KeyHint keys="Ctrl+Enter" />}>
          {save ?? t('save')}
        </Button>
      </div>
    </>
  )
}
