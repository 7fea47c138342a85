import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import classes from './CheckStep.module.css'

const ROWS_NAMED = 12

interface ProblemsProps<Kind extends string> {
  readonly problems: readonly { readonly kind: Kind; readonly row: number }[]
  readonly counts: readonly { readonly kind: Kind; readonly count: number }[]
  readonly say: (kind: Kind) => string
  /** Good to know, though nothing is wrong in a row. */
  readonly besides?: readonly string[]
  /** What a row of the file is. */
  readonly of?: 'rows' | 'cards'
}

/** What is good to know before: in words, with the rows where it is. */
export function Problems<Kind extends string>({ problems, counts, say, besides = [], of = 'rows' }: ProblemsProps<Kind>) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const rowsOf = (kind: Kind, count: number) => {
    const numbers = [...new Set(problems.filter((each) => each.kind === kind && each.row > 0).map(({ row }) => row))]
    if (numbers.length === 0) return ''
    const named = numbers.slice(0, ROWS_NAMED).map((row) => format.number(row))
    const rest = count > named.length && numbers.length > named.length ? t('andMore', { count: count - named.length }) : ''
    const rows = [named.join(', '), rest].filter(Boolean).join(' ')
    return of === 'cards' ? t('inCards', { count: numbers.length, rows }) : t('inRows', { count: numbers.length, rows })
  }
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t('problems')}</h3>
      {counts.length === 0 && (
        <p className={classes.fine}>
          <IconCheck size={20} stroke={2} aria-hidden="true" />
          {t(of === 'cards' ? 'cardsUnderstood' : 'noProblems')}
        </p>
      )}
      {counts.length + besides.length > 0 && (
        <ul className={classes.problems}>
          {besides.map((sentence) => (
            <li key={sentence} className={classes.problem}>
              <span />
              <span>{sentence}</span>
            </li>
          ))}
          {counts.map(({ kind, count }) => (
            <li key={kind} className={classes.problem}>
              <span className={classes.count}>{format.number(count)}</span>
              <span>
                {say(kind)}
                <span className={classes.where}>{rowsOf(kind, count)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
