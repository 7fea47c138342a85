import type { OwnFieldKind, OwnValue } from '#shared/domain/fields/own-field.ts'

export interface ValueColumns {
  readonly text: string | null
  readonly number: number | null
  readonly optionId: number | null
}

/** What the columns of a value mean in a field of this kind. */
export function toOwnValue(kind: OwnFieldKind, { text, number, optionId }: ValueColumns): OwnValue | null {
  if (kind === 'text') return text === null ? null : { kind, text }
  if (kind === 'date') return text === null ? null : { kind, day: text }
  if (kind === 'choice') return optionId === null ? null : { kind, optionId }
  if (number === null) return null
  return kind === 'number' ? { kind, number } : { kind, yes: number === 1 }
}
