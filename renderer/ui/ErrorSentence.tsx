import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { type FieldProblem, RULES } from '#shared/contract/errors.ts'
import classes from './ErrorSentence.module.css'
import { type Format, useShopFormat } from './format.tsx'

/** What happened, that nothing is lost, what to do. Nothing is drawn while there is no error. */
export function ErrorSentence({ error }: { readonly error: unknown }) {
  const sentence = useErrorSentence()
  return <RefusalSentence>{error === null || error === undefined ? null : sentence(error)}</RefusalSentence>
}

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

const NO_DETAILS = { name: '', balance: '', leftMoney: '', totalMoney: '', debtMoney: '', untilDay: '', fromDay: '' }

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
