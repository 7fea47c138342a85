import { useTranslation } from 'react-i18next'
import { useFirstVisitWords } from '#renderer/ui/follow-up-words.tsx'
import { useReader } from '#renderer/ui/PlaceSelects.tsx'
import { QuickKey } from '#renderer/ui/QuickKey.tsx'
import { TagChip } from '#renderer/ui/TagChip.tsx'
import type { PresetItem, VenueKind } from '#shared/domain/presets/preset.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import { WORDING_PARTS } from '#shared/domain/presets/wording.ts'
import { formatAmount, formatMoney, formTogether } from '#shared/i18n/format.ts'
import type { CurrencyCode } from '#shared/kernel/money.ts'
import classes from './Preview.module.css'

interface PreviewProps {
  readonly venue: VenueKind
  readonly currency: CurrencyCode
}

/** The keys, prices and points with which a till of this kind starts, as they will look. */
export function Preview({ venue, currency }: PreviewProps) {
  const { t } = useTranslation(['start', 'place', 'settings', 'tasks', 'common'])
  const firstVisit = useFirstVisitWords()
  const language = useReader()
  const preset = presetFor(venue, language, currency)
  const { followUp } = preset
  const { datesAhead, datesAfter, namelessDays } = preset.reminders
  const form = formTogether(
    preset.items.map((item) => item.price),
    currency,
  )
  const price = (item: PresetItem) => {
    const amount = formatAmount(item.price, currency, language, form)
    if (item.unit === 'hour') return t('place:perHour', { price: amount })
    return item.unit === 'kg' ? t('place:perKg', { price: amount }) : amount
  }
  const keys = preset.quickKeys.flatMap((index) => preset.items[index] ?? [])
  return (
    <>
      <div className={classes.keys} inert>
        {keys.map((item) => (
          <QuickKey key={item.key} name={item.name} price={price(item)} onClick={nothingYet} />
        ))}
      </div>
      <p className={classes.points}>
        {t('start:previewPoints', {
          per: formatMoney(preset.programme.earnPer, currency, language),
          worth: formatMoney(preset.programme.pointWorth, currency, language),
        })}
      </p>
      <h3 className={classes.count}>{t('start:previewGuests')}</h3>
      <dl className={classes.guests}>
        <dt>{t('start:previewPart.labels')}</dt>
        <dd>{preset.labels.map(({ name }) => name).join(' · ')}</dd>
        <dt>{t('start:previewPart.tags')}</dt>
        <dd className={classes.chips}>
          {preset.tags.map((tag) => (
            <TagChip key={tag.key} tag={tag} />
          ))}
        </dd>
        <dt>{t('start:previewPart.categories')}</dt>
        <dd>{preset.clientCategories.map(({ name }) => name).join(' · ')}</dd>
        <dt>{t('start:previewPart.fields')}</dt>
        <dd>{preset.fields.map(({ name }) => name).join(' · ')}</dd>
        <dt>{t('start:previewPart.wording')}</dt>
        <dd>{WORDING_PARTS.map((part) => preset.wording[part]).join(' · ')}</dd>
        <dt>{t('start:previewPart.reminders')}</dt>
        <dd>
          {[
            [t('settings:datesAhead'), datesAhead] as const,
            [t('settings:datesAfter'), datesAfter] as const,
            [t('settings:topic.namelessDays'), namelessDays] as const,
          ]
            .map(([what, count]) => t('start:previewDays', { what, days: t('common:days', { count }) }))
            .join(' · ')}
        </dd>
        {followUp.fromStart && (
          <>
            <dt>{t('tasks:followUps.title')}</dt>
            <dd>{firstVisit(followUp)}</dd>
          </>
        )}
      </dl>
      <h3 className={classes.count}>{t('start:previewItems', { count: preset.items.length })}</h3>
      <div className={classes.board}>
        {preset.categories.map((category) => (
          <section key={category.key} className={classes.category}>
            <h4 className={classes.categoryName}>{category.name}</h4>
            <ul className={classes.list}>
              {preset.items
                .filter((item) => item.category === category.key)
                .map((item) => (
                  <li key={item.key} className={classes.item}>
                    <span>{item.name}</span>
                    <span className={classes.price}>{price(item)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p className={classes.change}>{t('start:previewChange')}</p>
    </>
  )
}

/** The keys are a picture here: `inert` lets nobody press them. */
const nothingYet = () => {}
