import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { useSecondsUntil } from '#renderer/platform/use-seconds-until.ts'
import { type FieldProblem, RULES, type Rule } from '#shared/contract/errors.ts'
import classes from './ErrorSentence.module.css'
import { type Format, useShopFormat } from './format.tsx'

/**
 * What happened, that nothing is lost, what to do. Nothing is drawn while there is no error. Of a wrong PIN or password: how many tries are
 * left, or how long the next one has to wait, counted down; once it need not wait, nothing is said any more.
 */
export function ErrorSentence({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('entrance')
  const sentence = useErrorSentence()
  const until = waitsUntil(error)
  const seconds = useSecondsUntil(until)
  const left = triesLeft(error)
  const said = () => {
    if (error === null || error === undefined) return null
    if (until !== null) return seconds > 0 ? t('waiting', { time: minutesAndSeconds(seconds) }) : null
    return left === null ? sentence(error) : t('triesLeft', { count: left })
  }
  return <RefusalSentence>{said()}</RefusalSentence>
}

/** A wrong one of these may begin a wait, or it is not over yet. */
const MAY_WAIT: readonly Rule[] = ['secret-wrong', 'secret-wait', 'badge-unknown']

/** Until when the next PIN, password or badge has to wait, in ms; null where nothing was refused for that. */
export function waitsUntil(error: unknown): number | null {
  const until = detailOf(error, MAY_WAIT, 'until')
  return typeof until === 'number' ? until : null
}

/** How many wrong ones are still taken at once; null where no PIN or password was wrong. */
function triesLeft(error: unknown): number | null {
  const left = detailOf(error, ['secret-wrong'], 'triesLeft')
  return typeof left === 'number' ? left : null
}

function detailOf(error: unknown, rules: readonly Rule[], name: string): unknown {
  const details = error instanceof ApiError ? error.details : undefined
  return rules.some((rule) => rule === details?.rule) ? details?.[name] : null
}

/** 95 is "1:35". */
const minutesAndSeconds = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** The same for what the screen refuses by itself, in its own words. */
export function RefusalSentence({ children }: { readonly children: string | null }) {
  return (
    <div role="alert" className={classes.place}>
      {children !== null && (
        <p className={classes.sentence}>
          <IconAlertTriangle className={classes.sign} stroke={1.75} aria-hidden="true" />
          <span>{children}</span>
        </p>
      )}
    </div>
  )
}

const NO_DETAILS = { name: '', balance: '', leftMoney: '', totalMoney: '', debtMoney: '', untilDay: '', fromDay: '', most: '' }

/** Sums and days in the manner of the reader: what is a sum or a day says so in its name. */
function written(details: ApiError['details'], format: Format | null) {
  return Object.fromEntries(
    Object.entries(details ?? {}).map(([key, value]) => {
      if (key.endsWith('Money') && typeof value === 'number' && format) return [key, format.money(value)]
      if (key.endsWith('Day') && typeof value === 'string' && format) return [key, format.day(value)]
      return [key, value]
    }),
  )
}

/** The words for a refusal by its code; whatever is not a refusal is a fault of the program. */
export function useErrorSentence(): (error: unknown) => string {
  const { t } = useTranslation('errors')
  const format = useShopFormat()
  return (error) => {
    if (!(error instanceof ApiError)) return t('code.INTERNAL')
    const rule = RULES.find((each) => each === error.details?.rule)
    if (error.code === 'RULE' && rule) return t(`rule.${rule}`, { ...NO_DETAILS, ...written(error.details, format) })
    return t(`code.${error.code}`)
  }
}

/** Sentences by field for a form, from an INPUT refusal: `{ 'name': 'This is needed.', 'phones.0': … }`. */
export function useFieldErrors(): (error: unknown) => Readonly<Record<string, string>> {
  const { t } = useTranslation('errors')
  return (error) => {
    const fields = error instanceof ApiError && error.code === 'INPUT' ? error.details?.fields : undefined
    if (!Array.isArray(fields)) return {}
    const problems = fields as readonly { readonly path: string; readonly problem: FieldProblem }[]
    return Object.fromEntries(problems.map(({ path, problem }) => [path, t(`field.${problem}`)]))
  }
}
