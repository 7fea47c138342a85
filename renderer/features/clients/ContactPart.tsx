import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CardBox } from '#renderer/ui/CardBox.tsx'
import { DataList, DataRow } from '#renderer/ui/DataList.tsx'
import { Seen } from '#renderer/ui/Masked.tsx'
import { RowKey } from '#renderer/ui/RowKey.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import { languageNames } from '#shared/i18n/languages.ts'
import classes from './ClientCard.module.css'
import profile from './Profile.module.css'
import type { FieldName } from './profile-fields.ts'

interface ContactPartProps {
  readonly card: ClientCard
  readonly onEdit: (field: FieldName) => void
  /** Whether and how often he may be reached. */
  readonly reach: ReactNode
  /** What he agreed to. */
  readonly consent: ReactNode
}

/** How to reach him, and what he agreed to. */
export function ContactPart({ card, onEdit, reach, consent }: ContactPartProps) {
  const { t } = useTranslation(['clients', 'common'])
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
        <Seen address={value} />
      </span>
    ))
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <CardBox title={t('clients:contactTitle')}>
          <DataList>
            {row('phones', t('clients:field.phones'), card.phones.length > 0 && several(card.phones.map(({ typed }) => typed)))}
            {row('email', t('clients:field.email'), card.email && <Seen address={card.email} />)}
            {row('language', t('clients:field.language'), card.language && languageNames[card.language])}
            {row('codes', t('clients:field.codes'), card.codes.length > 0 && several(card.codes))}
          </DataList>
        </CardBox>
        {reach}
      </div>
      <div className={classes.column}>{consent}</div>
    </div>
  )
}
