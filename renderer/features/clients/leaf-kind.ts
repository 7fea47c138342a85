import type { ReactNode } from 'react'
import type { Leaf, LeafOf } from '#shared/contract/conditions.ts'
import type { LeafKnown } from './leaf-known.ts'

export type OnApply = (leaf: Leaf) => void

/** Under which heading of the menu it stands. */
export const LEAF_PARTS = ['who', 'visits', 'loyalty', 'contact'] as const
export type LeafPart = (typeof LEAF_PARTS)[number]

/** One of few that a condition may be. */
export interface LeafChoice {
  readonly key: string | number
  readonly words: ReactNode
  readonly leaf: Leaf
  /** Beside it: those who are not like that. */
  readonly without?: { readonly label: string; readonly leaf: Leaf }
}

/** What the menu offers under one name: a form, choices, or both. */
export interface LeafEntry {
  readonly key: string
  readonly name: string
  readonly choices?: readonly LeafChoice[]
  form?(onApply: OnApply): ReactNode
}

/** A kind of condition on the screen: how it is told, offered and changed. */
export interface LeafKind<One extends Leaf> {
  readonly part: LeafPart
  words(leaf: One, known: LeafKnown): string
  /** In the midst of a sentence, where it is told otherwise there. */
  phrase?(leaf: One, known: LeafKnown): string
  /** None where the shop has nothing of the kind. */
  entries(known: LeafKnown): readonly LeafEntry[]
  /** Only of what has numbers, days or words in it: what is one choice is taken away and chosen anew. */
  form?(asked: One, onApply: OnApply): ReactNode
}

export type LeafKinds<By extends Leaf['by']> = { readonly [Each in By]: LeafKind<LeafOf<Each>> }
