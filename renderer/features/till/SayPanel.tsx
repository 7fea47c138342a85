import { IconCake, IconHeartHandshake, IconHourglass, IconNotes } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { Say, SayLine } from '#renderer/ui/Say.tsx'
import type { Arrival } from '#shared/contract/clients.ts'
import { assertNever } from '#shared/kernel/assert.ts'
import classes from './SayPanel.module.css'

type SayFact = Arrival['say'][number]

const icons = {
  'birthday-today': IconCake,
  'birthday-soon': IconCake,
  'first-visit-today': IconHeartHandshake,
  'long-away': IconHourglass,
}

const NOTE_LETTERS = 220

/** Between who it is and what to ring up: what to say; when there is nothing, the note and the last visits. */
export function SayPanel({ arrival }: { readonly arrival: Arrival | null }) {
  const { t } = useTranslation('till')
  const sentence = useSaySentence()
  if (arrival === null) return <div className={classes.below} />
  const lines = arrival.say
  return (
    <div className={classes.below}>
      {lines.length > 0 && (
        <div className={classes.say} style={{ '--lines': lines.length } as React.CSSProperties}>
          <Say label={t('say.label')}>
            {lines.map((fact) => {
              const Icon = icons[fact.kind]
              return <SayLine key={fact.kind} icon={<Icon stroke={1.75} aria-hidden="true" />} text={sentence(fact)} />
            })}
          </Say>
        </div>
      )}
      {lines.length < 3 && <Quiet arrival={arrival} room={lines.length === 0 ? 3 : lines.length === 1 ? 2 : 0} />}
    </div>
  )
}

function Quiet({ arrival, room }: { readonly arrival: Arrival; readonly room: number }) {
  const { t } = useTranslation('till')
  const format = useFormat()
  const lately = arrival.lately.slice(0, room)
  const note = arrival.note.length > NOTE_LETTERS ? `${arrival.note.slice(0, NOTE_LETTERS)}…` : arrival.note
  if (note === '' && lately.length === 0) return null
  return (
    <div className={classes.quiet}>
      {note !== '' && (
        <p className={classes.note}>
          <IconNotes className={classes.sign} stroke={1.75} aria-hidden="true" />
          <span>{note}</span>
        </p>
      )}
      {lately.length > 0 && (
        <section className={classes.lately} aria-label={t('lately')}>
          <h2 className={classes.title}>{t('lately')}</h2>
          <ul className={classes.visits}>
            {lately.map((visit) => (
              <li key={visit.id} className={classes.visit}>
                <span className={classes.day}>{format.relativeDay(visit.day)}</span>
                <span className={classes.what}>{visit.what || t('bareAmount')}</span>
                <span className={classes.sum}>{format.money(visit.total)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function useSaySentence(): (fact: SayFact) => string {
  const { t } = useTranslation('till')
  const format = useFormat()
  return ({ kind, day, age, days }) => {
    switch (kind) {
      case 'birthday-today':
        return age === null ? t('say.birthdayToday') : t('say.birthdayTodayAge', { count: age })
      case 'birthday-soon': {
        if (days === 1) return age === null ? t('say.birthdayTomorrow') : t('say.birthdayTomorrowAge', { count: age })
        const when = day === null ? '' : format.weekdayAndDay(day)
        return age === null ? t('say.birthdaySoon', { when }) : t('say.birthdaySoonAge', { when, count: age })
      }
      case 'first-visit-today':
        return t('say.firstVisit')
      case 'long-away':
        return t('say.longAway', { count: days ?? 0 })
      default:
        return assertNever(kind, 'what to say')
    }
  }
}
