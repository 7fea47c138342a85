import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/api/api.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './Programme.module.css'

interface LedgerCheckProps {
  readonly onOpenClient: (id: number) => void
}

/** Counts every entry again on demand and says in words whether the kept sums agree. */
export function LedgerCheck({ onOpenClient }: LedgerCheckProps) {
  const { t } = useTranslation('loyalty')
  const format = useFormat()
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<OutputOf<'loyalty.check'> | null>(null)
  const [error, setError] = useState<unknown>(null)

  const check = async () => {
    setBusy(true)
    setError(null)
    try {
      setResult(await call('loyalty.check', {}))
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }

  const written = (what: string, value: number) =>
    what === 'spent' || what === 'tips' ? format.money(value) : format.number(value)

  return (
    <div className={classes.check}>
      <Button
        variant="outline"
        loading={busy}
        leftSection={<IconChecks size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => void check()}
      >
        {t('check')}
      </Button>
      <ErrorSentence error={error} />
      <div role="status">
        {result !== null && result.findings.length === 0 && (
          <p className={classes.good}>
            {t('checkGood', { count: result.movements, movements: format.number(result.movements) })}
          </p>
        )}
        {result !== null && result.findings.length > 0 && (
          <>
            <p className={classes.problem}>{t('checkBad', { count: result.findings.length })}</p>
            <ul className={classes.findings}>
              {result.findings.map(({ clientId, called, what, kept, summed }) => (
                <li key={`${clientId} ${what}`}>
                  <Button variant="outline" size="sm" onClick={() => onOpenClient(clientId)}>
                    {called}
                  </Button>
                  <span>
                    {t(`finding.${what}`, {
                      kept: written(what, kept),
                      summed: written(what, summed),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
