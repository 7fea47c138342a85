import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { Say, SayLine } from '#renderer/ui/Say.tsx'
import type { Arrival, SayLine as Line } from '#shared/contract/clients.ts'
import { type Answered, AnsweredLine } from './AnsweredLine.tsx'
import { FactForm } from './FactForm.tsx'
import { GiftLine, GivenLine } from './GiftLine.tsx'
import { Known } from './Known.tsx'
import { SaidLine } from './SaidLine.tsx'
import { SayIcon } from './SayIcon.tsx'
import classes from './SayPanel.module.css'
import { useSaid } from './say-sentence.ts'

interface SayPanelProps {
  readonly clientId: number
  /** Null while it is being asked for. */
  readonly arrival: Arrival | null
  /** The line for a new fact is open in the place of what is to be said. */
  readonly adding: boolean
  readonly onAdded: (text: string | null) => void
  readonly sayRef: RefObject<HTMLUListElement | null>
}

/** Between who it is and what to ring up: what to say, and where there is room, what is known of him. */
export function SayPanel({ clientId, arrival, adding, onAdded, sayRef }: SayPanelProps) {
  const { t } = useTranslation('say')
  const remembered = useQuery('people.ofClient', { clientId }).data ?? null
  const said = useSaid(remembered?.gender ?? null)
  const [opened, setOpened] = useState<number | null>(null)
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  if (adding) return <FactForm clientId={clientId} family={remembered?.family ?? []} onDone={onAdded} />
  if (arrival === null) return <div className={classes.below} />

  // The panel may not have been read again yet.
  const lines = arrival.say.filter((line) => !answered.some(({ key }) => key === keyOf(line)))
  const shown: (Line | Answered)[] = [...lines]
  for (const one of answered) shown.splice(one.place, 0, one)
  const questions = lines.filter((line) => line.kind === 'question')
  const open = questions.find(({ id }) => id === opened) ?? questions[0]
  return (
    <div className={classes.below}>
      {shown.length > 0 && (
        <div className={classes.say} style={{ '--lines': shown.length } as React.CSSProperties}>
          <Say label={t('label')} ref={sayRef}>
            {shown.map((line, place) => {
              if ('of' in line) {
                const takenBack = () => setAnswered((all) => all.filter((one) => one !== line))
                return line.of === 'gift' ? (
                  <GivenLine key={line.key} given={line} onTakenBack={takenBack} />
                ) : (
                  <AnsweredLine key={line.key} clientId={clientId} answered={line} onTakenBack={takenBack} />
                )
              }
              const answer = (one: Omit<Answered, 'key' | 'place'>) =>
                setAnswered((all) => byPlace([...all, { ...one, key: keyOf(line), place }]))
              if (line.kind === 'gift') {
                return <GiftLine key={keyOf(line)} clientId={clientId} gift={line} onGiven={answer} />
              }
              return 'id' in line || line.kind === 'suggestion' ? (
                <SaidLine
                  key={keyOf(line)}
                  clientId={clientId}
                  line={line}
                  said={said(line)}
                  open={line === open}
                  onOpen={() => 'id' in line && setOpened(line.id)}
                  onAnswered={answer}
                />
              ) : (
                <SayLine key={keyOf(line)} icon={<SayIcon line={line} />} {...said(line)} />
              )
            })}
          </Say>
        </div>
      )}
      {shown.length < 3 && remembered !== null && <Known arrival={arrival} facts={remembered.facts} />}
    </div>
  )
}

/** In this order each gets back to its own place among the lines. */
function byPlace(answered: readonly Answered[]): Answered[] {
  return answered.toSorted((one, other) => one.place - other.place)
}

function keyOf(line: Line): string {
  if (line.kind === 'gift') return `gift ${line.id}`
  if (line.kind === 'suggestion') return `suggestion ${line.itemId}`
  return 'id' in line ? `${line.kind} ${line.id} ${line.about?.personId}` : line.kind
}
