import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import classes from './Visits.module.css'
import { useWhatWords } from './what-words.ts'

interface LatelyProps {
  readonly visits: ClientCard['lately']
  readonly opening: ClientCard['opening']
  readonly onAll: () => void
}

const SHOWN = 2

/** His last visits: when, what, how much. */
export function Lately({ visits, opening, onAll }: LatelyProps) {
  const { t } = useTranslation(['clients', 'common'])
  const format = useFormat()
  const whatWords = useWhatWords()
  const all = (
    <BoxAct onClick={onAll}>
      {t('clients:wholeTimeline')}
      <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
    </BoxAct>
  )
  return (
    <CardBox title={t('clients:lately')} {...(visits.length > 0 ? { acts: all } : {})}>
      {visits.length === 0 ? (
        <p className={classes.none}>
          {opening.visits > 0 ? t('clients:onlyOpening', { count: opening.visits }) : t('clients:noVisits')}
        </p>
      ) : (
        <ul className={classes.lately}>
          {visits.slice(0, SHOWN).map((visit) => (
            <li key={visit.id} className={classes.line}>
              <span className={classes.when}>{format.instant(visit.at)}</span>
              <span className={classes.what}>{whatWords(visit.what)}</span>
              <span className={classes.sum}>{format.money(visit.total, 'full')}</span>
            </li>
          ))}
        </ul>
      )}
    </CardBox>
  )
}
