import { useState } from 'react'
import { useLocation } from 'wouter'
import { ClientCard } from '#renderer/features/clients/ClientCard.tsx'
import { ClientList } from '#renderer/features/clients/ClientList.tsx'
import { NewClient } from '#renderer/features/clients/NewClient.tsx'
import { MovementHistory } from '#renderer/features/loyalty/MovementHistory.tsx'
import { PointsBox } from '#renderer/features/loyalty/PointsBox.tsx'
import type { ClientFace } from '#shared/contract/clients.ts'
import { paths, pathTo } from '../paths.ts'
import classes from './clients.module.css'
import { atTill } from './till.tsx'

/** The list, and beside it the card that the address names. */
export function ClientsPage() {
  const [location, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [created, setCreated] = useState<{ readonly id: number; readonly samePhone: readonly ClientFace[] } | null>(null)
  const opened = /^\/clients\/(\d{1,15})$/.exec(location)?.[1]
  const id = opened === undefined ? null : Number(opened)
  const making = location === paths.newClient
  const open = (client: number) => navigate(pathTo('client', { id: client }))
  const close = () => navigate(paths.clients)

  return (
    <div className={classes.page} data-open={id !== null || making || undefined}>
      <ClientList
        openId={id}
        narrow={id !== null || making}
        onOpen={open}
        onNew={(text) => {
          setTyped(text)
          navigate(paths.newClient)
        }}
        onImport={() => navigate(paths.imports)}
      />
      {id !== null && (
        <ClientCard
          key={id}
          id={id}
          samePhone={created?.id === id ? created.samePhone : []}
          onClose={close}
          onLogVisit={(client) => navigate(paths.till, { state: atTill(client) })}
          onOpenClient={open}
          loyalty={(card, onAll) => <PointsBox card={card} onAll={onAll} />}
          movements={(card) => <MovementHistory clientId={card.id} />}
        />
      )}
      {making && (
        <NewClient
          text={typed}
          onLeave={close}
          onOpenClient={open}
          onCreated={(client, samePhone) => {
            setCreated({ id: client, samePhone })
            open(client)
          }}
        />
      )}
    </div>
  )
}
