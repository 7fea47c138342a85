import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './CheckStep.module.css'
import { PreviewTable } from './PreviewTable.tsx'

type Preview = OutputOf<'imports.preview'>

const ROWS_NAMED = 12

interface CheckStepProps {
  /** Not there while every row is being checked. */
  readonly preview: Preview | undefined
  readonly error: unknown
  readonly onBack: () => void
  readonly onRun: () => void
}

/** What the import would do, in numbers, in words, and as the first clients will look. */
export function CheckStep({ preview, error, onBack, onRun }: CheckStepProps) {
  const { t } = useTranslation(['imports', 'common'])
  const format = useFormat()
  if (preview === undefined) {
    return error ? (
      <>
        <ErrorSentence error={error} />
        <div>
          <Button variant="default" onClick={onBack}>
            {t('common:back')}
          </Button>
        </div>
      </>
    ) : (
      <p className={classes.waiting} role="status">
        {t('imports:checking')}
      </p>
    )
  }
  const { create, skip, points, problems, problemCounts, first, rows } = preview
  const rowsOf = (kind: Preview['problems'][number]['kind'], count: number) => {
    const numbers = [...new Set(problems.filter((each) => each.kind === kind).map(({ row }) => row))]
    const named = numbers.slice(0, ROWS_NAMED).map((row) => format.number(row))
    const rest =
      count > named.length && numbers.length > named.length ? t('imports:andMore', { count: count - named.length }) : ''
    return t('imports:inRows', { rows: [named.join(', '), rest].filter(Boolean).join(' ') })
  }
  return (
    <>
      <section className={classes.outcome} data-none={create === 0 || undefined} aria-live="polite">
        <p className={classes.create}>{create === 0 ? t('imports:nothingToImport') : t('imports:create', { count: create })}</p>
        <p className={classes.aside}>
          {[
            points > 0 && create > 0 && t('imports:withPoints', { points: format.number(points) }),
            skip === 0 ? t('imports:skipNone') : t('imports:skip', { count: skip }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </section>
      <section className={classes.section}>
        <h3 className={classes.heading}>{t('imports:problems')}</h3>
        {problemCounts.length === 0 ? (
          <p className={classes.fine}>
            <IconCheck size={20} stroke={2} aria-hidden="true" />
            {t('imports:noProblems')}
          </p>
        ) : (
          <ul className={classes.problems}>
            {problemCounts.map(({ kind, count }) => (
              <li key={kind} className={classes.problem}>
                <span className={classes.count}>{format.number(count)}</span>
                <span>
                  {t(`imports:problem.${kind}`)}
                  <span className={classes.where}>{rowsOf(kind, count)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={classes.section}>
        <h3 className={classes.heading}>
          {t('imports:firstRows')}
          <span className={classes.of}>
            {t('imports:firstOf', { shown: format.number(first.length), total: format.number(rows) })}
          </span>
        </h3>
        <PreviewTable rows={first} />
      </section>
      <footer className={classes.foot}>
        <ErrorSentence error={error} />
        {create > 0 && <Button onClick={onRun}>{t('imports:run', { count: create })}</Button>}
        <Button variant="subtle" onClick={onBack}>
          {t('common:back')}
        </Button>
      </footer>
    </>
  )
}
