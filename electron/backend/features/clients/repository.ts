import { and, asc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { prepared, preparedRow, preparedSql } from '#electron/backend/db/prepared.ts'
import { clientCodes, clientPhones, clients } from '#electron/backend/db/schema/clients.ts'
import { photos } from '#electron/backend/db/schema/photos.ts'
import type { Birthday, ClientFace, Warning } from '#shared/contract/clients.ts'
import type { NamelessCard } from '#shared/domain/nameless/nameless.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'

export type ClientRecord = typeof clients.$inferSelect

const byId = preparedRow<typeof clients, number>(clients, clients.id)

export function findClient(db: Db, id: number): ClientRecord | null {
  return byId(db).get(id) ?? null
}

/** Face of a client: what every list and panel shows of him. */
export function toFace(
  row: Pick<
    ClientRecord,
    'id' | 'name' | 'nickname' | 'colour' | 'photoId' | 'warnings' | 'namelessFrom' | 'banned' | 'goodbyeDay' | 'lastVisitDay'
  >,
): ClientFace {
  const called = row.nickname || row.name
  return {
    id: row.id,
    called,
    fullName: row.name && row.name !== called ? row.name : null,
    colour: row.colour,
    photo: row.photoId,
    warnings: JSON.parse(row.warnings) as Warning[],
    nameless: row.namelessFrom !== null,
    barred: row.banned === 1 ? 'do-not-contact' : isGone(row) ? 'said-goodbye' : null,
  }
}

/** Whether a goodbye holds: until he is here on a later business day. */
export function isGone({ goodbyeDay, lastVisitDay }: Pick<ClientRecord, 'goodbyeDay' | 'lastVisitDay'>): boolean {
  return goodbyeDay !== null && (lastVisitDay === null || lastVisitDay <= goodbyeDay)
}

type FaceRow = Parameters<typeof toFace>[0]
const faceById = preparedSql<[number], FaceRow>(
  `SELECT id, name, nickname, colour, photo_id AS photoId, warnings, nameless_from AS namelessFrom, banned, goodbye_day AS goodbyeDay,
     last_visit_day AS lastVisitDay FROM clients WHERE id = ? AND archived_at IS NULL`,
)

/** The face alone, without the card around it; null also for an archived client. */
export function findFace(db: Db, id: number): ClientFace | null {
  const row = faceById(db).get(id)
  return row ? toFace(row) : null
}

interface BeforeSums {
  readonly visits: number
  readonly spent: number
  /** The days of the first and the last visit that came with an import. */
  readonly since: Day | null
  readonly last: Day | null
  /** JSON list of [from, until], the days on which he is or was away. */
  readonly away: string
}

const beforeSums = preparedSql<[number], BeforeSums>(
  `SELECT visits, spent, opening_since AS since, opening_last AS last,
     (SELECT json_group_array(json_array(from_day, until_day)) FROM absences WHERE client_id = clients.id) AS away
   FROM clients WHERE id = ?`,
)

/** What must be known of a client, beside his visits, to change his kept sums. */
export function findBeforeSums(db: Db, id: number): BeforeSums | null {
  return beforeSums(db).get(id) ?? null
}

const openingFigures = preparedSql<[number], { visits: number; spent: number }>(
  'SELECT opening_visits AS visits, opening_spent AS spent FROM clients WHERE id = ? AND (opening_visits > 0 OR opening_spent > 0)',
)

/** Visits and money that came with an import as bare figures; null where there are none. */
export function findOpeningFigures(db: Db, id: number): { visits: number; spent: number } | null {
  return openingFigures(db).get(id) ?? null
}

const changeOpening = preparedSql<[{ id: number; visits: number; spent: number }]>(
  `UPDATE clients SET opening_visits = opening_visits + @visits, opening_spent = opening_spent + @spent, visits = visits + @visits,
     spent = spent + @spent WHERE id = @id`,
)

/** Takes from the opening figures what now comes visit by visit, as far as they reach, and answers how much that was. */
export function takeFromOpening(
  db: Db,
  id: number,
  wanted: { visits: number; spent: number },
): { visits: number; spent: number } | null {
  const opening = findOpeningFigures(db, id)
  if (opening === null) return null
  const taken = { visits: Math.min(opening.visits, wanted.visits), spent: Math.min(opening.spent, wanted.spent) }
  changeOpening(db).run({ id, visits: -taken.visits, spent: -taken.spent })
  return taken
}

export function giveOpeningBack(db: Db, id: number, given: { visits: number; spent: number }): void {
  changeOpening(db).run({ id, ...given })
}

export type ClientValues = {
  readonly name: string
  readonly nickname: string
  readonly pronunciation: string
  readonly email: string
  readonly birthday: Birthday | null
  readonly language: Language | null
  readonly note: string
  readonly warnings: readonly Warning[]
  readonly sortKey: string
}

export type NewClient = ClientValues & {
  readonly colour: number
  readonly photoId: string | null
  readonly importId: number | null
  readonly sample: boolean
  readonly createdAt: number
  readonly createdBy: number
  /** The business day from which he waits for a name; null for everyone who has one. */
  readonly namelessFrom: Day | null
  /** `points` are the balance that an opening entry of the ledger, written in the same transaction, gives him. */
  readonly opening: { visits: number; spent: number; points: number; since: Day | null; last: Day | null; lastAt: number }
}

const insert = prepared((db) =>
  db
    .insert(clients)
    .values({
      name: sql.placeholder('name'),
      nickname: sql.placeholder('nickname'),
      pronunciation: sql.placeholder('pronunciation'),
      email: sql.placeholder('email'),
      birthYear: sql.placeholder('birthYear'),
      birthMonth: sql.placeholder('birthMonth'),
      birthDay: sql.placeholder('birthDay'),
      language: sql.placeholder('language'),
      note: sql.placeholder('note'),
      warnings: sql.placeholder('warnings'),
      sortKey: sql.placeholder('sortKey'),
      colour: sql.placeholder('colour'),
      photoId: sql.placeholder('photoId'),
      importId: sql.placeholder('importId'),
      sample: sql.placeholder('sample'),
      createdAt: sql.placeholder('createdAt'),
      createdBy: sql.placeholder('createdBy'),
      namelessFrom: sql.placeholder('namelessFrom'),
      openingVisits: sql.placeholder('openingVisits'),
      openingSpent: sql.placeholder('openingSpent'),
      openingSince: sql.placeholder('openingSince'),
      openingLast: sql.placeholder('openingLast'),
      visits: sql.placeholder('openingVisits'),
      spent: sql.placeholder('openingSpent'),
      points: sql.placeholder('openingPoints'),
      firstVisitDay: sql.placeholder('openingSince'),
      lastVisitDay: sql.placeholder('openingLast'),
      lastVisitAt: sql.placeholder('lastAt'),
    })
    .prepare(),
)

export function insertClient(db: Db, { opening, sample, ...values }: NewClient): number {
  const { createdAt, createdBy, colour, photoId, importId, namelessFrom } = values
  const done = insert(db).run({
    ...columnsOf(values),
    colour,
    photoId,
    importId,
    createdAt,
    createdBy,
    namelessFrom,
    sample: sample ? 1 : 0,
    openingVisits: opening.visits,
    openingSpent: opening.spent,
    openingPoints: opening.points,
    openingSince: opening.since,
    openingLast: opening.last,
    lastAt: opening.lastAt,
  })
  return Number(done.lastInsertRowid)
}

/** False when the card has been changed since `version` was read. */
export function updateClient(db: Db, id: number, version: number, values: ClientValues): boolean {
  const done = db
    .update(clients)
    .set({ ...columnsOf(values), version: version + 1 })
    .where(and(eq(clients.id, id), eq(clients.version, version)))
    .run()
  return done.changes === 1
}

function columnsOf({ birthday, warnings, name, nickname, pronunciation, email, language, note, sortKey }: ClientValues) {
  const birth = { birthYear: birthday?.year ?? null, birthMonth: birthday?.month ?? null, birthDay: birthday?.day ?? null }
  return { name, nickname, pronunciation, email, language, note, sortKey, warnings: JSON.stringify(warnings), ...birth }
}

/** Changes one thing of a card and counts its version on. */
export function touchClient(
  db: Db,
  id: number,
  set: Pick<Partial<ClientRecord>, 'photoId' | 'archivedAt' | 'namelessFrom'>,
): number {
  const row = db
    .update(clients)
    .set({ ...set, version: sql`${clients.version} + 1` })
    .where(eq(clients.id, id))
    .returning({ version: clients.version })
    .get()
  if (!row) throw new Error(`no client ${id}`)
  return row.version
}

export interface StoredPhone {
  readonly typed: string
  readonly e164: string | null
}

const phonesOf = prepared((db) =>
  db
    .select({ typed: clientPhones.typed, e164: clientPhones.e164 })
    .from(clientPhones)
    .where(eq(clientPhones.clientId, sql.placeholder('id')))
    .orderBy(asc(clientPhones.place))
    .prepare(),
)

export function readPhones(db: Db, id: number): StoredPhone[] {
  return phonesOf(db).all({ id })
}

const removePhones = preparedSql<[number]>('DELETE FROM client_phones WHERE client_id = ?')
const insertPhone = preparedSql<[number, number, string, string | null]>(
  'INSERT INTO client_phones (client_id, place, typed, e164) VALUES (?, ?, ?, ?)',
)

export function writePhones(db: Db, id: number, phones: readonly StoredPhone[]): void {
  removePhones(db).run(id)
  for (const [place, phone] of phones.entries()) insertPhone(db).run(id, place, phone.typed, phone.e164)
}

const codesOf = prepared((db) =>
  db
    .select({ code: clientCodes.code })
    .from(clientCodes)
    .where(eq(clientCodes.clientId, sql.placeholder('id')))
    .prepare(),
)

export function readCodes(db: Db, id: number): string[] {
  return codesOf(db)
    .all({ id })
    .map(({ code }) => code)
}

const removeCodes = preparedSql<[number]>('DELETE FROM client_codes WHERE client_id = ?')
const insertCode = preparedSql<[number, string, string]>('INSERT INTO client_codes (client_id, code, key) VALUES (?, ?, ?)')

export function writeCodes(db: Db, id: number, codes: readonly { code: string; key: string }[]): void {
  removeCodes(db).run(id)
  for (const { code, key } of codes) insertCode(db).run(id, code, key)
}

/** Others who have one of these numbers. */
export function clientsWithPhones(db: Db, numbers: readonly string[], exceptId: number): ClientFace[] {
  if (numbers.length === 0) return []
  return db
    .selectDistinct({
      id: clients.id,
      name: clients.name,
      nickname: clients.nickname,
      colour: clients.colour,
      photoId: clients.photoId,
      warnings: clients.warnings,
      namelessFrom: clients.namelessFrom,
      banned: clients.banned,
      goodbyeDay: clients.goodbyeDay,
      lastVisitDay: clients.lastVisitDay,
    })
    .from(clientPhones)
    .innerJoin(clients, eq(clients.id, clientPhones.clientId))
    .where(and(inArray(clientPhones.e164, [...numbers]), ne(clients.id, exceptId), isNull(clients.archivedAt)))
    .limit(5)
    .all()
    .map(toFace)
}

export interface CameSums {
  readonly id: number
  readonly visits: number
  readonly spent: number
  readonly tips: number
  readonly firstVisitDay: Day | null
  readonly lastVisitDay: Day | null
  readonly lastVisitAt: number
  readonly gapDays: number | null
  readonly lateFrom: Day | null
  readonly lapsedFrom: Day | null
  readonly atRisk: number
}

const changeSums = prepared((db) =>
  db
    .update(clients)
    .set({
      visits: sql`${clients.visits} + ${sql.placeholder('visits')}`,
      spent: sql`${clients.spent} + ${sql.placeholder('spent')}`,
      tips: sql`${clients.tips} + ${sql.placeholder('tips')}`,
      firstVisitDay: sql`${sql.placeholder('firstVisitDay')}`,
      lastVisitDay: sql`${sql.placeholder('lastVisitDay')}`,
      lastVisitAt: sql`${sql.placeholder('lastVisitAt')}`,
      gapDays: sql`${sql.placeholder('gapDays')}`,
      lateFrom: sql`${sql.placeholder('lateFrom')}`,
      lapsedFrom: sql`${sql.placeholder('lapsedFrom')}`,
      atRisk: sql`${sql.placeholder('atRisk')}`,
    })
    .where(eq(clients.id, sql.placeholder('id')))
    .prepare(),
)

/** Changes the kept sums by visits, spent and tips, and sets what is known of his days. */
export function writeSums(db: Db, sums: CameSums): void {
  changeSums(db).run({ ...sums })
}

interface VisitSum {
  readonly id: number
  readonly day: Day
  readonly at: number
  readonly spent: number
  readonly tips: number
}

const addVisit = preparedSql<[VisitSum]>(
  `UPDATE clients SET visits = visits + 1, spent = spent + @spent, tips = tips + @tips, last_visit_at = max(last_visit_at, @at),
     first_visit_day = min(coalesce(first_visit_day, @day), @day), last_visit_day = max(coalesce(last_visit_day, @day), @day) WHERE id = @id`,
)

/** Adds one visit to the kept sums, and leaves aside when he is expected. */
export function addToSums(db: Db, visit: VisitSum): void {
  addVisit(db).run(visit)
}

export function allForSorting(db: Db): { id: number; name: string; nickname: string }[] {
  return db.select({ id: clients.id, name: clients.name, nickname: clients.nickname }).from(clients).all()
}

export function writeSortKey(db: Db, id: number, sortKey: string): void {
  db.update(clients).set({ sortKey }).where(eq(clients.id, id)).run()
}

export function sampleClientIds(db: Db): number[] {
  return db
    .select({ id: clients.id })
    .from(clients)
    .where(sql`sample = 1`)
    .all()
    .map(({ id }) => id)
}

export function clientsOfImport(db: Db, importId: number): ClientRecord[] {
  return db
    .select()
    .from(clients)
    .where(and(eq(clients.importId, importId), isNotNull(clients.importId)))
    .all()
}

export function insertPhoto(db: Db, photo: typeof photos.$inferInsert): void {
  db.insert(photos).values(photo).run()
}

export function findPhoto(db: Db, id: string): { mime: string; bytes: Buffer } | null {
  return db.select({ mime: photos.mime, bytes: photos.bytes }).from(photos).where(eq(photos.id, id)).get() ?? null
}

const dropUnused = preparedSql<{ id: string }>(
  `DELETE FROM photos WHERE id = @id AND NOT EXISTS (SELECT 1 FROM clients WHERE photo_id = @id) AND NOT EXISTS (SELECT 1 FROM persons WHERE photo_id = @id)
   AND NOT EXISTS (SELECT 1 FROM shop WHERE logo_id = @id)`,
)

/** Removes a picture that no card, and no paper of the shop, shows any more. */
export function dropPhoto(db: Db, id: string | null): void {
  if (id !== null) dropUnused(db).run({ id })
}

export interface NamelessRow extends NamelessCard {
  readonly id: number
  readonly photoId: string | null
}

const waiting = preparedSql<[], NamelessRow>(
  `SELECT id, photo_id AS photoId, nameless_from AS "from", last_visit_day AS lastVisitDay,
     (SELECT count(*) FROM client_codes WHERE client_id = clients.id) AS codes
   FROM clients WHERE nameless_from IS NOT NULL AND archived_at IS NULL`,
)

/** Every card that waits for a name. */
export function waitingForName(db: Db): NamelessRow[] {
  return waiting(db).all()
}

const give = preparedSql<[string, number]>(
  'UPDATE clients SET photo_id = ?, version = version + 1 WHERE id = ? AND photo_id IS NULL',
)

/** Gives a client a picture that is stored already; false when he has one. */
export function takePhoto(db: Db, clientId: number, photoId: string): boolean {
  return give(db).run(photoId, clientId).changes === 1
}
