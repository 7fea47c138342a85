import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import type { Voucher } from '#shared/contract/vouchers.ts'

/** What draws the codes is large, and loaded only where cards are printed. */
const load = () => import('./VoucherCards.tsx')
const VoucherCards = lazy(async () => ({ default: (await load()).VoucherCards }))

export function PrintVouchers({ vouchers }: { readonly vouchers: readonly Voucher[] }) {
  const { t } = useTranslation('cards')
  const [busy, setBusy] = useState(false)
  const print = async () => {
    setBusy(true)
    await load()
    // One picture of the screen later the sheet has been drawn.
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    setBusy(false)
    await printSheet('vouchers')
  }
  return (
    <>
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => void print()}
      >
        {t('print')}
      </Button>
      <PrintSheet name="vouchers">
        <Suspense>
          <VoucherCards vouchers={vouchers} />
        </Suspense>
      </PrintSheet>
    </>
  )
}
