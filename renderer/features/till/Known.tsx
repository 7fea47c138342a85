import { IconNotes } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { Arrival } from '#shared/contract/clients.ts'
import type { Fact } from '#shared/contract/people.ts'
import classes from './SayPanel.module.css'

const NOTE_LETTERS = 220
const MOST_FACTS = 6
const MOST_VISITS = 3

interface KnownProps {
  readonly arrival: Arrival
  readonly facts: readonly Fact[]
}

/** His labelled facts, the note and the last visits, in this order, as far as there is room: what does not fit whole is left out. */
export function Known({ arrival, facts }: KnownProps) {
  const { t } = useTranslation(['till', 'say'])
  const format = useFormat()
  const labelled = facts.filter((fact) => fact.label !== null).slice(0, MOST_FACTS)
  const note = arrival.note.length > NOTE_LETTERS ? `${arrival.note.slice(0, NOTE_LETTERS)}…` : arrival.note
  const lately = arrival.lately.slice(0, MOST_VISITS)
  if (labelled.length === 0 && note === '' && lately.length === 0) return null
  return (
    <div className={classes.known}>
      {labelled.length > 0 && (
        <dl className={classes.facts} aria-label={t('say:known')}>
          {labelled.map((fact) => (
            <div key={fact.id} className={classes.fact}>
              <dt>{fact.label?.name}</dt>
              <dd>{fact.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {note !== '' && (
        <p className={classes.note}>
          <IconNotes className={classes.sign} stroke={1.75} aria-hidden="true" />
          <span>{note}</span>
        </p>
      )}
      {lately.length > 0 && (
        <section className={classes.lately} aria-label={t('till:lately')}>
          <h2 className={classes.title}>{t('till:lately')}</h2>
          <ul className={classes.visits}>
            {lately.map((visit) => (
              <li key={visit.id} className={classes.visit}>
                <span className={classes.day}>{format.relativeDay(visit.day)}</span>
                <span className={classes.what}>{visit.what || t('till:bareAmount')}</span>
                <span className={classes.sum}>{format.money(visit.total)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
