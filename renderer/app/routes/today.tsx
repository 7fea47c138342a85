import { useLocation } from 'wouter'
import { Today } from '#renderer/features/today/Today.tsx'
import { paths, pathTo } from '../paths.ts'
import { atTill } from './till.tsx'

/** Today, with the acts of the other features handed in. */
export function TodayPage() {
  const [, navigate] = useLocation()
  return (
    <Today
      onOpenClient={(id) => navigate(pathTo('client', { id }))}
      onAct={(act, { client }) => {
        if (client === null) return
        if (act === 'give' || act === 'renew') return navigate(paths.till, { state: atTill(client.id) })
        navigate(
          act === 'settle' ? pathTo('clientPart', { id: client.id, part: 'loyalty' }) : pathTo('client', { id: client.id }),
        )
      }}
    />
  )
}
