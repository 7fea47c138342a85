import { KEPT_PHOTO, photoProblem } from '#shared/domain/pictures/photo-problem.ts'
import { decodeBase64 } from '#shared/domain/vcards/base64.ts'
import { type CardPlan, type CardProblem, type CardRow, planCards } from '#shared/domain/vcards/card-rows.ts'
import { readVcards } from '#shared/domain/vcards/read-vcards.ts'
import { understandPhone } from '../phones.ts'
import type { CardsWanted } from './import-messages.ts'
import { decode } from './read-table.ts'

/** The beginnings of cards in a file; 0 says that it holds none. */
export function countCards(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replaceAll('\0', '')
      .split(/^\W*BEGIN\s*:\s*VCARD\s*$/im).length - 1
  )
}

export interface PlannedCard extends Omit<CardRow, 'photo'> {
  readonly photo: Uint8Array | null
}

export interface PlannedCards {
  readonly rows: readonly PlannedCard[]
  readonly problems: readonly FileProblem[]
}

export type FileProblem = Omit<CardProblem, 'kind'> & { readonly kind: CardProblem['kind'] | 'photo-left-out' }

/** Reads the cards; photos that are too large for the shop are taken as they were shrunk on the screen, or left out with a word. */
export function planCardFile(bytes: Uint8Array, photos: Uint8Array | null, wanted: CardsWanted): PlannedCards {
  const plan: CardPlan = planCards(readVcards(bytes, decode), {
    words: wanted.words,
    nameDays: wanted.nameDays,
    today: wanted.today,
    parsePhone: (written) => understandPhone(written, wanted.country)?.e164 ?? null,
  })
  const shrunk = readShrunk(photos)
  const problems: FileProblem[] = [...plan.problems]
  const rows = plan.rows.map(({ photo, ...card }) => {
    if (photo === null || card.skipped) return { ...card, photo: null }
    const own = isKept(photo.bytes) ? photo.bytes : null
    const kept = own ?? shrunk.get(card.row) ?? null
    if (kept === null)
      problems.push({ row: card.row, kind: 'photo-left-out', column: 'PHOTO', value: card.name || card.nickname, skips: false })
    return { ...card, photo: kept }
  })
  return { rows, problems: problems.toSorted((one, other) => one.row - other.row) }
}

const isKept = (bytes: Uint8Array) => photoProblem(bytes, KEPT_PHOTO) === null

/** A JSON object of base64 by the card's place; what is no picture that a browser made is not taken. */
function readShrunk(photos: Uint8Array | null): ReadonlyMap<number, Uint8Array> {
  const shrunk = new Map<number, Uint8Array>()
  if (photos === null) return shrunk
  let written: unknown
  try {
    written = JSON.parse(Buffer.from(photos.buffer, photos.byteOffset, photos.byteLength).toString('utf8'))
  } catch {
    return shrunk
  }
  if (typeof written !== 'object' || written === null) return shrunk
  for (const [row, text] of Object.entries(written)) {
    const bytes = typeof text === 'string' ? decodeBase64(text) : null
    if (bytes !== null && isKept(bytes)) shrunk.set(Number(row), bytes)
  }
  return shrunk
}
