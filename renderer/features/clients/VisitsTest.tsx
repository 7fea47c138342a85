import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { type Leaf, type LeafOf, VISIT_FIGURES } from '#shared/contract/conditions.ts'
import { typedAmount } from '#shared/i18n/format.ts'
import { parseMoney } from '#shared/kernel/money.ts'
import classes from './Filters.module.css'
import { HoursBlank } from './HoursBlank.tsx'
import { PeriodBlank, periodDraft, periodOf } from './PeriodBlank.tsx'

type Asked = LeafOf<'visits'>
const COMPARISONS = ['least', 'most', 'between', 'none'] as const
type Comparison = (typeof COMPARISONS)[number]
const WEEK = [1, 2, 3, 4, 5, 6, 7]

interface VisitsTestProps {
  /** What it is at first; null for a new one. */
  readonly asked: Asked | null
  readonly onApply: (condition: Leaf) => void
}

/** How often clients came, or what they brought, and when. */
export function VisitsTest({ asked, onApply }: VisitsTestProps) {
  const { t } = useTranslation(['segments', 'fields'])
  const format = useFormat()
  const hint = useId()
  const seesMoney = useMay('clients.money')
  const written = (value: number | null | undefined) => {
    if (value === null || value === undefined) return ''
    return asked?.what === 'count' ? String(value) : typedAmount(value, format.currency, format.language)
  }
  const [what, setWhat] = useState<Asked['what']>(asked?.what ?? 'count')
  const [comparison, setComparison] = useState<Comparison>(asked === null ? 'least' : comparisonOf(asked))
  const [from, setFrom] = useState(asked === null ? '1' : written(asked.from))
  const [until, setUntil] = useState(written(asked?.until))
  const [period, setPeriod] = useState(() => periodDraft(asked?.within ?? null))
  const [weekdays, setWeekdays] = useState<readonly number[]>(asked?.weekdays ?? [])
  const [hours, setHours] = useState(asked?.hours ?? null)
  const [problem, setProblem] = useState<'problem' | 'problemDays' | null>(null)
  const comparisons = COMPARISONS.filter((one) => one !== 'none' || what === 'count')
  const wants = (end: 'from' | 'until') => comparison === 'between' || comparison === (end === 'from' ? 'least' : 'most')
  const read = (typed: string): number | null => {
    if (what !== 'count') return parseMoney(typed, format.currency)
    return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : null
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const within = periodOf(period)
    if (within === null) return setProblem('problemDays')
    const on = {
      ...(weekdays.length > 0 && weekdays.length < 7 && { weekdays: [...weekdays] }),
      ...(hours !== null && { hours }),
    }
    if (comparison === 'none') return onApply({ by: 'visits', what: 'count', within, ...on, from: null, until: 0 })
    const ends = { from: wants('from') ? read(from) : null, until: wants('until') ? read(until) : null }
    const unread = (wants('from') && ends.from === null) || (wants('until') && ends.until === null)
    // At least none is everybody.
    const saysNothing = comparison === 'least' && ends.from === 0
    if (unread || saysNothing || (ends.from ?? 0) > (ends.until ?? Number.POSITIVE_INFINITY)) return setProblem('problem')
    onApply({ by: 'visits', what, within, ...on, ...ends })
  }
  const end = (which: 'from' | 'until', value: string, onChange: (value: string) => void) => (
    <TextInput
      label={t(comparison === 'between' ? (which === 'from' ? 'segments:least' : 'segments:mostOf') : 'segments:number')}
      inputMode={what === 'count' ? 'numeric' : 'decimal'}
      maxLength={14}
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => {
        setProblem(null)
        onChange(currentTarget.value)
      }}
    />
  )
  return (
    <form className={classes.test} onSubmit={submit}>
      <NativeSelect
        label={t('segments:figure.label')}
        value={what}
        data={(seesMoney ? VISIT_FIGURES : (['count'] as const)).map((each) => ({
          value: each,
          label: t(`segments:figure.${each}`),
        }))}
        onChange={({ currentTarget }) => {
          const next = VISIT_FIGURES.find((each) => each === currentTarget.value) ?? 'count'
          setWhat(next)
          if (next !== 'count' && comparison === 'none') setComparison('least')
        }}
      />
      <NativeSelect
        label={t('segments:compare.label')}
        value={comparison}
        data={comparisons.map((each) => ({ value: each, label: t(`segments:compare.${each}`) }))}
        onChange={({ currentTarget }) => setComparison(COMPARISONS.find((each) => each === currentTarget.value) ?? 'least')}
      />
      {comparison !== 'none' && (
        <div className={classes.span}>
          {wants('from') && end('from', from, setFrom)}
          {wants('until') && end('until', until, setUntil)}
        </div>
      )}
      <PeriodBlank
        value={period}
        onChange={(next) => {
          setProblem(null)
          setPeriod(next)
        }}
      />
      <fieldset className={classes.week} aria-label={t('segments:weekdays')} aria-describedby={hint}>
        <legend>{t('segments:weekdays')}</legend>
        {WEEK.map((day) => {
          const on = weekdays.includes(day)
          return (
            <ToggleKey
              key={day}
              on={on}
              label={format.weekdayName(day)}
              onClick={() => setWeekdays(WEEK.filter((each) => (each === day ? !on : weekdays.includes(each))))}
            >
              {format.weekdayShort(day)}
            </ToggleKey>
          )
        })}
        <p id={hint}>{t('segments:weekdaysHint')}</p>
      </fieldset>
      <HoursBlank value={hours} onChange={setHours} />
      {problem !== null && (
        <p className={classes.unclear} role="alert">
          {t(`segments:${problem}`)}
        </p>
      )}
      <Button type="submit" variant="soft">
        {t('segments:apply')}
      </Button>
    </form>
  )
}

function comparisonOf({ what, from, until }: Asked): Comparison {
  if (what === 'count' && until === 0) return 'none'
  if (from !== null && until !== null) return 'between'
  return from === null ? 'most' : 'least'
}
