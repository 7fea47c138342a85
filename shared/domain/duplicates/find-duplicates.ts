import { addKey, type Blocks, forEachBlock } from './blocks.ts'
import { type DuplicateCard, type PreparedCard, prepareCard } from './card.ts'
import { LIKELY, type Likeness, likenessOf } from './likeness.ts'
import type { NameWord, WordMemory } from './name-words.ts'

export interface DuplicatePair {
  /** Ids of the cards, the smaller first. */
  readonly one: number
  readonly other: number
  readonly likeness: Likeness
}

export interface Duplicates {
  /** The likeliest first. */
  readonly pairs: readonly DuplicatePair[]
  /** How many groups were too large to be compared: the shop's own phone on a hundred cards, the commonest names. */
  readonly skippedBlocks: number
}

/** More cards than this with one key are not compared with one another. */
const LARGEST_BLOCK = 60
/** Where more clients than this bear one name, the name alone tells nothing. */
const COMMON_NAME = 3

/**
 * All pairs of cards that are likely one person (F86). Only cards that share a key are compared: code, e-mail, phone, two words
 * of the name by their sound, a word of the name with the birthday or with the last four digits. Two slips on one card, a
 * mistyped name and a wrong digit among the last four, are too many to be found. 100,000 cards in five languages, a tenth of them
 * doubled, take about two seconds of processor time and 200 MB.
 */
export function findDuplicates(cards: readonly DuplicateCard[]): Duplicates {
  const memory: WordMemory = new Map()
  const prepared = cards.map((card) => prepareCard(card, memory))
  const blocks: Blocks = { entries: [] }
  for (const [place, card] of prepared.entries()) addKeys(blocks, card, place)

  const isCommon = commonNames(prepared)
  const found = new Map<string, DuplicatePair>()
  const skippedBlocks = forEachBlock(blocks, LARGEST_BLOCK, (places) => {
    for (const [at, place] of places.entries()) {
      const card = prepared[place]
      if (card === undefined) continue
      for (let before = 0; before < at; before += 1) {
        const earlier = places[before] ?? 0
        const against = prepared[earlier]
        if (against === undefined) continue
        const likeness = likenessOf(against, card, !isCommon[place] && !isCommon[earlier])
        if (likeness !== null && likeness.score >= LIKELY) addPair(found, against.id, card.id, likeness)
      }
    }
  })
  return { pairs: [...found.values()].toSorted(byScore), skippedBlocks }
}

function addPair(found: Map<string, DuplicatePair>, id: number, otherId: number, likeness: Likeness): void {
  const [one, other] = id < otherId ? [id, otherId] : [otherId, id]
  found.set(`${one} ${other}`, { one, other, likeness })
}

/** Per card, whether many bear its name, by the sound. */
function commonNames(cards: readonly PreparedCard[]): boolean[] {
  const keys = cards.map(({ words }) =>
    words
      .map(({ skeletons, plain }) => skeletons[0] ?? plain)
      .toSorted()
      .join(' '),
  )
  const bearers = new Map<string, number>()
  for (const key of keys) bearers.set(key, (bearers.get(key) ?? 0) + 1)
  return keys.map((key) => (bearers.get(key) ?? 0) > COMMON_NAME)
}

function addKeys(blocks: Blocks, card: PreparedCard, place: number): void {
  const { words, nickname, phones, email, codes, birthday } = card
  for (const code of codes) addKey(blocks, `code ${code}`, place)
  if (email !== '') addKey(blocks, `email ${email}`, place)
  for (const phone of phones) {
    addKey(blocks, `phone ${phone}`, place)
    const tail = phone.slice(-4)
    for (const sound of firstSounds(words)) addKey(blocks, `tail ${tail} ${sound}`, place)
  }
  if (birthday !== null && birthday.month !== null && birthday.day !== null) {
    const date = `${birthday.month}.${birthday.day}`
    for (const { skeletons } of words) for (const skeleton of skeletons) addKey(blocks, `born ${date} ${skeleton}`, place)
  }
  const named = nickname === null ? words : [...words, nickname]
  for (const [index, word] of named.entries()) {
    for (const later of named.slice(index + 1)) addNameKeys(blocks, word, later, place)
  }
}

function addNameKeys(blocks: Blocks, one: NameWord, other: NameWord, place: number): void {
  for (const first of one.skeletons) {
    for (const second of other.skeletons) {
      addKey(blocks, first < second ? `name ${first} ${second}` : `name ${second} ${first}`, place)
    }
  }
}

function firstSounds(words: readonly NameWord[]): ReadonlySet<string> {
  return new Set(words.flatMap(({ skeletons }) => skeletons.map((skeleton) => skeleton.charAt(0))))
}

function byScore(one: DuplicatePair, other: DuplicatePair): number {
  return other.likeness.score - one.likeness.score || one.one - other.one || one.other - other.other
}
