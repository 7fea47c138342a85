import type { ReactNode } from 'react'
import { useQuery } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { Events } from './Events.tsx'
import { Facts } from './Facts.tsx'
import { Family } from './Family.tsx'
import type { FactDrafts } from './fact-draft.ts'

/** One of the family who is to have a card of his own. */
export interface FutureClient {
  readonly personId: number
  readonly name: string
  readonly birthday: PartialDate | null
}

interface PeopleOverviewProps {
  readonly card: ClientCard
  /** The first row of the facts: what he usually takes. */
  readonly usual: ReactNode
  readonly onOpenClient: (id: number) => void
  readonly onMakeClient: (person: FutureClient) => void
}

/** What is remembered of the client and of the people around him. */
export function PeopleOverview({ card, usual, onOpenClient, onMakeClient }: PeopleOverviewProps) {
  const { data: people, error } = useQuery('people.ofClient', { clientId: card.id })
  const [kept, keep] = useKeptDraft<FactDrafts>(`facts-${card.id}-${card.createdAt}`)
  const drafts = kept ?? {}
  const keepDrafts = (next: FactDrafts) => keep(Object.keys(next).length === 0 ? null : next)
  if (!people) return <ErrorSentence error={error} />
  return (
    <>
      <Facts clientId={card.id} facts={people.facts} family={people.family} usual={usual} drafts={drafts} onDrafts={keepDrafts} />
      <Events clientId={card.id} facts={people.facts} family={people.family} />
      <Family
        clientId={card.id}
        gender={people.gender}
        family={people.family}
        drafts={drafts}
        onDrafts={keepDrafts}
        onOpenClient={onOpenClient}
        onMakeClient={onMakeClient}
      />
    </>
  )
}
