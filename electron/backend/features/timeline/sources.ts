import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import { changeList } from '#shared/contract/timeline.ts'
import type { FileShownAs } from '#shared/domain/files/file-kind.ts'
import type { Day } from '#shared/kernel/day.ts'
import { movementsOf } from '../loyalty/index.ts'
import { contactsTold } from './contacts.ts'
import { consentsTold, reachTold } from './reach.ts'
import { type Found, type From, from, RANK, type Source, type Told, who } from './source.ts'

const visits = preparedSql<
  [From & { clientId: number }],
  Told & {
    day: Day
    receiptNo: number | null
    what: string
    comment: string
    total: number
    tip: number
    points: number
    state: 'open' | 'void'
    returned: number
    companionOf: number | null
    importId: number | null
  }
>(
  `SELECT v.id, v.at, ${who}, v.day, receipt_no AS receiptNo, what, comment, total, tip, state, returned, companion_of AS companionOf,
     v.import_id AS importId,
     (SELECT coalesce(sum(amount), 0) FROM movements WHERE visit_id = v.id AND client_id = @clientId AND unit = 'points') AS points
   FROM visits v JOIN employees ON employees.id = v.employee_id
   WHERE v.id IN (SELECT id FROM visits WHERE client_id = @clientId AND (at, id) < (@at, @id) ORDER BY at DESC, id DESC LIMIT @limit)`,
)

const praises = '(SELECT name FROM employees WHERE id = praised_id) AS praises'

const notes = preparedSql<
  [From & { clientId: number }],
  Told & {
    day: Day
    text: string
    editedAt: number | null
    pinnedAt: number | null
    praises: string | null
    version: number
    employeeId: number
  }
>(
  `SELECT notes.id, at, ${who}, day, text, edited_at AS editedAt, pinned_at AS pinnedAt, ${praises}, notes.version,
     employee_id AS employeeId FROM notes JOIN employees ON employees.id = employee_id
   WHERE client_id = @clientId AND (at, notes.id) < (@at, @id) AND ended_at IS NULL AND pinned_at IS NULL ORDER BY at DESC, notes.id DESC LIMIT @limit`,
)

const pinned = preparedSql<
  [number],
  Told & { day: Day; text: string; editedAt: number | null; praises: string | null; version: number; employeeId: number }
>(
  `SELECT notes.id, at, ${who}, day, text, edited_at AS editedAt, ${praises}, notes.version, employee_id AS employeeId
   FROM notes JOIN employees ON employees.id = employee_id WHERE client_id = ? AND pinned_at IS NOT NULL AND ended_at IS NULL ORDER BY pinned_at DESC, notes.id DESC LIMIT 100`,
)

const files = preparedSql<[From & { clientId: number }], Told & { day: Day; name: string; size: number; shows: FileShownAs }>(
  `SELECT files.id, at, ${who}, day, files.name, size, shows FROM files JOIN employees ON employees.id = employee_id
   WHERE client_id = @clientId AND (at, files.id) < (@at, @id) AND removed_at IS NULL ORDER BY at DESC, files.id DESC LIMIT @limit`,
)

interface FactRow extends Told {
  readonly day: Day
  readonly label: string | null
  readonly text: string
  readonly question: string | null
  readonly askAfter: Day | null
  readonly answers: string | null
  readonly endedAt: number | null
  readonly eventYear: number | null
  readonly eventMonth: number | null
  readonly eventDay: number | null
  readonly untilYear: number | null
  readonly untilMonth: number | null
  readonly untilDay: number | null
  readonly place: string
  readonly company: string
}

const factColumns = `f.id, f.at, ${who}, f.day, fact_labels.name AS label, f.text, f.question, f.ask_after AS askAfter, asked.question AS answers,
  f.ended_at AS endedAt, f.event_year AS eventYear, f.event_month AS eventMonth, f.event_day AS eventDay, f.until_year AS untilYear,
  f.until_month AS untilMonth, f.until_day AS untilDay, f.place, f.company`
const factTables = `facts f JOIN employees ON employees.id = f.employee_id LEFT JOIN fact_labels ON fact_labels.id = f.label_id
  LEFT JOIN facts asked ON asked.id = f.answers`
const isEvent = '(f.event_year IS NOT NULL OR f.event_month IS NOT NULL)'
const told = (event: boolean) =>
  preparedSql<[From & { personId: number }], FactRow>(
    `SELECT ${factColumns} FROM ${factTables} WHERE f.person_id = @personId AND (f.at, f.id) < (@at, @id) AND ${event ? '' : 'NOT '}${isEvent}
     ORDER BY f.at DESC, f.id DESC LIMIT @limit`,
  )
const facts = told(false)
const events = told(true)

import { tasksTold } from './tasks.ts'

/** Whoever was told the answer ended the fact that asked: the answer says it. */
const ended = preparedSql<[From & { personId: number }], FactRow>(
  `SELECT ${factColumns} FROM ${factTables} WHERE f.person_id = @personId AND f.ended_at IS NOT NULL AND (f.ended_at, f.id) < (@at, @id)
     AND NOT EXISTS (SELECT 1 FROM facts answer WHERE answer.answers = f.id) ORDER BY f.ended_at DESC, f.id DESC LIMIT @limit`,
)
const companions = preparedSql<[number], { name: string }>(
  `SELECT CASE WHEN clients.id IS NULL THEN persons.name WHEN clients.nickname <> '' THEN clients.nickname ELSE clients.name END AS name
   FROM event_companions JOIN persons ON persons.id = person_id LEFT JOIN clients ON clients.id = persons.client_id
   WHERE fact_id = ? ORDER BY persons.id`,
)

const points = preparedSql<[From & { clientId: number }], Told & { day: Day }>(
  `SELECT movements.id, at, ${who}, day FROM movements JOIN employees ON employees.id = employee_id
   WHERE client_id = @clientId AND visit_id IS NULL AND (at, movements.id) < (@at, @id) ORDER BY at DESC, movements.id DESC LIMIT @limit`,
)

const shares = preparedSql<[number], number>('SELECT 1 FROM household_members WHERE client_id = ? LIMIT 1')
const lent = preparedSql<[From & { clientId: number }], Told & { day: Day }>(
  `SELECT movements.id, movements.at, ${who}, movements.day FROM movements JOIN employees ON employees.id = movements.employee_id
     JOIN visits ON visits.id = visit_id
   WHERE movements.client_id = @clientId AND unit IN ('points', 'entries') AND kind IN ('spend', 'recredit') AND visits.client_id <> @clientId
     AND (movements.at, movements.id) < (@at, @id) ORDER BY movements.at DESC, movements.id DESC LIMIT @limit`,
)

/** Entries without a visit of his: by hand, by a day, and what others of his household used of his. */
function movedBeside(db: Db, wanted: From & { clientId: number }) {
  const own = points(db).all(wanted)
  if (shares(db).get(wanted.clientId) === undefined) return own
  return [...own, ...lent(db).all(wanted)].toSorted((one, other) => other.at - one.at || other.id - one.id).slice(0, wanted.limit)
}

/** What other sources tell in their own words is left out. */
const TOLD_ELSEWHERE = [
  'clients.create',
  'people.addFact',
  'people.endFact',
  'people.answer',
  'people.takeBack',
  'loyalty.adjust',
  'loyalty.settleDebt',
  'contacts.record',
  'contacts.update',
  'contacts.takeBack',
  'contacts.answerConsent',
  'contacts.ban',
  'contacts.lift',
  'contacts.sayGoodbye',
  'contacts.undoGoodbye',
  'contacts.setWish',
  'timeline.addNote',
  'timeline.updateNote',
  'timeline.pinNote',
  'timeline.endNote',
  'timeline.addFile',
  'timeline.removeFile',
]
const changes = preparedSql<[From & { clientId: number }], Told & { operation: string; detail: string | null }>(
  `SELECT seq AS id, at, ${who}, operation, detail FROM audit LEFT JOIN employees ON employees.id = employee_id
   WHERE subject = 'client' AND subject_id = @clientId AND (at, seq) < (@at, @id)
     AND operation NOT IN (${TOLD_ELSEWHERE.map((operation) => `'${operation}'`).join(', ')}) ORDER BY at DESC, seq DESC LIMIT @limit`,
)

const made = preparedSql<
  [From & { clientId: number }],
  Told & { openingVisits: number; openingSpent: number; fileName: string | null }
>(
  `SELECT clients.id, clients.created_at AS at, ${who}, opening_visits AS openingVisits, opening_spent AS openingSpent, imports.file_name AS fileName
   FROM clients JOIN employees ON employees.id = created_by LEFT JOIN imports ON imports.id = import_id
   WHERE clients.id = @clientId AND (clients.created_at, clients.id) < (@at, @id) LIMIT @limit`,
)

function ofPersons(
  read: (db: Db, request: From & { personId: number }) => FactRow[],
  rank: number,
  shown: (row: FactRow, about: string | null, db: Db) => Found['entry'],
): Source['read'] {
  return (db, { persons }, before, limit) =>
    persons.flatMap(({ id: personId, name }) =>
      read(db, { ...from(before, rank, limit), personId }).map((row) => {
        const entry = shown(row, name, db)
        return { place: { at: entry.at, rank, id: row.id }, entry }
      }),
    )
}

const questionOf = ({ question, askAfter }: FactRow) =>
  question === null || askAfter === null ? null : { text: question, askAfter }

function date(year: number | null, month: number | null, day: number | null) {
  return year === null && month === null ? null : { year, month, day }
}

export const sources: readonly Source[] = [
  {
    part: 'visits',
    read: (db, { clientId }, before, limit) =>
      visits(db)
        .all({ ...from(before, RANK.visit, limit), clientId })
        .map(({ id, companionOf, importId, ...row }) => ({
          place: { at: row.at, rank: RANK.visit, id },
          entry: { kind: 'visit', visitId: id, cameAlong: companionOf !== null, imported: importId !== null, ...row },
        })),
  },
  contactsTold,
  tasksTold,
  {
    part: 'notes',
    read: (db, { clientId }, before, limit) =>
      notes(db)
        .all({ ...from(before, RANK.note, limit), clientId })
        .map(({ editedAt, pinnedAt, ...row }) => ({
          place: { at: row.at, rank: RANK.note, id: row.id },
          entry: { kind: 'note', ...row, edited: editedAt !== null, pinned: pinnedAt !== null },
        })),
  },
  {
    part: 'files',
    read: (db, { clientId }, before, limit) =>
      files(db)
        .all({ ...from(before, RANK.file, limit), clientId })
        .map(({ id, name, size, shows, ...row }) => ({
          place: { at: row.at, rank: RANK.file, id },
          entry: { kind: 'file', ...row, file: { id, name, size, shows } },
        })),
  },
  {
    part: 'facts',
    read: ofPersons(
      (db, request) => facts(db).all(request),
      RANK.fact,
      (row, about) => {
        const { at, by, day, label, text, answers } = row
        return { kind: 'fact', at, by, day, about, label, text, answers, question: questionOf(row), ended: row.endedAt !== null }
      },
    ),
  },
  {
    part: 'facts',
    read: ofPersons(
      (db, request) => ended(db).all(request),
      RANK.ended,
      // Who ended it is told by the history of changes.
      ({ label, text, endedAt }, about) => ({ kind: 'fact-ended', at: endedAt ?? 0, by: '', day: null, about, label, text }),
    ),
  },
  {
    part: 'events',
    read: ofPersons(
      (db, request) => events(db).all(request),
      RANK.fact,
      (row, about, db) => {
        const { id, at, by, day, label, text, place, company } = row
        const named = companions(db).all(id)
        return {
          kind: 'event',
          at,
          by,
          day,
          about,
          label,
          text,
          when: date(row.eventYear, row.eventMonth, row.eventDay) ?? { year: null, month: null, day: null },
          until: date(row.untilYear, row.untilMonth, row.untilDay),
          place,
          company: [...named.map(({ name }) => name), ...(company === '' ? [] : [company])],
          question: questionOf(row),
          ended: row.endedAt !== null,
        }
      },
    ),
  },
  {
    part: 'points',
    read: (db, { clientId }, before, limit) => {
      const rows = movedBeside(db, { ...from(before, RANK.points, limit), clientId })
      const told = movementsOf(
        db,
        rows.map(({ id }) => id),
      )
      return rows.flatMap(({ id, ...row }) => {
        const movement = told.find((one) => one.id === id)
        return movement ? { place: { at: row.at, rank: RANK.points, id }, entry: { kind: 'points', movement, ...row } } : []
      })
    },
  },
  consentsTold,
  ...reachTold,
  {
    part: 'card',
    read: (db, { clientId }, before, limit) =>
      changes(db)
        .all({ ...from(before, RANK.change, limit), clientId })
        .map(({ id, detail, ...row }) => ({
          place: { at: row.at, rank: RANK.change, id },
          entry: { kind: 'change', day: null, ...row, changes: storedChanges(detail).changes },
        })),
  },
  {
    part: 'card',
    read: (db, { clientId }, before, limit) =>
      made(db)
        .all({ ...from(before, RANK.made, limit), clientId })
        .map(({ id, at, by, openingVisits, openingSpent, fileName }) => ({
          place: { at, rank: RANK.made, id },
          entry: {
            kind: 'made',
            at,
            by,
            day: null,
            importedFrom: fileName,
            opening: { visits: openingVisits, spent: openingSpent },
          },
        })),
  },
]

export function pinnedNotes(db: Db, clientId: number) {
  return pinned(db).all(clientId)
}

/** What an audit entry tells of the fields that it changed; nothing once its personal part has been erased. */
export function storedChanges(detail: string | null) {
  const what = detail === null ? null : (JSON.parse(detail) as { what?: { changes?: unknown; reason?: unknown } | null }).what
  const known = changeList.safeParse(what?.changes)
  return { changes: known.success ? known.data : [], reason: typeof what?.reason === 'string' ? what.reason : '' }
}
