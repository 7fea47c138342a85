import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { STRANGERS } from '#shared/contract/imports.ts'
import classes from './CheckStep.module.css'
import { Problems } from './Problems.tsx'
import { VisitsTable } from './VisitsTable.tsx'
import { WaitingCheck } from './WaitingCheck.tsx'

interface VisitsCheckProps {
  readonly preview: OutputOf<'imports.previewVisits'> | undefined
  readonly strangers: (typeof STRANGERS)[number]
  readonly error: unknown
  readonly onBack: () => void
  readonly onRun: () => void
}

/** What the file of past visits would bring, in numbers, in words, and as the first visits will look. */
export function VisitsCheck({ preview, strangers, error, onBack, onRun }: VisitsCheckProps) {
  const { t } = useTranslation(['imports', 'common'])
  const format = useFormat()
  if (preview === undefined) return <WaitingCheck error={error} onBack={onBack} />
  const { ofClients, ofStrangers, ofPassersBy, firstDay, lastDay, known, first, items, itemsKnown } = preview
  const taken = strangers === 'leave-out' ? [ofClients, ofPassersBy] : [ofClients, ofStrangers, ofPassersBy]
  const visits = taken.reduce((sum, part) => sum + part.visits, 0)
  const amount = taken.reduce((sum, part) => sum + part.amount, 0)
  const passersBy = ofPassersBy.visits + (strangers === 'passers-by' ? ofStrangers.visits : 0)
  const newCards = strangers === 'create' ? preview.strangers : 0
  const aside = [
    firstDay !== null && lastDay !== null && t('imports:fromTo', { from: format.day(firstDay), to: format.day(lastDay) }),
    amount > 0 && format.money(amount),
    preview.clients > 0 && t('imports:visitsOfClients', { count: preview.clients }),
    newCards > 0 && t('imports:newCards', { count: newCards }),
    passersBy > 0 && t('imports:visitsOfPassersBy', { count: passersBy }),
  ]
  const besides = [
    preview.withOpening > 0 && t('imports:openingsReplaced', { count: preview.withOpening }),
    known > 0 && t('imports:knownVisits', { count: known }),
    ofStrangers.visits > 0 &&
      strangers !== 'create' &&
      `${t('imports:strangerVisits', { count: ofStrangers.visits })}: ${strangers === 'leave-out' ? t('imports:strangersLeaveOut') : t('imports:strangersPassersBy')}. ${t('imports:strangersHint', { codes: preview.strangerCodes.join(', ') })}`,
    items > 0 && t('imports:itemsKnown', { known: format.number(itemsKnown), all: format.number(items) }),
  ]
  return (
    <>
      <section className={classes.outcome} data-none={visits === 0 || undefined} aria-live="polite">
        <p className={classes.create}>{visits === 0 ? t('imports:noNewVisits') : t('imports:createVisits', { count: visits })}</p>
        <p className={classes.aside}>{visits > 0 && aside.filter(Boolean).join(' · ')}</p>
      </section>
      <Problems
        problems={preview.problems}
        counts={preview.problemCounts}
        say={(kind) => t(`imports:visitProblem.${kind}`)}
        besides={besides.filter((sentence) => sentence !== false)}
      />
      <section className={classes.section}>
        <h3 className={classes.heading}>
          {t('imports:firstRows')}
          <span className={classes.of}>
            {t('imports:firstOf', { shown: format.number(first.length), total: format.number(visits + known) })}
          </span>
        </h3>
        <VisitsTable visits={first} strangers={strangers} />
      </section>
      <footer className={classes.foot}>
        <ErrorSentence error={error} />
        {visits > 0 && <Button onClick={onRun}>{t('imports:runVisits', { count: visits })}</Button>}
        <Button variant="subtle" onClick={onBack}>
          {t('common:back')}
        </Button>
      </footer>
    </>
  )
}
