import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { Day } from '#shared/kernel/day.ts'
import { type From, from, RANK, type Source, type Told, who } from './source.ts'

type ConsentEntry = Extract<TimelineEntry, { readonly kind: 'consent' }>
type ConsentRow = Told & Pick<ConsentEntry, 'purpose' | 'channel' | 'state'>

const consents = preparedSql<[From & { clientId: number }], ConsentRow>(
  `SELECT consents.id, at, ${who}, purpose, channel, state FROM consents JOIN employees ON employees.id = employee_id
   WHERE client_id = @clientId AND (at, consents.id) < (@at, @id) ORDER BY at DESC, consents.id DESC LIMIT @limit`,
)

/** What he agreed to, refused and took back. */
export const consentsTold: Source = {
  part: 'card',
  read: (db, { clientId }, before, limit) =>
    consents(db)
      .all({ ...from(before, RANK.consent, limit), clientId })
      .map(({ id, ...row }) => ({
        place: { at: row.at, rank: RANK.consent, id },
        entry: { kind: 'consent', day: null, ...row },
      })),
}

type ReachEntry = Extract<TimelineEntry, { readonly kind: 'reach' }>
type ReachRow = Told & { readonly day: Day | null; readonly text: string }

const rows = (sql: string) => preparedSql<[From & { clientId: number }], ReachRow>(sql)
const told = {
  banned: rows(
    `SELECT b.id, b.at, ${who}, b.day, reason AS text FROM contact_bans AS b JOIN employees ON employees.id = employee_id
     WHERE client_id = @clientId AND (b.at, b.id) < (@at, @id) ORDER BY b.at DESC, b.id DESC LIMIT @limit`,
  ),
  lifted: rows(
    `SELECT b.id, b.lifted_at AS at, ${who}, NULL AS day, lift_reason AS text FROM contact_bans AS b JOIN employees ON employees.id = lifted_by
     WHERE client_id = @clientId AND lifted_at IS NOT NULL AND (lifted_at, b.id) < (@at, @id) ORDER BY lifted_at DESC, b.id DESC LIMIT @limit`,
  ),
  goodbye: rows(
    `SELECT g.id, g.at, ${who}, g.day, coalesce(answer, '') AS text FROM goodbyes AS g JOIN employees ON employees.id = employee_id
     WHERE client_id = @clientId AND undone_at IS NULL AND (g.at, g.id) < (@at, @id) ORDER BY g.at DESC, g.id DESC LIMIT @limit`,
  ),
  // Nobody writes down that he came back: it is the first visit of a later day.
  back: rows(
    `SELECT * FROM (
       SELECT g.id, (SELECT v.at FROM visits AS v WHERE v.client_id = @clientId AND v.state = 'open' AND v.day > g.day ORDER BY v.at LIMIT 1) AS at,
         '' AS by, NULL AS day, '' AS text
       FROM goodbyes AS g WHERE g.client_id = @clientId AND undone_at IS NULL
     ) WHERE at IS NOT NULL AND (at, id) < (@at, @id) ORDER BY at DESC, id DESC LIMIT @limit`,
  ),
} as const satisfies Record<ReachEntry['what'], ReturnType<typeof rows>>

/** "Do not contact", its end, goodbyes and coming back. */
export const reachTold: readonly Source[] = (['banned', 'lifted', 'goodbye', 'back'] as const).map((what) => ({
  part: 'card',
  read: (db, { clientId }, before, limit) =>
    told[what](db)
      .all({ ...from(before, RANK[what], limit), clientId })
      .map(({ id, ...row }) => ({ place: { at: row.at, rank: RANK[what], id }, entry: { kind: 'reach', what, ...row } })),
}))
