import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import classes from './CheckStep.module.css'

/** While every row is being checked, or when that could not be done. */
export function WaitingCheck({ error, onBack }: { readonly error: unknown; readonly onBack: () => void }) {
  const { t } = useTranslation(['imports', 'common'])
  return error ? (
    <>
      <ErrorSentence error={error} />
      <div>
        <Button variant="default" onClick={onBack}>
          {t('common:back')}
        </Button>
      </div>
    </>
  ) : (
    <p className={classes.waiting} role="status">
      {t('imports:checking')}
    </p>
  )
}
