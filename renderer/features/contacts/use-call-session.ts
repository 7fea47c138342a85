import { useEffect, useRef, useState } from 'react'
import { newOpId } from '#renderer/api/api.ts'
import { send } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import type { Call } from '#shared/contract/calls.ts'
import { CALL_HELD_MS } from '#shared/domain/contacts/call-list.ts'
import type { ContactOutcome } from '#shared/domain/contacts/outcome.ts'
import type { Day } from '#shared/kernel/day.ts'

/** A call of this sitting, for the summary and for the way back. */
export interface Called {
  readonly contactId: number
  readonly clientId: number
  readonly name: string
  readonly outcome: ContactOutcome
  readonly nextDay: Day | null
}

type Step = { readonly kind: 'called'; readonly one: Called } | { readonly kind: 'skipped'; readonly clientId: number }

/** One client after the other: whom we are at, who was called, who was passed over. Whoever is on the screen is kept for this till. */
/** @param list of which list they are: another one begins a sitting of its own. */
export function useCallSession(calls: readonly Call[], list: string) {
  const [of, setOf] = useState(list)
  const [called, setCalled] = useState<readonly Called[]>([])
  const [skipped, setSkipped] = useState<readonly number[]>([])
  const [chosen, setChosen] = useState<number | null>(null)
  /** What was done last, for the key that goes back. */
  const [trail, setTrail] = useState<readonly Step[]>([])
  const keeps = useRef(false)
  if (of !== list) {
    setOf(list)
    setCalled([])
    setSkipped([])
    setChosen(null)
    setTrail([])
  }
  const left = calls.filter(({ client }) => !called.some(({ clientId }) => clientId === client.id))
  const free = left.filter(({ held }) => held === null)
  const current =
    free.find(({ client }) => client.id === chosen) ?? free.find(({ client }) => !skipped.includes(client.id)) ?? null
  const currentId = current?.client.id ?? null

  // Stays with him also when the list is read anew and stands in another order.
  if (currentId !== null && chosen !== currentId) setChosen(currentId)
  useEffect(() => {
    if (currentId === null) {
      if (keeps.current) void send('contacts.releaseCall', { opId: newOpId() }).catch(() => {})
      keeps.current = false
      return
    }
    keeps.current = true
    // Another till was faster: the list, read again, says so, and goes on to the next.
    const keep = () => void send('contacts.takeCall', { opId: newOpId(), clientId: currentId }).catch(refreshAll)
    keep()
    const renewing = setInterval(keep, CALL_HELD_MS / 3)
    return () => clearInterval(renewing)
  }, [currentId])
  useEffect(
    () => () => {
      void send('contacts.releaseCall', { opId: newOpId() }).catch(() => {})
    },
    [],
  )

  function choose(clientId: number) {
    setSkipped(skipped.filter((id) => id !== clientId))
    setChosen(clientId)
  }

  return {
    current,
    called,
    left,
    skipped: left.filter(({ client }) => skipped.includes(client.id)).map(({ client }) => client.id),
    number: called.length + 1,
    total: called.length + left.length,
    before: trail.at(-1) ?? null,
    choose,
    save: (one: Called) => {
      setCalled([...called, one])
      setTrail([...trail, { kind: 'called', one }])
      setChosen(null)
    },
    skip: () => {
      if (currentId === null) return
      setSkipped([...skipped.filter((id) => id !== currentId), currentId])
      setTrail([...trail, { kind: 'skipped', clientId: currentId }])
      setChosen(null)
    },
    /** What was written down of a call has been taken back: he is called again. */
    unsave: ({ contactId, clientId }: Called) => {
      setCalled(called.filter((one) => one.contactId !== contactId))
      setTrail(trail.filter((step) => step.kind !== 'called' || step.one.contactId !== contactId))
      setChosen(clientId)
    },
    unskip: (clientId: number) => {
      setTrail(trail.slice(0, -1))
      choose(clientId)
    },
    again: () => setSkipped([]),
  }
}
export type CallSession = ReturnType<typeof useCallSession>
