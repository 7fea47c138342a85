import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AtTill } from '#shared/contract/access.ts'
import classes from './Entrance.module.css'
import { People } from './People.tsx'
import { type Prove, SecretEntry } from './SecretEntry.tsx'

interface EntranceProps {
  /** The question above the tiles. */
  readonly question: string
  readonly people: readonly AtTill[]
  readonly chosen: number | null
  readonly onChoose: (employeeId: number) => void
  readonly confirm: string
  readonly prove: Prove
  /** Whose badge was recognised, so that only the PIN is missing. */
  readonly badgeOf?: number | null
  /** Under the tiles. */
  readonly beneath?: ReactNode
  /** Under the pad. */
  readonly keys?: ReactNode
}

/** Two steps side by side: who it is, and what shows that. */
export function Entrance({ question, people, chosen, onChoose, confirm, prove, badgeOf = null, beneath, keys }: EntranceProps) {
  const { t } = useTranslation('entrance')
  const person = people.find(({ id }) => id === chosen)
  return (
    <div className={classes.steps}>
      <div className={classes.who}>
        <People label={question} people={people} chosen={chosen} onChoose={onChoose} />
        {beneath}
      </div>
      <div className={classes.proof}>
        {person === undefined ? (
          <p className={classes.hint}>{t('whoHint')}</p>
        ) : (
          <SecretEntry
            key={`${person.id} ${badgeOf}`}
            person={person}
            confirm={confirm}
            prove={prove}
            note={badgeOf === person.id ? t('badgeKnown', { name: person.name }) : null}
          >
            {keys}
          </SecretEntry>
        )}
      </div>
    </div>
  )
}

/** Who is chosen at first: the one given, where he can enter, or the only one there is. */
export function useChosen(people: readonly AtTill[], first: number | null) {
  const [picked, pick] = useState<number | null>(first)
  const [badgeOf, setBadgeOf] = useState<number | null>(null)
  const known = people.some(({ id }) => id === picked)
  return {
    chosen: known ? picked : people.length === 1 ? (people[0]?.id ?? null) : null,
    badgeOf,
    choose(id: number) {
      pick(id)
      setBadgeOf(null)
    },
    recognise(id: number) {
      pick(id)
      setBadgeOf(id)
    },
  }
}
