import { Button, Modal, Switch, UnstyledButton } from '@mantine/core'
import { IconGift, IconTicket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePages } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { takesScan } from '#renderer/ui/scanner.ts'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { Voucher } from '#shared/contract/vouchers.ts'
import { VOUCHER_KINDS, type VoucherKind } from '#shared/domain/loyalty/tenders.ts'
import { inFours } from '#shared/domain/loyalty/voucher-code.ts'
import classes from './Cards.module.css'
import { GiveVouchers } from './GiveVouchers.tsx'
import { PrintVouchers } from './PrintVouchers.tsx'
import { SellCard } from './SellCard.tsx'
import { VoucherSheet } from './VoucherSheet.tsx'

const PAGE = 50

/** What was sold and given, found by code, client or reason. */
export function Vouchers() {
  const { t } = useTranslation(['cards', 'common'])
  const [making, setMaking] = useState<'sell' | 'give' | null>(null)
  const [ready, setReady] = useState<readonly Voucher[]>([])
  const [opened, setOpened] = useState<number | null>(null)
  const [kind, setKind] = useState<VoucherKind | 'all'>('all')
  const [text, setText] = useState('')
  const [withMoney, setWithMoney] = useState(true)
  const pages = usePages(
    'loyalty.vouchers',
    (before: number | null) => ({ kind: kind === 'all' ? null : kind, text, withMoney, before, limit: PAGE }),
    ({ rows, more }) => (more ? (rows.at(-1)?.id ?? null) : null),
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const shown = rows.find(({ id }) => id === opened)
  const done = (vouchers: readonly Voucher[]) => {
    setMaking(null)
    setReady(vouchers)
  }
  const looking = text !== '' || kind !== 'all' || !withMoney
  return (
    <TitledPanel
      title={t('cards:title')}
      acts={
        <>
          <Button leftSection={<IconTicket size={20} stroke={1.75} aria-hidden="true" />} onClick={() => setMaking('sell')}>
            {t('cards:sell')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconGift size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => setMaking('give')}
          >
            {t('cards:give')}
          </Button>
        </>
      }
    >
      <p className={classes.hint}>{t('cards:hint')}</p>
      <div className={classes.filters}>
        <SearchField label={t('cards:search')} placeholder={t('cards:search')} value={text} onChange={setText} {...takesScan} />
        <FilterTabs
          label={t('cards:title')}
          value={kind}
          onChange={setKind}
          tabs={(['all', ...VOUCHER_KINDS] as const).map((value) => ({ value, label: t(`cards:kinds.${value}`) }))}
        />
        <Switch label={t('cards:onlyLeft')} checked={withMoney} onChange={(event) => setWithMoney(event.currentTarget.checked)} />
      </div>
      <ErrorSentence error={pages.error} />
      {pages.data !== undefined && rows.length === 0 && (
        <EmptyState
          picture="cup"
          title={looking ? t('cards:notFound') : t('cards:noneTitle')}
          {...(looking ? {} : { text: t('cards:noneText') })}
        />
      )}
      <ul className={classes.list} aria-label={t('cards:title')}>
        {rows.map((voucher) => (
          <li key={voucher.id}>
            <Row voucher={voucher} onOpen={() => setOpened(voucher.id)} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button variant="outline" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('cards:more')}
        </Button>
      )}
      {making === 'sell' && <SellCard onSold={done} onClose={() => setMaking(null)} />}
      {making === 'give' && <GiveVouchers clientId={null} onGiven={done} onClose={() => setMaking(null)} />}
      {ready.length > 0 && <Ready vouchers={ready} onClose={() => setReady([])} />}
      {shown && <VoucherSheet voucher={shown} onClose={() => setOpened(null)} />}
    </TitledPanel>
  )
}

function Row({ voucher, onOpen }: { readonly voucher: Voucher; readonly onOpen: () => void }) {
  const { t } = useTranslation('cards')
  const format = useFormat()
  const { code, kind, client, left, value, until, reason, blocked } = voucher
  const ended = until !== null && until < format.today
  return (
    <UnstyledButton className={classes.row ?? ''} onClick={onOpen}>
      <span className={classes.code}>{inFours(code)}</span>
      <span className={classes.words}>
        {[t(`kind.${kind}`), client?.called ?? (kind === 'deposit' ? null : t('bearer')), reason].filter(Boolean).join(' · ')}
        {until !== null && <small>{t('untilDay', { day: format.day(until) })}</small>}
      </span>
      {blocked && <Badge tone="danger">{t('blocked')}</Badge>}
      {!blocked && ended && <Badge tone="warn">{t('ended')}</Badge>}
      {left === 0 && <Badge>{t('usedUp')}</Badge>}
      <span className={classes.sum}>
        {left === value
          ? format.money(left, 'full')
          : t('leftOf', { left: format.money(left, 'full'), value: format.money(value, 'full') })}
      </span>
    </UnstyledButton>
  )
}

/** What has just been made, to be written down or printed at once. */
function Ready({ vouchers, onClose }: { readonly vouchers: readonly Voucher[]; readonly onClose: () => void }) {
  const { t } = useTranslation(['cards', 'common'])
  const format = useFormat()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('cards:ready', { count: vouchers.length })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.sheet}>
        <ul className={classes.codes}>
          {vouchers.map(({ id, code, left }) => (
            <li key={id}>
              <span className={classes.bigCode}>{inFours(code)}</span>
              <span>{format.money(left)}</span>
            </li>
          ))}
        </ul>
        <div className={classes.acts}>
          <PrintVouchers vouchers={vouchers} />
          <Button onClick={onClose}>{t('common:done')}</Button>
        </div>
      </div>
    </Modal>
  )
}
