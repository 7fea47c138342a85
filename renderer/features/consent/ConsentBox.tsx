import { SegmentedControl } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import {
  CONSENT_CHANNELS,
  CONSENT_WAYS,
  type ConsentChannel,
  type ConsentPurpose,
  type ConsentWay,
} from '#shared/domain/contacts/consent.ts'
import classes from './Consent.module.css'
import { ConsentForm, sheetOf } from './ConsentForm.tsx'
import { ConsentHistory } from './ConsentHistory.tsx'
import { YesNo } from './YesNo.tsx'

/** What the client agreed to, by purpose and way: one press an answer. Every answer he ever gave stands below. */
export function ConsentBox({ card }: { readonly card: ClientCard }) {
  const { t } = useTranslation(['consent', 'journal'])
  const { today } = useShop()
  const [how, setHow] = useState<ConsentWay>('orally')
  const [saidDay, setSaidDay] = useState(today)
  const { data, error } = useQuery('contacts.consents', { clientId: card.id })
  const answer = useCommand('contacts.answerConsent')
  const say = (purpose: ConsentPurpose, channel: ConsentChannel, yes: boolean) =>
    answer.mutate({
      opId: newOpId(),
      clientId: card.id,
      purpose,
      channel,
      yes,
      how,
      saidDay: how === 'orally' || saidDay === today ? null : saidDay,
    })
  const nameOf = (channel: ConsentChannel) => (channel === 'all' ? t('consent:allWays') : t(`journal:channel.${channel}`))
  const words = data?.words ?? []
  const answers = (purpose: ConsentPurpose, channel: ConsentChannel) => (
    <YesNo
      about={t('consent:about', { purpose: t(`consent:purpose.${purpose}`), channel: nameOf(channel) })}
      words={words}
      purpose={purpose}
      channel={channel}
      busy={answer.isPending || data === undefined}
      onSay={(yes) => say(purpose, channel, yes)}
    />
  )
  const sheet = sheetOf(card.id)
  return (
    <CardBox
      title={t('consent:title')}
      acts={
        <BoxAct icon={<IconPrinter size={18} stroke={1.75} aria-hidden="true" />} onClick={() => void printSheet(sheet)}>
          {t('consent:print')}
        </BoxAct>
      }
    >
      <ErrorSentence error={error} />
      {card.nameless ? null : (
        <>
          <div className={classes.how}>
            <SegmentedControl
              aria-label={t('consent:howTitle')}
              value={how}
              data={CONSENT_WAYS.map((way) => ({ value: way, label: t(`consent:how.${way}`) }))}
              onChange={(chosen) => {
                setHow(CONSENT_WAYS.find((way) => way === chosen) ?? 'orally')
                setSaidDay(today)
              }}
            />
            {how !== 'orally' && (
              <DayField
                label={t('consent:saidDay')}
                value={saidDay}
                onChange={(day) => setSaidDay(day === '' ? today : day)}
                max={today}
              />
            )}
          </div>
          <div className={classes.keeping}>
            <span className={classes.purpose}>{t('consent:purpose.keep-data')}</span>
            {answers('keep-data', 'all')}
          </div>
          <table className={classes.matrix}>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('consent:purpose.marketing')}</th>
                <th scope="col">{t('consent:purpose.greeting')}</th>
              </tr>
            </thead>
            <tbody>
              {CONSENT_CHANNELS.map((channel) => (
                <tr key={channel} data-all={channel === 'all' || undefined}>
                  <th scope="row">{nameOf(channel)}</th>
                  <td>{answers('marketing', channel)}</td>
                  <td>{answers('greeting', channel)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ErrorSentence error={answer.error} />
        </>
      )}
      <ConsentHistory words={words} nameOf={nameOf} />
      <ConsentForm sheet={sheet} client={card} />
    </CardBox>
  )
}
