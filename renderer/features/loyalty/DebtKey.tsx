import { Button } from '@mantine/core'
import { IconCoin } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { SettleDebt } from './SettleDebt.tsx'

/** Beside the name of a guest who owes something: how much, and the way to settle it. */
export function DebtKey({ client }: { readonly client: { readonly id: number; readonly called: string } }) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const [settling, setSettling] = useState(false)
  const debt = useQuery('loyalty.account', { clientId: client.id, without: null }).data?.debt ?? 0
  if (debt === 0) return null
  return (
    <>
      <Button
        variant="light"
        color="warn"
        leftSection={<IconCoin size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => setSettling(true)}
      >
        {t('owesSum', { sum: format.money(debt) })}
      </Button>
      {settling && <SettleDebt client={client} debt={debt} onClose={() => setSettling(false)} />}
    </>
  )
}
