import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Filters.module.css'

interface TestFormProps {
  readonly children: ReactNode
  /** Why it cannot be asked like this; null while it can. */
  readonly problem?: string | null
  readonly onApply: () => void
}

/** The form of one condition. */
export function TestForm({ children, problem = null, onApply }: TestFormProps) {
  const { t } = useTranslation('segments')
  return (
    <form
      className={classes.test}
      onSubmit={(event) => {
        event.preventDefault()
        onApply()
      }}
    >
      {children}
      {problem !== null && (
        <p className={classes.unclear} role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" variant="soft">
        {t('apply')}
      </Button>
    </form>
  )
}
