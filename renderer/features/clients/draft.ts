import { newOpId } from '#renderer/api/api.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import { FIELD_NAMES, type FieldName, fieldsOf, type ProfileFields, sameField } from './profile-fields.ts'

/** What somebody is typing on a card: the card as it was when he began, and what he makes of it. */
export interface Draft {
  /** Made with the draft, so that a saving repeated after a lost answer is carried out once. */
  readonly opId: string
  readonly version: number
  readonly base: ProfileFields
  readonly mine: ProfileFields
}

export function draftOf(card: ClientCard): Draft {
  const fields = fieldsOf(card)
  return { opId: newOpId(), version: card.version, base: fields, mine: fields }
}

export function isChanged({ base, mine }: Draft): boolean {
  return FIELD_NAMES.some((field) => !sameField(base, mine, field))
}

/**
 * The draft on top of the card as it stands now. What only the other one changed is taken over, what only this one changed stays; the
 * fields that both changed differently are named, and until they are settled the draft keeps its version, so that nothing is overwritten.
 */
export function mergeDraft(draft: Draft, card: Pick<ClientCard, 'version'> & { readonly fields: ProfileFields }) {
  const { fields: theirs, version } = card
  if (draft.version === version) return { draft, conflicts: [] as readonly FieldName[] }
  const conflicts = FIELD_NAMES.filter(
    (field) =>
      !sameField(theirs, draft.base, field) && !sameField(draft.mine, draft.base, field) && !sameField(draft.mine, theirs, field),
  )
  if (conflicts.length > 0) return { draft, conflicts: conflicts as readonly FieldName[] }
  const taken = FIELD_NAMES.filter((field) => sameField(draft.mine, draft.base, field))
  const mine = { ...draft.mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) }
  return { draft: { ...draft, version, base: theirs, mine }, conflicts: [] as readonly FieldName[] }
}

/** Settles one field that both changed: keeps one's own, or takes what stands on the card. */
export function settle(draft: Draft, field: FieldName, theirs: ProfileFields, whose: 'mine' | 'theirs'): Draft {
  const base = { ...draft.base, [field]: theirs[field] }
  return whose === 'mine' ? { ...draft, base } : { ...draft, base, mine: { ...draft.mine, [field]: theirs[field] } }
}
