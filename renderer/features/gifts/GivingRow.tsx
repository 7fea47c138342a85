import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { BareKey } from '#renderer/ui/BareKey.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { GiftGiving } from '#shared/contract/gifts.ts'
import { BackDialog } from './BackDialog.tsx'
import classes from './Gifts.module.css'

interface GivingRowProps {
  readonly giving: GiftGiving
  /** Null on the client's own card. */
  readonly onOpenClient: ((id: number) => void) | null
}

/** One gift, planned or given: to whom, why, when, by whom, what it cost; and what may still be done with it. */
export function GivingRow({ giving, onOpenClient }: GivingRowProps) {
  const { t } = useTranslation('gifts')
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const [opId, nextOpId] = useOpId()
  const give = useCommand('loyalty.giveGift')
  const { id, giftId, name, client, why, reward, plannedDay, givenDay, cost, employee, visitId, back } = giving
  const isPlan = givenDay === null
  const overdue = isPlan && plannedDay !== null && plannedDay < format.today
  const told = [
    reward === '' ? why : t('forReward', { name: reward }),
    employee,
    cost === null || cost === 0 ? null : format.money(cost),
  ].filter((part) => part !== null && part !== '')
  const day = givenDay ?? plannedDay ?? format.today
  return (
    <li className={classes.row} data-back={back || undefined}>
      <span className={classes.day}>{day === format.today ? t('today') : format.dayShort(day)}</span>
      <div className={classes.words}>
        <p className={classes.what}>
          <strong>{name}</strong>
          {onOpenClient !== null && (
            <BareKey className={classes.client} onClick={() => onOpenClient(client.id)}>
              {client.called}
            </BareKey>
          )}
          {overdue && <Badge tone="warn">{t('sinceDay', { day: format.dayShort(day) })}</Badge>}
          {back && <Badge>{t('back')}</Badge>}
        </p>
        <p className={classes.quiet}>{told.join(' · ')}</p>
        <ErrorSentence error={give.error} />
      </div>
      <div className={classes.acts}>
        {isPlan && (
          <Button
            variant="soft"
            size="sm"
            aria-label={`${t('giveNow')}: ${name}, ${client.called}`}
            loading={give.isPending}
            onClick={() => give.mutate({ opId, clientId: client.id, giftId, why, planned: id }, { onError: nextOpId })}
          >
            {t('giveNow')}
          </Button>
        )}
        {!back && visitId === null && (
          <Button
            variant="subtle"
            size="sm"
            aria-label={`${t(isPlan ? 'drop' : 'takeBack')}: ${name}, ${client.called}`}
            onClick={() => setAsking(true)}
          >
            {t(isPlan ? 'drop' : 'takeBack')}
          </Button>
        )}
      </div>
      {asking && <BackDialog giving={giving} onDone={() => setAsking(false)} />}
    </li>
  )
}
