import { Button, NativeSelect } from '@mantine/core'
import { IconBan, IconDoorExit } from '@tabler/icons-react'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { CardBox } from '#renderer/ui/CardBox.tsx'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import { DISTANT_CHANNELS } from '#shared/domain/contacts/channel.ts'
import type { ClientWish } from '#shared/domain/contacts/rules.ts'
import { BanDialog } from './BanDialog.tsx'
import classes from './Consent.module.css'
import { GoodbyeDialog } from './GoodbyeDialog.tsx'

type Told = OutputOf<'contacts.consents'>

/** Whether and how often he may be reached: do not contact, goodbye, what of the allowance is left, and what he asked for himself. */
export function ReachBox({ card }: { readonly card: ClientCard }) {
  const { t } = useTranslation('consent')
  const { data, error } = useQuery('contacts.consents', { clientId: card.id })
  return (
    <CardBox title={t('reach')}>
      <ErrorSentence error={error} />
      {data && (
        <div className={classes.reach}>
          <Barriers card={card} told={data} />
          <Budget told={data} />
          <Wish clientId={card.id} told={data} />
        </div>
      )}
    </CardBox>
  )
}

function Barriers({ card, told: { ban, goodbye } }: { readonly card: ClientCard; readonly told: Told }) {
  const { t } = useTranslation('consent')
  const format = useFormat()
  const [asking, setAsking] = useState<'ban' | 'lift' | 'goodbye' | null>(null)
  const undo = useCommand('contacts.undoGoodbye')
  const close = () => setAsking(null)
  return (
    <>
      {ban && (
        <div className={classes.barred}>
          <p>
            <IconBan size={22} stroke={1.75} aria-hidden="true" />
            <span>
              {t('banned', { reason: ban.reason })}
              <small>{t('since', { day: format.day(ban.day), name: ban.by })}</small>
            </span>
          </p>
          <Button variant="outline" size="sm" onClick={() => setAsking('lift')}>
            {t('lift')}
          </Button>
        </div>
      )}
      {goodbye && (
        <div className={classes.barred}>
          <p>
            <IconDoorExit size={22} stroke={1.75} aria-hidden="true" />
            <span>
              {goodbye.answer === null
                ? t('gone', { day: format.day(goodbye.day) })
                : t('goneBecause', { day: format.day(goodbye.day), answer: goodbye.answer })}
              <small>{t('goneUntil')}</small>
            </span>
          </p>
          <Button
            variant="outline"
            size="sm"
            loading={undo.isPending}
            onClick={() => undo.mutate({ opId: newOpId(), clientId: card.id })}
          >
            {t('undoGoodbye')}
          </Button>
        </div>
      )}
      <ErrorSentence error={undo.error} />
      {(ban === null || goodbye === null) && (
        <div className={classes.keys}>
          {ban === null && (
            <Button
              variant="outline"
              leftSection={<IconBan size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => setAsking('ban')}
            >
              {t('ban')}
            </Button>
          )}
          {goodbye === null && (
            <Button
              variant="outline"
              leftSection={<IconDoorExit size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => setAsking('goodbye')}
            >
              {t('goodbye')}
            </Button>
          )}
        </div>
      )}
      {asking === 'ban' && <BanDialog client={card} lifting={null} onClose={close} />}
      {asking === 'lift' && ban && <BanDialog client={card} lifting={ban.reason} onClose={close} />}
      {asking === 'goodbye' && <GoodbyeDialog client={card} onClose={close} />}
    </>
  )
}

function Budget({ told: { budget, restsUntil } }: { readonly told: Told }) {
  const { t } = useTranslation('consent')
  const format = useFormat()
  return (
    <p className={classes.budget}>
      {t('budget', { left: budget.left, of: budget.of })}
      {restsUntil !== null && <span> {t('rests', { day: format.day(restsUntil) })}</span>}
    </p>
  )
}

/** Offers a month that are offered; what else is set stands among them. */
const OFFERED = [0, 1, 2, 3, 4]

/** What he asked for himself, as a sentence with blanks; saved as soon as one is filled. */
function Wish({ clientId, told }: { readonly clientId: number; readonly told: Told }) {
  const { t } = useTranslation('consent')
  const save = useCommand('contacts.setWish')
  const [mine, setMine] = useState<ClientWish | null>(null)
  const shown = mine ?? told.wish
  const put = (wish: ClientWish, version = told.wishVersion) => {
    setMine(wish)
    save.mutate(
      { opId: newOpId(), clientId, version, ...wish },
      { onSuccess: () => setMine(null), onError: ({ code }) => (code === 'CONFLICT' ? refreshAll() : setMine(null)) },
    )
  }
  const allowances = [...new Set([...OFFERED, ...(shown.allowance === null ? [] : [shown.allowance])])].sort((a, b) => a - b)
  const inWords = ({ allowance, onlyBy }: ClientWish) =>
    `${allowance === null ? t('asShop') : allowance === 0 ? t('noOffers') : t('atMost', { count: allowance })}, ${
      onlyBy === null ? t('anyWay') : t(`onlyBy.${onlyBy}`)
    }`
  return (
    <>
      <p className={classes.sentence}>
        <Trans
          t={t}
          i18nKey="wish"
          components={{
            allowance: (
              <NativeSelect
                className={classes.blank ?? ''}
                aria-label={t('wishAllowance')}
                value={shown.allowance === null ? '' : String(shown.allowance)}
                data={[
                  { value: '', label: t('asShop') },
                  ...allowances.map((count) => ({
                    value: String(count),
                    label: count === 0 ? t('noOffers') : t('atMost', { count }),
                  })),
                ]}
                onChange={({ currentTarget: { value } }) => put({ ...shown, allowance: value === '' ? null : Number(value) })}
              />
            ),
            way: (
              <NativeSelect
                className={classes.blank ?? ''}
                aria-label={t('wishWay')}
                value={shown.onlyBy ?? ''}
                data={[
                  { value: '', label: t('anyWay') },
                  ...DISTANT_CHANNELS.map((channel) => ({ value: channel, label: t(`onlyBy.${channel}`) })),
                ]}
                onChange={({ currentTarget: { value } }) =>
                  put({ ...shown, onlyBy: DISTANT_CHANNELS.find((channel) => channel === value) ?? null })
                }
              />
            ),
          }}
        />
      </p>
      {save.error?.code === 'CONFLICT' && mine !== null ? (
        <ChangedMeanwhile
          busy={save.isPending}
          onKeepMine={() => put(mine)}
          onTakeTheirs={() => {
            setMine(null)
            save.reset()
          }}
        >
          {t('wishConflict', { now: inWords(told.wish) })}
        </ChangedMeanwhile>
      ) : (
        <ErrorSentence error={save.error} />
      )}
    </>
  )
}
