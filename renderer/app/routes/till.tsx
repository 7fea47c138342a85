import { useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { useQuery } from '#renderer/api/hooks.ts'
import { AwayAtTill } from '#renderer/features/care/Away.tsx'
import { GoodbyeKey } from '#renderer/features/consent/GoodbyeKey.tsx'
import { LooksLike } from '#renderer/features/duplicates/LooksLike.tsx'
import { DebtKey } from '#renderer/features/loyalty/DebtKey.tsx'
import { NameLine } from '#renderer/features/nameless/NameLine.tsx'
import { RemindKey } from '#renderer/features/tasks/RemindKey.tsx'
import { Till } from '#renderer/features/till/Till.tsx'
import { pathTo } from '../paths.ts'

type AtTill = { readonly clientId: number } | { readonly scanned: string }

/* These go with the address of the till when it is opened from another page; no part of the address, so that going on from there changes no page. */
export const atTill = (clientId: number): AtTill => ({ clientId })
export const scannedFor = (scanned: string): AtTill => ({ scanned })

export function TillPage() {
  const [, navigate] = useLocation()
  const state = useHistoryState<AtTill | null>()
  const [given] = useState(state)
  const clientId = given && 'clientId' in given ? given.clientId : null
  const first = useQuery('clients.arrival', clientId === null ? null : { id: clientId })
  if (clientId !== null && first.isPending) return null
  return (
    <Till
      first={first.data ?? null}
      scanned={given && 'scanned' in given ? given.scanned : null}
      onOpenCard={(id) => navigate(pathTo('client', { id }))}
      looksLike={(typed, onTake) => <LooksLike typed={typed} exceptId={null} act="takeCard" onAct={onTake} />}
      owes={(guest) => (
        <>
          <DebtKey key={`owes ${guest.id}`} client={guest} />
          <RemindKey key={`remind ${guest.id}`} client={guest} />
          {!guest.nameless && <GoodbyeKey key={`goodbye ${guest.id}`} client={guest} />}
          <AwayAtTill key={`away ${guest.id}`} client={guest} />
        </>
      )}
      naming={(guest, onNamed) => <NameLine key={`name ${guest.id}`} client={guest} onNamed={onNamed} />}
    />
  )
}
