import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from './ErrorSentence.tsx'
import classes from './FormFoot.module.css'

interface FormFootProps {
  readonly busy: boolean
  readonly error: Error | null
  readonly onCancel: () => void
}

/** The end of a form in a dialog: what was refused, leaving, saving. */
export function FormFoot({ busy, error, onCancel }: FormFootProps) {
  const { t } = useTranslation('common')
  return (
    <>
      <ErrorSentence error={error} />
      <div className={classes.foot}>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('save')}
        </Button>
      </div>
    </>
  )
}
