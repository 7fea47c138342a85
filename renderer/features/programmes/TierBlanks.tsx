import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { ChoiceBlank, Line, MoneyBlank, TextBlank } from './Blanks.tsx'
import type { BlankProps } from './blank-props.ts'
import { type LevelFields, MOST_LEVELS, type TierFields } from './other-drafts.ts'
import classes from './Programmes.module.css'
import { RemoveKey } from './RemoveKey.tsx'

/** "Gold from 15,000 ₴: points ×2." */
export function TierBlanks({ fields, change }: BlankProps<TierFields>) {
  const { t } = useTranslation('programmes')
  const { by, levels } = fields
  const changeLevel = (place: number, part: Partial<LevelFields>) =>
    change({ levels: levels.map((each, at) => (at === place ? { ...each, ...part } : each)) })
  return (
    <>
      <Line>
        <Trans
          t={t}
          i18nKey="tiers.by"
          components={{
            by: (
              <ChoiceBlank
                label={t('blank.by')}
                value={by}
                choices={(['spent', 'visits'] as const).map((value) => ({ value, label: t(`tiers.byOf.${value}`) }))}
                onChange={(value) => change({ by: value })}
              />
            ),
            window: (
              <TextBlank
                name="windowDays"
                label={t('blank.windowDays')}
                after={t('tiers.days', { count: Number(fields.windowDays) || 0 })}
                value={fields.windowDays}
                onChange={(windowDays) => change({ windowDays })}
              />
            ),
          }}
        />
      </Line>
      {levels.map((level, place) => {
        const from = {
          name: `levels.${place}.from`,
          label: t('blank.levelFrom'),
          value: level.from,
          onChange: (value: string) => changeLevel(place, { from: value }),
        }
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the levels have no other name than their place.
          <Line key={place}>
            <Trans
              t={t}
              i18nKey="tiers.level"
              components={{
                name: (
                  <TextBlank
                    name={`levels.${place}.name`}
                    label={t('blank.levelName')}
                    size="short"
                    value={level.name}
                    onChange={(name) => changeLevel(place, { name })}
                  />
                ),
                from:
                  by === 'spent' ? (
                    <MoneyBlank {...from} />
                  ) : (
                    <TextBlank {...from} after={t('tiers.visits', { count: Number(level.from) || 0 })} />
                  ),
                times: (
                  <TextBlank
                    name={`levels.${place}.times`}
                    label={t('blank.levelTimes')}
                    before="×"
                    value={level.times}
                    onChange={(times) => changeLevel(place, { times })}
                  />
                ),
                discount: (
                  <TextBlank
                    name={`levels.${place}.discount`}
                    label={t('blank.levelDiscount')}
                    after="%"
                    placeholder="–"
                    value={level.discount}
                    onChange={(discount) => changeLevel(place, { discount })}
                  />
                ),
              }}
            />{' '}
            {levels.length > 1 && (
              <RemoveKey label={t('tiers.remove')} onClick={() => change({ levels: levels.filter((_, at) => at !== place) })} />
            )}
          </Line>
        )
      })}
      {levels.length < MOST_LEVELS && (
        <Button
          className={classes.addRow ?? ''}
          variant="subtle"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => change({ levels: [...levels, { name: '', from: '', times: '1', discount: '' }] })}
        >
          {t('tiers.add')}
        </Button>
      )}
      <Line>
        <Trans
          t={t}
          i18nKey="tiers.review"
          components={{
            review: (
              <ChoiceBlank
                label={t('blank.review')}
                value={fields.review}
                choices={(['month', 'quarter', 'year'] as const).map((value) => ({ value, label: t(`tiers.reviewOf.${value}`) }))}
                onChange={(review) => change({ review })}
              />
            ),
          }}
        />
      </Line>
    </>
  )
}
