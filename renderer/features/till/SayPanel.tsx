import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { Say, SayLine } from '#renderer/ui/Say.tsx'
import type { Arrival, SayLine as Line } from '#shared/contract/clients.ts'
import { FactForm } from './FactForm.tsx'
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
  if (adding) return <FactForm clientId={clientId} family={remembered?.family ?? []} onDone={onAdded} />
  if (arrival === null) return <div className={classes.below} />

  const lines = arrival.say
  const questions = lines.filter((line) => line.kind === 'question')
  const open = questions.find(({ id }) => id === opened) ?? questions[0]
  return (
    <div className={classes.below}>
      {lines.length > 0 && (
        <div className={classes.say} style={{ '--lines': lines.length } as React.CSSProperties}>
          <Say label={t('label')} ref={sayRef}>
            {lines.map((line) =>
              'id' in line ? (
                <SaidLine
                  key={keyOf(line)}
                  clientId={clientId}
                  line={line}
                  said={said(line)}
                  open={line === open}
                  onOpen={() => setOpened(line.id)}
                />
              ) : (
                <SayLine key={keyOf(line)} icon={<SayIcon line={line} />} {...said(line)} />
              ),
            )}
          </Say>
        </div>
      )}
      {lines.length < 3 && remembered !== null && <Known arrival={arrival} facts={remembered.facts} />}
    </div>
  )
}

function keyOf(line: Line): string {
  return 'id' in line ? `${line.kind} ${line.id} ${line.about?.personId}` : line.kind
}
