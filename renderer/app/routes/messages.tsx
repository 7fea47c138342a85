import { useLocation } from 'wouter'
import { Messages } from '#renderer/features/sending/Messages.tsx'
import { pathTo } from '../paths.ts'

/** What was sent, and what waits. */
export function MessagesPage() {
  const [, navigate] = useLocation()
  return <Messages onOpenClient={(id) => navigate(pathTo('client', { id }))} />
}
