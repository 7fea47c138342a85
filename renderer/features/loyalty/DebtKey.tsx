import { UnstyledButton } from '@mantine/core'
import { IconCoin } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import classes from './Cards.module.css'
import { SettleDebt } from './SettleDebt.tsx'

/** Beside the name of a guest who owes something: how much, and the way to settle it. */
export function DebtKey({ client }: { readonly client: { readonly id: number; readonly called: string } }) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const [settling, setSettling] = useState(false)
  const debt = useQuery('loyalty.account', { clientId: client.id, without: null }).data?.debt ?? 0
  if (debt === 0) return null
  const owes = t('owesSum', { sum: format.money(debt) })
  return (
    <>
      <UnstyledButton className={classes.owes ?? ''} aria-label={owes} title={t('settle')} onClick={() => setSettling(true)}>
        <Badge tone="warn" icon={<IconCoin size={16} stroke={1.75} aria-hidden="true" />}>
          {owes}
        </Badge>
      </UnstyledButton>
      {settling && <SettleDebt client={client} debt={debt} onClose={() => setSettling(false)} />}
    </>
  )
}
