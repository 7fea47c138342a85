import { z } from 'zod'
import { GROUPS } from '#shared/domain/privacy/groups.ts'
import { RETENTION_MONTHS } from '#shared/domain/privacy/retention.ts'
import { face } from './clients.ts'
import { command, job, query, report } from './define.ts'
import { amount, day, id, instant, nothing, opId, points, requiredLine, version } from './values.ts'

const value = z.union([z.string(), z.number(), z.null()])

/** Where the name of one client stands with another, in words that only a person can judge. */
const mention = z.object({
  clientId: id.nullable(),
  called: z.string(),
  where: z.enum(['card', 'family', 'facts', 'notes', 'conversations', 'tasks', 'visits']),
  text: z.string(),
})

const tied = z.object({ how: z.enum(['family', 'household', 'brought', 'brought-by']), id, called: z.string() })

/** Why somebody cannot be erased just now, with the sum. */
const hindrance = z.object({ rule: z.enum(['erase-owes', 'erase-has-deposit', 'erase-message-leaving']), sum: amount })

const retention = z.object({ months: z.int().nullable(), version })

export const privacyOperations = {
  /** All that is known of one person, column by column; the bytes of photos and files only when they are wanted, as base64. Put on record. */
  ofClient: report(
    'clients.export',
    z.strictObject({ clientId: id, withFiles: z.boolean() }),
    z.object({
      clientId: id,
      called: z.string(),
      at: instant,
      groups: z.array(
        z.object({
          group: z.enum(GROUPS),
          tables: z.array(z.object({ table: z.string(), rows: z.array(z.record(z.string(), value)) })),
        }),
      ),
    }),
  ),
  /** What an erasure would take away, what would stay and what would end. Changes nothing. */
  look: report(
    'privacy.erase',
    z.strictObject({ clientId: id }),
    z.object({
      called: z.string(),
      fullName: z.string(),
      /** Rows that go or are emptied, by what they tell of. */
      goes: z.array(z.object({ group: z.enum(GROUPS), rows: z.int() })),
      stays: z.object({ visits: z.int(), spent: amount }),
      ends: z.object({ points, stamps: points, passes: z.int(), vouchers: amount }),
      /** Money on gift cards that stay good for whoever has them. */
      giftCards: amount,
      openTasks: z.int(),
      waitingMessages: z.int(),
      /** Cards that were merged into this one and go with it. */
      mergedCards: z.int(),
      tied: z.array(tied),
      mentions: z.array(mention),
      hindrance: hindrance.nullable(),
    }),
  ),
  /** Erases one person. `typedName` is his name as it stands on the card: refused with `erase-name-differs` otherwise. */
  erase: job(
    'privacy.erase',
    z.strictObject({ opId, clientId: id, typedName: requiredLine(200) }),
    z.object({
      rows: z.int(),
      /** The file is written anew when the program is closed: until then bytes may lie in it. */ atClose: z.boolean(),
    }),
  ),
  retention: query('privacy.erase', nothing, retention),
  saveRetention: command(
    'privacy.erase',
    z.strictObject({
      opId,
      version,
      months: z.int('not-a-number').min(RETENTION_MONTHS.least, 'too-small').max(RETENTION_MONTHS.most, 'too-large').nullable(),
    }),
    z.object({ version }),
  ),
  /** Who has not been here for longer than the rule says, the longest away first: never erased by itself. */
  due: report(
    'privacy.erase',
    nothing,
    z.object({
      months: z.int().nullable(),
      total: z.int(),
      rows: z.array(
        z.object({ ...face, lastVisitDay: day.nullable(), since: day, visits: z.int(), hindrance: hindrance.nullable() }),
      ),
    }),
  ),
  /** Erases those of the list that were chosen; who came meanwhile or owes something stays. */
  eraseDue: job(
    'privacy.erase',
    z.strictObject({ opId, ids: z.array(id).min(1, 'missing').max(200, 'too-large') }),
    z.object({ erased: z.int(), kept: z.int(), atClose: z.boolean() }),
  ),
}
