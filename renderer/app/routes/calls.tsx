import { useState } from 'react'
import { useLocation } from 'wouter'
import { CallList } from '#renderer/features/contacts/CallList.tsx'
import { WriteDialog } from '#renderer/features/messages/WriteDialog.tsx'
import { Why } from '#renderer/features/today/Why.tsx'
import type { BlockedCall, Call } from '#shared/contract/calls.ts'
import { paths, pathTo } from '../paths.ts'

/** The calls of Today, one after the other; whom nobody reaches is written to. */
export function CallsPage() {
  const [, navigate] = useLocation()
  const [writing, setWriting] = useState<Call | BlockedCall | null>(null)
  return (
    <>
      <CallList
        why={(reason) => <Why reason={reason} named />}
        onWrite={setWriting}
        onOpenClient={(id) => navigate(pathTo('client', { id }))}
        onLeave={() => navigate(paths.today)}
      />
      {writing !== null && (
        <WriteDialog
          clientId={writing.client.id}
          kind={writing.purpose === 'marketing' ? 'miss-you' : null}
          cause={writing.lines[0]?.cause ?? null}
          onDone={() => setWriting(null)}
        />
      )}
    </>
  )
}
