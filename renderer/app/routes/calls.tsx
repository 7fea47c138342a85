import { useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { CallList } from '#renderer/features/contacts/CallList.tsx'
import { WriteDialog } from '#renderer/features/messages/WriteDialog.tsx'
import { Why } from '#renderer/features/today/Why.tsx'
import type { BlockedCall, Call } from '#shared/contract/calls.ts'
import type { Whom } from '#shared/contract/whom.ts'
import { paths, pathTo } from '../paths.ts'

/** With the address: who is called, if not those whom Today asks for. */
export const atCalls = (whom: Whom) => ({ whom })

/** The calls of Today or of a list, one after the other; whom nobody reaches is written to. */
export function CallsPage() {
  const [, navigate] = useLocation()
  const begins = useHistoryState<ReturnType<typeof atCalls> | null>()?.whom ?? null
  const [writing, setWriting] = useState<Call | BlockedCall | null>(null)
  return (
    <>
      <CallList
        begins={begins}
        why={(reason) => <Why reason={reason} named />}
        onWrite={setWriting}
        onOpenClient={(id) => navigate(pathTo('client', { id }))}
        onLeave={() => navigate(paths.today)}
      />
      {writing !== null && (
        <WriteDialog
          clientId={writing.client.id}
          kind={writing.purpose === 'marketing' ? 'miss-you' : null}
          cause={writing.lines.find(({ reason }) => reason.why !== 'list')?.cause ?? null}
          onDone={() => setWriting(null)}
        />
      )}
    </>
  )
}
