import { useEffect, useState } from 'react'
import { useBackendEvents } from '#renderer/api/backend-events.ts'
import { useQuery } from '#renderer/api/hooks.ts'
import type { OpenShop } from '#renderer/api/shop.tsx'
import { takeDraftsOf } from '#renderer/platform/kept-draft.ts'
import { FailedStart } from './FailedStart.tsx'
import { speak } from './i18n.ts'
import { OpenShopPages } from './OpenShopPages.tsx'
import { FirstStartPage } from './routes/first-start.tsx'
import { LockedPage } from './routes/locked.tsx'
import { RefusedPage } from './routes/refused.tsx'

/** What the program shows first is for the backend to say: the first start, why the shop did not open, who begins to work, or the shop. */
export function App() {
  const state = useQuery('shop.state', {})
  // A program that was started anew does not know this page yet; what is typed on it stays until it does.
  if (state.data === undefined && state.error?.code === 'NO_SESSION') return <FailedStart error={state.error} />
  if (state.data === undefined) return state.error ? <FailedStart error={state.error} retry={() => void state.refetch()} /> : null
  return (
    <>
      <BackendEvents />
      {state.data.state === 'new' && <FirstStartPage />}
      {state.data.state === 'refused' && <RefusedPage refusal={state.data.refusal} />}
      {state.data.state === 'locked' && <LockedPage locked={state.data} />}
      {state.data.state === 'ready' && <Open key={state.data.me.id} shop={state.data} />}
    </>
  )
}

/** Listened to only once there is a session to listen with. */
function BackendEvents() {
  useBackendEvents()
  return null
}

function Open({ shop }: { readonly shop: OpenShop }) {
  const { id, language } = shop.me
  // Before any page below reads one.
  useState(() => takeDraftsOf(id))
  useEffect(() => speak(language), [language])
  return <OpenShopPages shop={shop} />
}
