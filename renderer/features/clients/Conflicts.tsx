import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { useWarningWords } from '#renderer/ui/Warnings.tsx'
import { languageNames } from '#shared/i18n/languages.ts'
import classes from './Conflicts.module.css'
import type { FieldName, ProfileFields } from './profile-fields.ts'

interface ConflictsProps {
  readonly fields: readonly FieldName[]
  readonly mine: ProfileFields
  readonly theirs: ProfileFields
  readonly onSettle: (field: FieldName, whose: 'mine' | 'theirs') => void
}

/** Fields that two people changed differently: both versions side by side, one press chooses. */
export function Conflicts({ fields, mine, theirs, onSettle }: ConflictsProps) {
  const { t } = useTranslation('clients')
  const textOf = useFieldText()
  if (fields.length === 0) return null
  return (
    <section className={classes.box} role="alert" aria-label={t('conflict.title')}>
      <h3 className={classes.title}>{t('conflict.title')}</h3>
      <p className={classes.text}>{t('conflict.text')}</p>
      {fields.map((field) => (
        <fieldset key={field} className={classes.field} aria-label={t(`field.${field}`)}>
          <h4 className={classes.name}>{t(`field.${field}`)}</h4>
          {(['mine', 'theirs'] as const).map((whose) => (
            <div key={whose} className={classes.version}>
              <span className={classes.whose}>{t(`conflict.${whose}`)}</span>
              <span className={classes.value}>{textOf(field, whose === 'mine' ? mine : theirs) || t('conflict.nothing')}</span>
              <Button variant="outline" size="sm" onClick={() => onSettle(field, whose)}>
                {t(whose === 'mine' ? 'conflict.keepMine' : 'conflict.takeTheirs')}
              </Button>
            </div>
          ))}
        </fieldset>
      ))}
    </section>
  )
}

function useFieldText(): (field: FieldName, fields: ProfileFields) => string {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const warning = useWarningWords()
  return (field, fields) => {
    switch (field) {
      case 'phones':
      case 'codes':
        return fields[field].join(', ')
      case 'warnings':
        return fields.warnings.map(warning).join(', ')
      case 'birthday': {
        const { day, month, year } = fields.birthday
        return [day, month && format.monthName(Number(month)), year].filter(Boolean).join(' ')
      }
      case 'language':
        return fields.language === '' ? '' : languageNames[fields.language]
      case 'consent':
        return fields.consent === '' ? '' : t(`consent.${fields.consent}`)
      default:
        return fields[field]
    }
  }
}
