import type { ReactNode } from 'react'
import type { Leaf } from '#shared/contract/conditions.ts'
import { LEAF_PARTS, type LeafEntry, type LeafKind, type LeafKinds, type LeafPart, type OnApply } from './leaf-kind.ts'
import { CONTACT_LEAVES } from './leaf-kinds-contact.tsx'
import { LOYALTY_LEAVES } from './leaf-kinds-loyalty.tsx'
import { VISIT_LEAVES } from './leaf-kinds-visits.tsx'
import { WHO_LEAVES } from './leaf-kinds-who.tsx'
import type { LeafKnown } from './leaf-known.ts'

/** Every kind of condition, in the order of the menu. */
const LEAVES: LeafKinds<Leaf['by']> = { ...WHO_LEAVES, ...VISIT_LEAVES, ...LOYALTY_LEAVES, ...CONTACT_LEAVES }
const kindOf = (leaf: Leaf): LeafKind<Leaf> => LEAVES[leaf.by]

/** A condition in a few words: "With a dog", "Age: 25–34", "Shoe size: from 42". */
export const leafWords = (leaf: Leaf, known: LeafKnown): string => kindOf(leaf).words(leaf, known)

/** The same in the midst of a sentence. */
export function leafPhrase(leaf: Leaf, known: LeafKnown): string {
  const kind = kindOf(leaf)
  return kind.phrase?.(leaf, known) ?? kind.words(leaf, known)
}

/** Where it can be changed; null for what is one choice. */
export const leafForm = (leaf: Leaf, onApply: OnApply): ReactNode => kindOf(leaf).form?.(leaf, onApply) ?? null

/** What can be asked in this shop, part by part. */
export function leafMenu(known: LeafKnown): readonly { readonly part: LeafPart; readonly entries: readonly LeafEntry[] }[] {
  return LEAF_PARTS.map((part) => ({
    part,
    entries: Object.values(LEAVES).flatMap((kind) => (kind.part === part ? kind.entries(known) : [])),
  })).filter(({ entries }) => entries.length > 0)
}
