import { Trans, useTranslation } from 'react-i18next'
import { SumSentence } from './BlankLines.tsx'
import { ChoiceBlank, Line, TextBlank, WeekdaysBlank } from './Blanks.tsx'
import type { BlankProps } from './blank-props.ts'
import type { DiscountFields } from './other-drafts.ts'
import { CategoriesBlank, GoodsBlank, GroupBlank } from './PickBlank.tsx'

/** "20 % off cocktails, Monday to Friday from 16 to 18." */
export function DiscountBlanks({ fields, change }: BlankProps<DiscountFields>) {
  const { t } = useTranslation('programmes')
  const clock = (name: 'from' | 'until') => (
    <TextBlank
      name={name}
      label={t(`blank.${name}`)}
      placeholder="16:00"
      value={fields[name]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <>
      <Line>
        <Trans
          t={t}
          i18nKey="discount.main"
          components={{
            percent: (
              <TextBlank
                name="percent"
                label={t('blank.percent')}
                after="%"
                focusFirst
                value={fields.percent}
                onChange={(percent) => change({ percent })}
              />
            ),
            goods: (
              <GoodsBlank
                name="goods"
                value={fields}
                empty={t('discount.everything')}
                inside
                onChange={({ categories, items }) => change({ categories, items })}
              />
            ),
          }}
        />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="discount.days"
          components={{ days: <WeekdaysBlank value={fields.weekdays} onChange={(weekdays) => change({ weekdays })} /> }}
        />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="discount.hours"
          components={{
            hours: (
              <>
                <ChoiceBlank
                  label={t('blank.hours')}
                  value={fields.allDay ? 'all' : 'some'}
                  choices={[
                    { value: 'all', label: t('discount.allDay') },
                    { value: 'some', label: t('discount.someHours') },
                  ]}
                  onChange={(value) => change({ allDay: value === 'all' })}
                />
                {!fields.allDay && (
                  <>
                    {' '}
                    <Trans t={t} i18nKey="discount.between" components={{ from: clock('from'), until: clock('until') }} />
                  </>
                )}
              </>
            ),
          }}
        />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="discount.group"
          components={{ group: <GroupBlank value={fields} onChange={(group) => change(group)} /> }}
        />
      </Line>
      <Line>
        <Trans
          t={t}
          i18nKey="discount.except"
          components={{
            categories: (
              <CategoriesBlank
                name="excludedCategories"
                value={fields.excludedCategories}
                onChange={(excludedCategories) => change({ excludedCategories })}
              />
            ),
          }}
        />{' '}
        <SumSentence text="discount.ceiling" value={fields.ceiling} onChange={(ceiling) => change({ ceiling })} />
      </Line>
    </>
  )
}
