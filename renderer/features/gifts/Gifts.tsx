import { Button, Modal } from '@mantine/core'
import { IconGift, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { OfferCard, OfferKeys } from '#renderer/ui/OfferCard.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { Gift } from '#shared/contract/gifts.ts'
import { GiftForm } from './GiftForm.tsx'
import classes from './Gifts.module.css'
import { Givings } from './Givings.tsx'
import { StockDialog } from './StockDialog.tsx'

interface GiftsProps {
  readonly onOpenClient: (id: number) => void
}

/** What is given away: what there is of it, what it cost this month, for whom something is planned and who had what. */
export function Gifts({ onOpenClient }: GiftsProps) {
  const { t } = useTranslation(['gifts', 'common'])
  const format = useFormat()
  const { data, error } = useQuery('loyalty.gifts', {})
  const [opened, setOpened] = useState<Gift | 'new' | null>(null)
  const [counting, setCounting] = useState<number | null>(null)
  const gifts = data ?? []
  const changing = opened === 'new' ? null : opened
  const inMonth = gifts.reduce((sum, { givenInMonth }) => sum + givenInMonth, 0)
  const cost = gifts.reduce((sum, { costInMonth }) => sum + costInMonth, 0)
  const counted = gifts.find(({ id }) => id === counting)
  const add = (
    <Button
      variant="outline"
      leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
      onClick={() => setOpened('new')}
    >
      {t('gifts:add')}
    </Button>
  )
  return (
    <section className={classes.gifts} aria-label={t('gifts:title')}>
      <div className={classes.head}>
        <div>
          <h2>{t('gifts:title')}</h2>
          {gifts.length > 0 && (
            <p className={classes.quiet}>
              {inMonth === 0
                ? t('gifts:monthNone')
                : t('gifts:month', { number: format.number(inMonth), sum: format.money(cost) })}
            </p>
          )}
        </div>
        {gifts.length > 0 && add}
      </div>
      <ErrorSentence error={error} />
      {data && gifts.length === 0 && (
        <Panel className={classes.card ?? ''}>
          <IconGift className={classes.sign} size={26} stroke={1.75} aria-hidden="true" />
          <div className={classes.words}>
            <h3>{t('gifts:empty')}</h3>
            <p className={classes.quiet}>{t('gifts:emptyHint')}</p>
          </div>
          {add}
        </Panel>
      )}
      <ul className={classes.list}>
        {gifts.map((gift) => (
          <GiftCard key={gift.id} gift={gift} onChange={() => setOpened(gift)} onStock={() => setCounting(gift.id)} />
        ))}
      </ul>
      {gifts.length > 0 && <Givings onOpenClient={onOpenClient} />}
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={changing === null ? t('gifts:add') : changing.name}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {opened !== null && (
          <GiftForm
            key={changing?.id ?? 'new'}
            gift={changing}
            now={gifts.find(({ id }) => id === changing?.id) ?? null}
            onDone={() => setOpened(null)}
          />
        )}
      </Modal>
      {counted && <StockDialog gift={counted} onDone={() => setCounting(null)} />}
    </section>
  )
}

interface GiftCardProps {
  readonly gift: Gift
  readonly onChange: () => void
  readonly onStock: () => void
}

function GiftCard({ gift, onChange, onStock }: GiftCardProps) {
  const { t } = useTranslation('gifts')
  const format = useFormat()
  const [opId, nextOpId] = useOpId()
  const retire = useCommand('loyalty.retireGift')
  const { id, name, cost, stock, retired, given, planned } = gift
  const told = [
    retired ? t('retired') : null,
    t('each', { sum: format.money(cost) }),
    given > 0 ? t('givenCount', { number: format.number(given) }) : null,
    planned > 0 ? t('plannedCount', { number: format.number(planned) }) : null,
  ].filter((part) => part !== null)
  return (
    <OfferCard
      name={name}
      figure={stock === null ? t('notCounted') : stock === 0 ? t('noneLeft') : t('left', { count: stock })}
      none={stock === 0}
      retired={retired}
      acts={
        <>
          {stock !== null && (
            <Button variant="default" size="sm" aria-label={t('stockTitle', { name })} onClick={onStock}>
              {t('stockAct')}
            </Button>
          )}
          <OfferKeys
            name={name}
            words={{ change: t('change'), retire: t(retired ? 'giveAgain' : 'retire') }}
            busy={retire.isPending}
            onChange={onChange}
            onRetire={() => retire.mutate({ opId, id, retired: !retired }, { onSettled: nextOpId })}
          />
        </>
      }
    >
      <p className={classes.quiet}>{told.join(' · ')}</p>
      <ErrorSentence error={retire.error} />
    </OfferCard>
  )
}
