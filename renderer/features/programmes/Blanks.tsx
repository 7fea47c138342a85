import { NativeSelect, TextInput } from '@mantine/core'
import { createContext, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import { currencyOf } from '#shared/kernel/money.ts'
import classes from './Blanks.module.css'
import type { LastsField, Problem, Problems } from './blank-reader.ts'

const ProblemsContext = createContext<Problems>({})

/** Tells each blank below it what is wrong with it. */
export function ProblemsProvider({ problems, children }: { readonly problems: Problems; readonly children: ReactNode }) {
  return <ProblemsContext value={problems}>{children}</ProblemsContext>
}

function useProblemWords(): (problem: Problem) => string {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  return (problem) => {
    if (problem.why !== 'least' && problem.why !== 'most') return t(`problem.${problem.why}`)
    const { limit, measure } = problem
    const written = {
      number: () => format.number(limit),
      money: () => format.money(limit),
      percent: () => format.percent(limit),
      times: () => format.number(limit / 100),
    }[measure]()
    return t(`problem.${problem.why}`, { limit: written })
  }
}

/** What is wrong with a blank, in words. */
export function useProblem(name: string): string | null {
  const problem = useContext(ProblemsContext)[name]
  const words = useProblemWords()
  return problem === undefined ? null : words(problem)
}

interface TextBlankProps {
  /** Under which a problem is told. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly before?: string
  /** What follows the number: its sign, or its word in the form that goes with it. */
  readonly after?: string
  readonly placeholder?: string
  /** Of the words typed: a number unless said otherwise. */
  readonly size?: 'number' | 'short' | 'words'
  readonly focusFirst?: boolean
  /** What follows is an ending of the number. */
  readonly tight?: boolean
}

/** A number, or a few words, in the middle of a sentence. */
export function TextBlank(props: TextBlankProps) {
  const {
    name,
    label,
    value,
    onChange,
    before,
    after,
    placeholder = '',
    size = 'number',
    focusFirst = false,
    tight = false,
  } = props
  const problem = useProblem(name)
  return (
    <span className={classes.blank} data-wrong={problem !== null || undefined} data-tight={tight || undefined}>
      {before}
      <TextInput
        className={classes[size] ?? ''}
        classNames={{ error: classes.problem ?? '' }}
        {...(size === 'number' ? { inputMode: 'decimal' as const } : {})}
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        error={problem}
        autoFocus={focusFirst}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {after}
    </span>
  )
}

/** An amount in the shop's currency. */
export function MoneyBlank(props: Omit<TextBlankProps, 'after' | 'before' | 'size'>) {
  const { shop, me } = useShop()
  const { symbol } = currencyOf(shop.currency)
  const inFront = me.language === 'en' && !/[\p{L}.]$/u.test(symbol)
  return <TextBlank {...props} {...(inFront ? { before: symbol } : { after: symbol })} />
}

interface ChoiceBlankProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few ways to go on with the sentence. */
export function ChoiceBlank<Value extends string>({ label, value, choices, onChange }: ChoiceBlankProps<Value>) {
  const choose = (chosen: string) => {
    const found = choices.find((choice) => choice.value === chosen)
    if (found) onChange(found.value)
  }
  return (
    <span className={classes.blank}>
      <NativeSelect
        className={classes.choice ?? ''}
        aria-label={label}
        value={value}
        data={[...choices]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </span>
  )
}

/** "12 months", or for good. */
export function LastsBlank({ value, onChange }: { readonly value: LastsField; readonly onChange: (value: LastsField) => void }) {
  const { t } = useTranslation('programmes')
  const count = Number(value.count) || 0
  return (
    <>
      {value.unit !== 'good' && (
        <TextBlank
          name="lasts"
          label={t('blank.lasts')}
          value={value.count}
          onChange={(typed) => onChange({ ...value, count: typed })}
        />
      )}{' '}
      <ChoiceBlank
        label={t('blank.lastsUnit')}
        value={value.unit}
        choices={[
          { value: 'good', label: t('lasts.good') },
          { value: 'months', label: t('lasts.months', { count }) },
          { value: 'days', label: t('lasts.days', { count }) },
        ]}
        onChange={(unit) => onChange({ ...value, unit })}
      />
    </>
  )
}

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** Days of the week as keys; none pressed means every day. */
export function WeekdaysBlank({
  value,
  onChange,
}: {
  readonly value: readonly number[]
  readonly onChange: (value: readonly number[]) => void
}) {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  return (
    <fieldset className={classes.keys} aria-label={t('blank.weekdays')}>
      {WEEK.map((day) => {
        const on = value.includes(day)
        return (
          <ToggleKey
            key={day}
            on={on}
            onClick={() => onChange(WEEK.filter((each) => (each === day ? !on : value.includes(each))))}
          >
            {format.weekdayShort(day)}
          </ToggleKey>
        )
      })}
      {value.length === 0 && <span className={classes.aside}>{t('discount.everyDay')}</span>}
    </fieldset>
  )
}

/** One sentence of the form. */
export function Line({ children }: { readonly children: ReactNode }) {
  return <div className={classes.line}>{children}</div>
}
