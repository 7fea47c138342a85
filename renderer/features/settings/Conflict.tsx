import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { useReader } from '#renderer/ui/PlaceSelects.tsx'
import type { Shop } from '#shared/contract/shop.ts'
import type { LeapDayRule } from '#shared/domain/dates/important-date.ts'
import { WORDING_PARTS, type WordingPart } from '#shared/domain/presets/wording.ts'
import { languageNames, localeOf } from '#shared/i18n/languages.ts'
import classes from './Conflict.module.css'

type Fields = Omit<Shop, 'version' | 'currency' | 'tipChips'>
const compared = [
  'name',
  'venue',
  'country',
  'zone',
  'dayEndsAt',
  'language',
  'datesAhead',
  'datesAfter',
  'leapDay',
  'nameDaysByCalendar',
  'suggests',
  'namelessDays',
  ...WORDING_PARTS,
] as const

/** Month and day. */
export const leapDays: Readonly<Record<LeapDayRule, readonly [number, number]>> = { '28-february': [2, 28], '1-march': [3, 1] }

const isWording = (field: string): field is WordingPart => WORDING_PARTS.some((part) => part === field)

interface ConflictProps {
  readonly mine: Fields
  readonly saved: Fields
  readonly busy: boolean
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** Two people changed the shop from the same state: both versions side by side, and the choice. */
export function Conflict({ mine, saved, busy, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation(['settings', 'place', 'common'])
  const language = useReader()
  const format = useFormat()
  const country = new Intl.DisplayNames(localeOf(language), { type: 'region' })
  const write = (fields: Fields, field: (typeof compared)[number]): string => {
    switch (field) {
      case 'venue':
        return t(`place:venueOf.${fields.venue}`)
      case 'country':
        return country.of(fields.country) ?? fields.country
      case 'dayEndsAt':
        return `${fields.dayEndsAt}:00`
      case 'language':
        return languageNames[fields.language]
      case 'namelessDays':
      case 'datesAhead':
      case 'datesAfter':
        return t('common:days', { count: fields[field] })
      case 'leapDay':
        return format.monthAndDay(...leapDays[fields.leapDay])
      case 'nameDaysByCalendar':
        return t(`settings:nameDaysGreeted.${fields.nameDaysByCalendar ? 'yes' : 'no'}`)
      case 'suggests':
        return t(`settings:suggestsAtTill.${fields.suggests ? 'yes' : 'no'}`)
      default:
        return fields[field]
    }
  }
  const headOf = (field: (typeof compared)[number]): string => {
    if (isWording(field)) return t(`settings:wordingOf.${field}`)
    if (field === 'language') return t('settings:topic.shopLanguage')
    return field === 'datesAhead' || field === 'datesAfter' ? t(`settings:${field}`) : t(`settings:topic.${field}`)
  }
  const different = compared.filter((field) => mine[field] !== saved[field])
  return (
    <section className={classes.conflict} role="alert">
      <h3 className={classes.title}>{t('settings:conflictTitle')}</h3>
      <p className={classes.hint}>{t('settings:conflictHint')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('settings:mine')}</th>
            <th scope="col">{t('settings:theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {different.map((field) => (
            <tr key={field}>
              <th scope="row">{headOf(field)}</th>
              <td>{write(mine, field)}</td>
              <td>{write(saved, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.actions}>
        <Button onClick={onKeepMine} loading={busy}>
          {t('common:keepMine')}
        </Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('common:takeTheirs')}
        </Button>
      </div>
    </section>
  )
}
