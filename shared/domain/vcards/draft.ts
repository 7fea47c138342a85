import type { PartialDate } from '#shared/domain/clients/birthday.ts'
import { shorten } from '#shared/domain/imports/read-cells.ts'
import { oneLine } from '#shared/domain/imports/values.ts'
import type {
  DetailKind,
  VcardDate,
  VcardDetail,
  VcardEmail,
  VcardNames,
  VcardPhone,
  VcardPhoto,
  VcardProblem,
  VcardProblemKind,
  VcardRelated,
} from './vcard.ts'

/** A card while its lines are being read. */
export interface Draft {
  readonly row: number
  readonly formatted: string[]
  structured: Omit<VcardNames, 'formatted'> | null
  readonly nicknames: string[]
  readonly phones: VcardPhone[]
  readonly emails: VcardEmail[]
  birthday: PartialDate | null
  readonly dates: VcardDate[]
  readonly related: VcardRelated[]
  readonly categories: string[]
  readonly notes: string[]
  photo: VcardPhoto | null
  readonly details: VcardDetail[]
  /** The keys of `details`. */
  readonly kept: Set<string>
  readonly problems: VcardProblem[]
  isGroup: boolean
}

export function newDraft(row: number): Draft {
  return {
    row,
    formatted: [],
    structured: null,
    nicknames: [],
    phones: [],
    emails: [],
    birthday: null,
    dates: [],
    related: [],
    categories: [],
    notes: [],
    photo: null,
    details: [],
    kept: new Set(),
    problems: [],
    isGroup: false,
  }
}

/** Longest value that a problem shows. */
const shownLength = 200

export function report(draft: Draft, kind: VcardProblemKind, column: string | null, value: string | null, skips = false): void {
  const shown = value === null ? null : oneLine(shorten(value, shownLength))
  draft.problems.push({ row: draft.row, kind, column, value: shown, skips })
}

/** What has no field of its own is kept in words, each thing once. */
export function keepDetail(draft: Draft, kind: DetailKind, label: string, value: string): void {
  const detail = { kind, label: oneLine(label), value: oneLine(value) }
  if (detail.value === '') return
  const key = JSON.stringify(detail)
  if (draft.kept.has(key)) return
  draft.kept.add(key)
  draft.details.push(detail)
}
