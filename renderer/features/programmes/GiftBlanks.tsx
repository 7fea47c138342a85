import { Trans, useTranslation } from 'react-i18next'
import { LastsLine, SumSentence } from './BlankLines.tsx'
import { ChoiceBlank, Line, TextBlank } from './Blanks.tsx'
import type { BlankProps } from './blank-props.ts'
import { type BonusFields, isYearly, type ReferralFields } from './other-drafts.ts'
import { useUnit } from './use-unit.ts'

const OCCASIONS = ['birthday', 'name-day', 'card', 'first-visit'] as const

/** "Each client gets 100 points for the birthday." */
export function BonusBlanks({ fields, change }: BlankProps<BonusFields>) {
  const { t } = useTranslation('programmes')
  const unit = useUnit()
  return (
    <>
      <Line>
        <Trans
          t={t}
          i18nKey="bonus.main"
          components={{
            points: (
              <TextBlank
                name="points"
                label={t('blank.points')}
                after={unit.after(fields.points)}
                focusFirst
                value={fields.points}
                onChange={(points) => change({ points })}
              />
            ),
            occasion: (
              <ChoiceBlank
                label={t('blank.occasion')}
                value={fields.occasion}
                choices={OCCASIONS.map((value) => ({ value, label: t(`bonus.occasionOf.${value}`) }))}
                onChange={(occasion) => change({ occasion })}
              />
            ),
          }}
        />
      </Line>
      {isYearly(fields.occasion) && (
        <Line>
          <Trans
            t={t}
            i18nKey="bonus.before"
            components={{
              days: (
                <TextBlank
                  name="daysBefore"
                  label={t('blank.daysBefore')}
                  after={t('bonus.days', { count: Number(fields.daysBefore) || 0 })}
                  value={fields.daysBefore}
                  onChange={(daysBefore) => change({ daysBefore })}
                />
              ),
            }}
          />
        </Line>
      )}
      <LastsLine text="bonus.last" fields={fields} change={change} />
    </>
  )
}

/** "Whoever brings a new client gets 50 points and the newcomer 50 points." */
export function ReferralBlanks({ fields, change }: BlankProps<ReferralFields>) {
  const { t } = useTranslation('programmes')
  const unit = useUnit()
  const points = (name: 'referrer' | 'newcomer') => (
    <TextBlank
      name={name}
      label={t(`blank.${name}`)}
      after={unit.after(fields[name])}
      focusFirst={name === 'referrer'}
      value={fields[name]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <>
      <Line>
        <Trans t={t} i18nKey="referral.main" components={{ referrer: points('referrer'), newcomer: points('newcomer') }} />
      </Line>
      <Line>
        <SumSentence text="referral.minimum" value={fields.minimumBill} onChange={(minimumBill) => change({ minimumBill })} />
      </Line>
      <LastsLine text="referral.last" fields={fields} change={change} />
    </>
  )
}
