import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import { DISTANT_CHANNELS } from '#shared/domain/contacts/channel.ts'
import { CONSENT_PURPOSES } from '#shared/domain/contacts/consent.ts'
import { wordingFor } from '#shared/domain/contacts/wordings.ts'
import type { Language } from '#shared/i18n/languages.ts'
import classes from './ConsentForm.module.css'

export const BLANK_SHEET = 'consent-blank'

export const sheetOf = (clientId: number): string => `consent-${clientId}`

interface ConsentFormProps {
  readonly sheet: string
  /** Whose name and numbers stand on it; null for an empty one. */
  readonly client: ClientCard | null
  /** Of a form without a client. */
  readonly language?: Language
}

/** The consent form on paper, one page A4, in the client's language. */
export function ConsentForm({ sheet, client, language }: ConsentFormProps) {
  const { i18n } = useTranslation()
  const { shop } = useShop()
  const reads = client?.language ?? language ?? shop.language
  const t = i18n.getFixedT(reads, ['consent', 'clients', 'journal'])
  const wordings = useQuery('contacts.wordings', {}).data ?? []
  const line = (label: string, value: string) => (
    <div className={classes.line}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
  const box = (label: string) => (
    <span key={label} className={classes.box}>
      <i aria-hidden="true" /> {label}
    </span>
  )
  return (
    <PrintSheet name={sheet}>
      <div className={classes.page} lang={reads}>
        <p className={classes.shop}>{shop.name}</p>
        <h1>{t('consent:form.title')}</h1>
        <dl className={classes.who}>
          {line(t('consent:form.name'), client?.name || client?.called || '')}
          {line(t('consent:form.phone'), client?.phones.map(({ typed }) => typed).join(', ') ?? '')}
          {line(t('clients:field.email'), client?.email ?? '')}
        </dl>
        {CONSENT_PURPOSES.map((purpose) => (
          <section key={purpose} className={classes.asked}>
            <h2>{t(`consent:purpose.${purpose}`)}</h2>
            <p>{wordingFor(wordings.find((one) => one.purpose === purpose)?.texts[reads] ?? '', shop.name)}</p>
            <p className={classes.boxes}>
              {box(t('consent:yes'))}
              {box(t('consent:no'))}
              {purpose === 'marketing' && (
                <span className={classes.ways}>{DISTANT_CHANNELS.map((channel) => box(t(`journal:channel.${channel}`)))}</span>
              )}
            </p>
          </section>
        ))}
        <p className={classes.rights}>{t('consent:form.rights')}</p>
        <div className={classes.foot}>
          <span>{t('consent:form.date')}</span>
          <span>{t('consent:form.signature')}</span>
        </div>
      </div>
    </PrintSheet>
  )
}
