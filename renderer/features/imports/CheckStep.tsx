import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './CheckStep.module.css'
import { PreviewTable } from './PreviewTable.tsx'
import { Problems } from './Problems.tsx'
import { WaitingCheck } from './WaitingCheck.tsx'

interface CheckStepProps {
  /** Not there while every row is being checked. */
  readonly preview: OutputOf<'imports.preview'> | undefined
  readonly error: unknown
  /** Of a file of cards: what comes along with them. */
  readonly with?: { readonly photos: number; readonly dates: number; readonly relatives: number } | undefined
  readonly onBack: () => void
  readonly onRun: () => void
}

/** What the import would do, in numbers, in words, and as the first clients will look. */
export function CheckStep({ preview, error, with: along, onBack, onRun }: CheckStepProps) {
  const { t } = useTranslation(['imports', 'common'])
  const format = useFormat()
  if (preview === undefined) return <WaitingCheck error={error} onBack={onBack} />
  const { create, skip, points, problems, problemCounts, first, rows } = preview
  const of = along === undefined ? 'rows' : 'cards'
  const skippedWords = () => {
    if (of === 'cards') return skip === 0 ? t('imports:skipNoCard') : t('imports:skipCards', { count: skip })
    return skip === 0 ? t('imports:skipNone') : t('imports:skip', { count: skip })
  }
  return (
    <>
      <section className={classes.outcome} data-none={create === 0 || undefined} aria-live="polite">
        <p className={classes.create}>{create === 0 ? t('imports:nothingToImport') : t('imports:create', { count: create })}</p>
        <p className={classes.aside}>
          {[
            points > 0 && create > 0 && t('imports:withPoints', { points: format.number(points) }),
            along && along.photos > 0 && t('imports:withPhotos', { count: along.photos }),
            along && along.dates > 0 && t('imports:withDates', { count: along.dates }),
            along && along.relatives > 0 && t('imports:withRelatives', { count: along.relatives }),
            skippedWords(),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </section>
      <Problems problems={problems} counts={problemCounts} say={(kind) => t(`imports:problem.${kind}`)} of={of} />
      <section className={classes.section}>
        <h3 className={classes.heading}>
          {t('imports:firstRows')}
          <span className={classes.of}>
            {t('imports:firstOf', { shown: format.number(first.length), total: format.number(rows) })}
          </span>
        </h3>
        <PreviewTable rows={first} of={of} />
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
