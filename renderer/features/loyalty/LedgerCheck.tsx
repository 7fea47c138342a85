import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/api/api.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { LedgerFinding } from '#shared/contract/holds.ts'
import classes from './Programme.module.css'
import { SetRightDialog } from './SetRightDialog.tsx'
import { useSumWritten } from './sum-written.ts'

interface LedgerCheckProps {
  readonly onOpenClient: (id: number) => void
}

/** Counts every entry again on demand and says in words whether the kept sums agree; what does not can be set right. */
export function LedgerCheck({ onOpenClient }: LedgerCheckProps) {
  const { t } = useTranslation(['loyalty', 'ledger'])
  const format = useFormat()
  const written = useSumWritten()
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<OutputOf<'loyalty.check'> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [righting, setRighting] = useState<LedgerFinding | null>(null)

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
  const findings = result?.findings ?? []
  const lost = result?.lost.count ?? 0

  return (
    <div className={classes.check}>
      <Button
        variant="outline"
        loading={busy}
        leftSection={<IconChecks size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => void check()}
      >
        {t('loyalty:check')}
      </Button>
      <ErrorSentence error={error} />
      <div role="status">
        {result !== null && findings.length === 0 && result.changed.length === 0 && lost === 0 && (
          <p className={classes.good}>
            {t('loyalty:checkGood', { count: result.movements, movements: format.number(result.movements) })}
          </p>
        )}
        {findings.length > 0 && <p className={classes.problem}>{t('ledger:bad', { count: findings.length })}</p>}
        {lost > 0 && (
          <p className={classes.problem}>{t('ledger:lost', { count: lost, numbers: (result?.lost.ids ?? []).join(', ') })}</p>
        )}
        {lost < 0 && <p className={classes.problem}>{t('ledger:added', { count: -lost })}</p>}
        <ul className={classes.findings}>
          {findings.map((found) => (
            <li key={`${found.clientId} ${found.what} ${found.holderId}`}>
              {found.clientId !== null && (
                <Button variant="subtle" size="sm" onClick={() => onOpenClient(found.clientId ?? 0)}>
                  {found.called}
                </Button>
              )}
              <span>
                {t(`ledger:finding.${found.what}`, {
                  of: found.of,
                  kept: written(found.what, found.kept),
                  summed: written(found.what, found.summed),
                })}
              </span>
              <Button variant="outline" size="sm" onClick={() => setRighting(found)}>
                {t('ledger:setRight')}
              </Button>
            </li>
          ))}
          {result?.changed.map(({ entryId, clientId, called, amount, accounted }) => (
            <li key={`entry ${entryId}`}>
              <Button variant="subtle" size="sm" onClick={() => onOpenClient(clientId)}>
                {called}
              </Button>
              <span>
                {t('ledger:changed', { entry: entryId, amount: format.number(amount), accounted: format.number(accounted) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {righting !== null && (
        <SetRightDialog
          finding={righting}
          onClose={() => setRighting(null)}
          onDone={() => {
            setRighting(null)
            void check()
          }}
        />
      )}
    </div>
  )
}
