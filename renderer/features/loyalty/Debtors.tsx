import { Button, UnstyledButton } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { Badge } from '#renderer/ui/Badge.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { Debtor } from '#shared/contract/accounts.ts'
import classes from './Cards.module.css'
import { SettleDebt } from './SettleDebt.tsx'

interface DebtorsProps {
  readonly onOpenClient: (id: number) => void
}

/** Who owes how much since when; settled here or at the till, printed for the wall. */
export function Debtors({ onOpenClient }: DebtorsProps) {
  const { t } = useTranslation(['cards', 'common'])
  const format = useFormat()
  const { shop } = useShop()
  const debtors = useQuery('loyalty.debtors', {}).data
  const [settling, setSettling] = useState<Debtor | null>(null)
  if (!debtors) return null
  const sum = debtors.reduce((total, { debt }) => total + debt, 0)
  const sinceOf = ({ since, lastPaid }: Debtor) =>
    [
      t('cards:owesSince', { day: format.day(since) }),
      lastPaid === null ? t('cards:neverPaid') : t('cards:lastPaid', { day: format.day(lastPaid) }),
    ].join(', ')
  return (
    <TitledPanel
      title={t('cards:debtors')}
      acts={
        debtors.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => void printSheet('debtors')}
          >
            {t('cards:print')}
          </Button>
        )
      }
    >
      <p className={classes.hint}>
        {debtors.length === 0 ? (
          t('cards:debtorsNone')
        ) : (
          <Trans
            t={t}
            i18nKey="cards:debtorsTotal"
            values={{ clients: t('common:clients', { count: debtors.length }), sum: format.money(sum, 'full') }}
            components={{ strong: <strong /> }}
          />
        )}
      </p>
      <ul className={classes.list} aria-label={t('cards:debtors')}>
        {debtors.map((debtor) => (
          <li key={debtor.client.id} className={classes.debtor}>
            <UnstyledButton className={classes.name ?? ''} onClick={() => onOpenClient(debtor.client.id)}>
              {debtor.client.called}
              <small>{sinceOf(debtor)}</small>
            </UnstyledButton>
            {debtor.limit !== null && debtor.debt > debtor.limit && (
              <Badge tone="warn">{t('cards:overLimit', { sum: format.money(debtor.limit) })}</Badge>
            )}
            <span className={classes.sum}>{format.money(debtor.debt, 'full')}</span>
            <Button variant="outline" onClick={() => setSettling(debtor)}>
              {t('cards:settle')}
            </Button>
          </li>
        ))}
      </ul>
      {settling && <SettleDebt client={settling.client} debt={settling.debt} onClose={() => setSettling(null)} />}
      {debtors.length > 0 && (
        <PrintSheet name="debtors" paged>
          <h1>
            {shop.name}: {t('cards:debtors')}, {format.day(format.today)}
          </h1>
          <table>
            <tbody>
              {debtors.map((debtor) => (
                <tr key={debtor.client.id}>
                  <th scope="row">{debtor.client.called}</th>
                  <td>{sinceOf(debtor)}</td>
                  <td>{format.money(debtor.debt, 'full')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </PrintSheet>
      )}
    </TitledPanel>
  )
}
