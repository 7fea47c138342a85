import type { Day } from '#shared/kernel/day.ts'

export const OWN_FIELD_KINDS = ['text', 'number', 'date', 'choice', 'yes-no'] as const
export type OwnFieldKind = (typeof OWN_FIELD_KINDS)[number]

/** What stands in an own field of one client. */
export type OwnValue =
  | { readonly kind: 'text'; readonly text: string }
  /** In thousandths. */
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'choice'; readonly optionId: number }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
