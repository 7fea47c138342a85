import { Trans, useTranslation } from 'react-i18next'
import { LastsBlank, Line, MoneyBlank } from './Blanks.tsx'
import type { LastsField } from './blank-reader.ts'

/** Sentences of one amount, with the blank in each that it fills and the field that it is. */
const SUMS = {
  'points.worth': { blank: 'worth', name: 'pointWorth' },
  'points.minimum': { blank: 'minimum', name: 'minimumBill' },
  'stamps.minimum': { blank: 'minimum', name: 'minimumBill' },
  'stamps.upTo': { blank: 'upTo', name: 'freeUpTo' },
  'referral.minimum': { blank: 'minimum', name: 'minimumBill' },
  'discount.ceiling': { blank: 'ceiling', name: 'ceiling' },
} as const

interface SumSentenceProps {
  readonly text: keyof typeof SUMS
  readonly value: string
  readonly onChange: (value: string) => void
}

/** "Bills under 50 ₴ bring nothing": an amount that may be left out. */
export function SumSentence({ text, value, onChange }: SumSentenceProps) {
  const { t } = useTranslation('programmes')
  const { blank, name } = SUMS[text]
  const sum = <MoneyBlank name={name} label={t(`blank.${name}`)} placeholder="–" value={value} onChange={onChange} />
  return <Trans t={t} i18nKey={text} components={{ [blank]: sum }} />
}

interface LastsLineProps {
  readonly text: 'points.last' | 'stamps.last' | 'bonus.last' | 'referral.last'
  readonly fields: { readonly lasts: LastsField }
  readonly change: (part: { lasts: LastsField }) => void
}

/** "Points last 12 months." */
export function LastsLine({ text, fields, change }: LastsLineProps) {
  const { t } = useTranslation('programmes')
  return (
    <Line>
      <Trans
        t={t}
        i18nKey={text}
        components={{ lasts: <LastsBlank value={fields.lasts} onChange={(lasts) => change({ lasts })} /> }}
      />
    </Line>
  )
}
