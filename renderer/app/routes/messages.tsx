import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { type Filter, Messages } from '#renderer/features/sending/Messages.tsx'
import { paths, pathTo } from '../paths.ts'

/** What was sent, and what waits. */
export function MessagesPage() {
  const [, navigate] = useLocation()
  const begins = useHistoryState<{ readonly messages?: Filter } | null>()?.messages ?? 'all'
  return (
    <Messages begins={begins} onOpenClient={(id) => navigate(pathTo('client', { id }))} onToday={() => navigate(paths.today)} />
  )
}
