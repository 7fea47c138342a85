import type { Database } from 'better-sqlite3'
import { makeRandom } from '#shared/domain/sample/random.ts'

/** What the bench asks for, drawn from the shop itself, the same for the same shop. */
export interface Questions {
  readonly clientIds: readonly number[]
  /** The first four letters of a first or last name, as a hand types them. */
  readonly parts: readonly string[]
  readonly tails: readonly string[]
  readonly codes: readonly string[]
  readonly mistyped: readonly Mistyped[]
  /** Items by the piece, by id. */
  readonly items: readonly { readonly id: number; readonly price: number }[]
}

export const ERROR_KINDS = ['wrong', 'missing', 'extra', 'swapped', 'first'] as const
export type ErrorKind = (typeof ERROR_KINDS)[number]

export interface Mistyped {
  readonly kind: ErrorKind
  readonly text: string
  readonly meant: string
}

export function drawQuestions(sqlite: Database, count: number): Questions {
  const random = makeRandom(44)
  const clients = sqlite.prepare<[], number>('SELECT max(id) FROM clients').pluck().get() ?? 0
  const read = sqlite.prepare<[number], { name: string; e164: string }>(
    'SELECT name, e164 FROM clients JOIN client_phones ON client_id = id WHERE id = ?',
  )
  const clientIds = Array.from({ length: count }, () => random.between(1, clients))
  const people = clientIds.map((id) => read.get(id) ?? { name: '', e164: '' })
  const words = people.map(({ name }) =>
    random.pick(
      name
        .split(' ')
        .filter((word) => word.length >= 5)
        .concat(name),
    ),
  )
  return {
    clientIds,
    parts: words.map((word) => word.slice(0, 4).trim().toLowerCase()),
    tails: people.map(({ e164 }) => e164.slice(-4)),
    codes: sqlite
      .prepare<[number], string>('SELECT key FROM client_codes ORDER BY (client_id * 7919) % 10007 LIMIT ?')
      .pluck()
      .all(count),
    mistyped: words.map((word, at) => {
      const kind = ERROR_KINDS[at % ERROR_KINDS.length] ?? 'wrong'
      const meant = word.split(' ').at(-1) ?? ''
      return { kind, meant, text: mistype(meant.toLowerCase(), kind, at) }
    }),
    items: sqlite
      .prepare<[], { id: number; price: number }>("SELECT id, price FROM items WHERE unit = 'piece' ORDER BY id")
      .all(),
  }
}

const alphabets = { latin: 'abcdefghijklmnoprstuvwyz', cyrillic: 'абвгдежзиклмнопрстуфхцчшюя' }

/** The word with one error; `seed` chooses the place and the letter. */
function mistype(word: string, kind: ErrorKind, seed: number): string {
  const letters = [...word]
  const alphabet = /^[a-z]/.test(word) ? alphabets.latin : alphabets.cyrillic
  const at = 1 + (seed % Math.max(1, letters.length - 1))
  const others = [...alphabet].filter((letter) => letter !== letters[kind === 'first' ? 0 : at])
  const other = others[(seed * 7 + word.length) % others.length] ?? ''
  if (kind === 'wrong') letters[at] = other
  if (kind === 'missing') letters.splice(at, 1)
  if (kind === 'extra') letters.splice(at, 0, other)
  if (kind === 'first') letters[0] = other
  if (kind === 'swapped') [letters[at - 1], letters[at]] = [letters[at] ?? '', letters[at - 1] ?? '']
  return letters.join('')
}
