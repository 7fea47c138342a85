import { useState } from 'react'
import { useQuery } from '#renderer/api/hooks.ts'
import { keepDraft, keepShared, readDraft, readShared } from '#renderer/platform/kept-draft.ts'
import { forgetPicture } from '#renderer/platform/kept-picture.ts'
import type { ClientFace } from '#shared/contract/clients.ts'
import type { SavedVisit } from '#shared/contract/visits.ts'
import { type Basket, emptyBasket, forOtherGuest } from './basket.ts'

export type Guest =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'client'; readonly face: ClientFace }
  | { readonly kind: 'passer-by' }
  | { readonly kind: 'new'; readonly typed: string; readonly code: string | null }

/** A visit of today or before that is being put right. */
export interface Correcting {
  readonly visitId: number
  readonly receiptNo: number | null
  /** Whose it was; null = a passer-by's. */
  readonly of: Pick<ClientFace, 'id' | 'called'> | null
}

/** What had not been saved when the window went: it stands there again, under its old `opId`, so that what was saved after all is not saved twice. */
export interface Unsaved {
  readonly guest: Guest
  readonly basket: Basket
  readonly correcting: Correcting | null
  readonly opId: string
}

/** The same as it is kept: of clients their ids, because whoever opens the till next reads who they are with his own rights. */
export interface KeptVisit {
  readonly guest: Exclude<Guest, { readonly kind: 'client' }> | { readonly kind: 'client'; readonly id: number }
  readonly basket: Omit<Basket, 'companions'> & { readonly companions: readonly number[] }
  readonly correcting: { readonly visitId: number; readonly receiptNo: number | null; readonly of: number | null } | null
  readonly opId: string
}

const VISIT = 'till'
/** What is typed on the card of a new guest. */
export const NEW_CARD_DRAFT = 'till-new-card'

/**
 * Keeps the visit at this till, for whoever works here next. One for a guest whose card is being typed is kept for him only who types it: there stand
 * a name and a number that another may not see.
 */
export function keepVisit(unsaved: Unsaved | null): void {
  const own = unsaved?.guest.kind === 'new'
  if (own) keepDraft(VISIT, keptOf(unsaved))
  keepShared(VISIT, unsaved === null || own ? null : keptOf(unsaved))
}

/** The new card was saved or left. */
export function forgetNewCard(): void {
  keepDraft(VISIT, null)
  keepDraft(NEW_CARD_DRAFT, null)
  forgetPicture(NEW_CARD_DRAFT)
}

/** What stood at this till before its window went. */
export interface Before {
  readonly unsaved: Unsaved
  /** As what it was saved after all: the window went before it heard so. */
  readonly saved: SavedVisit | null
}

/**
 * With what the till opens. `first`: whom another page sends there. He takes over what was rung up and not saved, as when he is chosen at the till itself;
 * a visit of somebody else that was being put right stays as it was saved.
 */
export function opensWith(first: ClientFace | null, before: Before | null): Omit<Unsaved, 'opId'> & { readonly opId?: string } {
  const unsaved = before === null || before.saved !== null ? null : before.unsaved
  if (first === null) return unsaved ?? { guest: { kind: 'nobody' }, basket: emptyBasket, correcting: null }
  const guest: Guest = { kind: 'client', face: first }
  if (unsaved?.guest.kind === 'client' && unsaved.guest.face.id === first.id) return { ...unsaved, guest }
  if (unsaved === null || unsaved.correcting !== null) return { guest, basket: emptyBasket, correcting: null }
  return { guest, basket: forOtherGuest(unsaved.basket), correcting: null }
}

/** The visit that stands at this till; null for none, undefined until it is known what became of it and who its people are. */
export function useBefore(): { readonly before: Before | null | undefined; readonly error: unknown } {
  const [kept] = useState(() => readShared<KeptVisit>(VISIT) ?? readDraft<KeptVisit>(VISIT))
  const [asked] = useState(() => (kept === null ? null : { ids: peopleOf(kept) }))
  const faces = useQuery('clients.faces', asked)
  const sent = useQuery('visits.saved', kept === null ? null : { opId: kept.opId })
  if (kept === null) return { before: null, error: null }
  if (faces.data === undefined || sent.data === undefined) return { before: undefined, error: faces.error ?? sent.error }
  return { before: { unsaved: withFaces(kept, faces.data), saved: sent.data.visit }, error: null }
}

export function keptOf({ guest, basket, correcting, opId }: Unsaved): KeptVisit {
  return {
    guest: guest.kind === 'client' ? { kind: 'client', id: guest.face.id } : guest,
    basket: { ...basket, companions: basket.companions.map(({ id }) => id) },
    correcting: correcting && { ...correcting, of: correcting.of?.id ?? null },
    opId,
  }
}

function peopleOf({ guest, basket, correcting }: KeptVisit): number[] {
  const guestId = guest.kind === 'client' ? guest.id : null
  return [...new Set([guestId, correcting?.of ?? null, ...basket.companions].filter((id) => id !== null))]
}

/** Who is no longer there is left out; what was rung up for him stays. */
export function withFaces({ guest, basket, correcting, opId }: KeptVisit, faces: readonly ClientFace[]): Unsaved {
  const faceOf = (id: number) => faces.find((face) => face.id === id)
  const face = guest.kind === 'client' ? faceOf(guest.id) : undefined
  return {
    guest: guest.kind !== 'client' ? guest : face ? { kind: 'client', face } : { kind: 'nobody' },
    basket: { ...basket, companions: basket.companions.flatMap((id) => faceOf(id) ?? []) },
    correcting: correcting && { ...correcting, of: (correcting.of !== null && faceOf(correcting.of)) || null },
    opId,
  }
}
