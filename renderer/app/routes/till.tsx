import { useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { useQuery } from '#renderer/api/hooks.ts'
import { Till } from '#renderer/features/till/Till.tsx'
import { pathTo } from '../paths.ts'

interface AtTill {
  readonly clientId: number
}

/** Goes with the address of the till when it is opened for a client; not a part of the address, so that going on from him changes no page. */
export const atTill = (clientId: number): AtTill => ({ clientId })

export function TillPage() {
  const [, navigate] = useLocation()
  const state = useHistoryState<AtTill | null>()
  const [given] = useState(state?.clientId ?? null)
  const first = useQuery('clients.arrival', given === null ? null : { id: given })
  if (given !== null && first.isPending) return null
  return <Till first={first.data ?? null} onOpenCard={(id) => navigate(pathTo('client', { id }))} />
}
