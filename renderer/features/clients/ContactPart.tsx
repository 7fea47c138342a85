import { IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { DataList, DataRow } from '#renderer/ui/DataList.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { RowKey } from '#renderer/ui/RowKey.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import { languageNames } from '#shared/i18n/languages.ts'
import classes from './ClientCard.module.css'
import profile from './Profile.module.css'
import type { FieldName } from './profile-fields.ts'
import visits from './Visits.module.css'

interface ContactPartProps {
  readonly card: ClientCard
  readonly onEdit: (field: FieldName) => void
}

/** How to reach him, and whether the shop may keep his data, with every answer that he gave. */
export function ContactPart({ card, onEdit }: ContactPartProps) {
  const { t } = useTranslation(['clients', 'common'])
  const format = useFormat()
  const consents = useQuery('timeline.consents', { clientId: card.id })
  const row = (field: FieldName, label: string, value: ReactNode) => (
    <DataRow label={label}>
      <RowKey title={t('common:edit')} onClick={() => onEdit(field)}>
        {value || <span className={profile.missing}>{t('clients:addFact')}</span>}
      </RowKey>
    </DataRow>
  )
  const several = (values: readonly string[]) =>
    values.map((value) => (
      <span key={value} className={profile.line}>
        {value}
      </span>
    ))
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <CardBox title={t('clients:contactTitle')}>
          <DataList>
            {row('phones', t('clients:field.phones'), card.phones.length > 0 && several(card.phones.map(({ typed }) => typed)))}
            {row('email', t('clients:field.email'), card.email)}
            {row('language', t('clients:field.language'), card.language && languageNames[card.language])}
            {row('codes', t('clients:field.codes'), card.codes.length > 0 && several(card.codes))}
          </DataList>
        </CardBox>
      </div>
      <div className={classes.column}>
        <CardBox
          title={t('clients:consentTitle')}
          acts={
            <BoxAct icon={<IconPencil size={18} stroke={1.75} aria-hidden="true" />} onClick={() => onEdit('consent')}>
              {t('common:edit')}
            </BoxAct>
          }
        >
          <ErrorSentence error={consents.error} />
          {consents.data?.length === 0 ? (
            <p className={visits.none}>{t('clients:noConsent')}</p>
          ) : (
            <ul className={visits.lately}>
              {consents.data?.map(({ id, state, at, by }) => (
                <li key={id} className={visits.line}>
                  <span className={visits.when}>{format.instant(at)}</span>
                  <span className={visits.what}>{t(`clients:consent.${state}`)}</span>
                  <span className={visits.side}>{t('clients:recordedBy', { name: by })}</span>
                </li>
              ))}
            </ul>
          )}
        </CardBox>
      </div>
    </div>
  )
}
