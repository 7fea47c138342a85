import { z } from 'zod'
import { DUPLICATE_REASONS } from '#shared/domain/duplicates/likeness.ts'
import { NAME_LIKENESSES } from '#shared/domain/duplicates/name-likeness.ts'
import { birthday, face, MOST_TYPED } from './clients.ts'
import { command, job, query } from './define.ts'
import { addressSeen, moneySeen } from './sensitive.ts'
import { day, id, instant, line, nothing, opId, version } from './values.ts'

/** Whose field the surviving card has from now on; left out, its own unless that is empty. */
const side = z.enum(['survivor', 'merged']).optional()

const mergedFields = z.strictObject({
  name: side,
  nickname: side,
  pronunciation: side,
  email: side,
  birthday: side,
  language: side,
  photo: side,
  /** His own discount. */
  discount: side,
  /** Left out, both notes are joined. */
  note: side,
})
export type MergedFields = z.infer<typeof mergedFields>

/** How sure it is that two cards are one person's (0 to 100), and what says so. */
const likeness = { score: z.int(), reason: z.enum(DUPLICATE_REASONS), name: z.enum(NAME_LIKENESSES) }

const similar = z.object({
  /** The likeliest first. */
  similar: z.array(z.object({ ...face, phone: addressSeen.nullable(), lastVisitDay: day.nullable(), ...likeness })).max(3),
  /** Others with the same phone whose names say that they are somebody else: a family. */
  family: z.array(z.object(face)).max(3),
})
export type SimilarCards = z.infer<typeof similar>

const duplicateSide = z.object({
  ...face,
  name: z.string(),
  nickname: z.string(),
  pronunciation: z.string(),
  phones: z.array(addressSeen),
  email: addressSeen,
  birthday: birthday.nullable(),
  language: z.string().nullable(),
  note: z.string(),
  codes: z.array(z.string()),
  consent: z.enum(['given', 'refused', 'withdrawn']).nullable(),
  visits: z.int(),
  spent: moneySeen,
  points: z.int(),
  /** His own, in hundredths of a percent; 0 = none. */
  discount: z.int(),
  lastVisitDay: day.nullable(),
  createdAt: instant,
  version,
})
export type DuplicateSide = z.infer<typeof duplicateSide>

const duplicatePairs = z.object({
  /** When the cards were last compared; null before the first time. */
  foundAt: instant.nullable(),
  /** Whether a card was added or changed since. */
  changedSince: z.boolean(),
  total: z.int(),
  /** Groups too large to be compared with one another: one phone on a hundred cards. */
  skippedBlocks: z.int(),
  rows: z.array(z.object({ one: duplicateSide, other: duplicateSide, ...likeness })),
})
export type DuplicatePairs = z.infer<typeof duplicatePairs>

const card = z.object({ id, called: z.string(), colour: z.int(), photo: z.string().nullable() })
const merge = z.object({
  id,
  at: instant,
  by: z.string(),
  survivor: card,
  merged: card,
  visits: z.int(),
  movements: z.int(),
  facts: z.int(),
  undoneAt: instant.nullable(),
})
export type Merge = z.infer<typeof merge>

export const mergeOperations = {
  /** Who is on a card already, of what is typed on a new one (`exceptId` null) or on that one. Never a refusal. */
  similar: query(
    'clients.read',
    z.strictObject({
      exceptId: id.nullable(),
      name: line(200),
      nickname: line(80),
      phones: z.array(line(40)).max(MOST_TYPED),
      email: line(200),
      birthday: birthday.nullable(),
    }),
    similar,
  ),
  /** Compares all cards with one another, beside the till, with progress: some seconds for a hundred thousand. */
  seekDuplicates: job('clients.merge', z.strictObject({ opId }), z.object({ pairs: z.int(), skippedBlocks: z.int() })),
  /** What was found last, the likeliest first. */
  duplicates: query('clients.read', z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(200) }), duplicatePairs),
  /**
   * Makes two cards of one person one (F86): all rows of the merged card go to the survivor, one by one on record, and the merged card leads there.
   * Refused for a card with itself, one that is archived or merged already, and invented cards with real ones.
   */
  merge: command(
    'clients.merge',
    z.strictObject({
      opId,
      survivorId: id,
      survivorVersion: version,
      mergedId: id,
      mergedVersion: version,
      fields: mergedFields,
    }),
    z.object({ mergeId: id, version }),
  ),
  /**
   * Parts them again, at any time: each card has its rows as before, what came since stays with the survivor. Where more points were spent since
   * than one of the two has by itself, the other makes up for it: `madeUp`.
   */
  undoMerge: command(
    'clients.merge',
    z.strictObject({ opId, mergeId: id }),
    z.object({ clientId: id, madeUp: z.object({ from: id, to: id, points: z.int() }).nullable() }),
  ),
  /** Two cards that look alike are two people's: they are not proposed again. */
  twoPeople: command('clients.merge', z.strictObject({ opId, one: id, other: id }), nothing),
  /** What was merged into a card, or in the whole shop, the latest first. */
  merges: query(
    'clients.read',
    z.strictObject({ clientId: id.nullable(), limit: z.int().min(1).max(200) }),
    z.object({ rows: z.array(merge) }),
  ),
}
