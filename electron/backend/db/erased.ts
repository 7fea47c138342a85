import { createHash, createHmac } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import type { Db } from './connection.ts'
import { writeDurably } from './durable-file.ts'
import type { DataFolder } from './folder.ts'
import { preparedSql } from './prepared.ts'
import { erasedMarks } from './schema/privacy.ts'

export type ErasedBy = 'phone' | 'mail' | 'birthday'

/** By what an erased person is known again, without telling who he was. */
export interface ErasedMark {
  readonly what: ErasedBy
  readonly hash: string
}

/** One card that was erased. Numbers are given out anew in a copy of before, so the instant it was made belongs to it. */
export interface Erasure {
  /** Of the shop's own salt: the list of one shop is never carried out in another. */
  readonly shop: string
  readonly clientId: number
  readonly createdAt: number
  readonly at: number
  readonly marks: readonly ErasedMark[]
}

interface ErasedList {
  readonly erasures: readonly Erasure[]
  /** Bytes of the erased may still lie between the rows of the file: it is written anew when the shop is closed. */
  readonly rewrite: boolean
}

const NOBODY: ErasedList = { erasures: [], rewrite: false }

/** What lies beside the database; nobody when there is no such file, or none that can be read. */
export function readErased({ erased }: DataFolder): ErasedList {
  if (statSync(erased, { throwIfNoEntry: false }) === undefined) return NOBODY
  try {
    const { erasures, rewrite } = JSON.parse(readFileSync(erased, 'utf8')) as ErasedList
    return { erasures, rewrite }
  } catch (error) {
    if (error instanceof SyntaxError) return NOBODY
    throw error
  }
}

/** Before anything is erased: cut off half-way, it is carried through at the next opening. */
export function noteErasures(folder: DataFolder, added: readonly Erasure[]): void {
  const { erasures } = readErased(folder)
  const isAdded = ({ shop, clientId, createdAt }: Erasure) =>
    added.some((one) => one.shop === shop && one.clientId === clientId && one.createdAt === createdAt)
  write(folder, { erasures: [...erasures.filter((one) => !isAdded(one)), ...added], rewrite: true })
}

/** What was noted and then not done after all. */
export function takeErasuresBack(folder: DataFolder, noted: readonly Erasure[]): void {
  const { erasures, rewrite } = readErased(folder)
  const isNoted = ({ clientId, at }: Erasure) => noted.some((one) => one.clientId === clientId && one.at === at)
  write(folder, { erasures: erasures.filter((one) => !isNoted(one)), rewrite })
}

/** Somebody asked to be known again. What was erased stays erased, in copies of before too. */
export function takeMarksBack(folder: DataFolder, marks: readonly ErasedMark[]): void {
  const { erasures, rewrite } = readErased(folder)
  const gone = new Set(marks.map(({ hash }) => hash))
  const left = erasures.map((one) => ({ ...one, marks: one.marks.filter(({ hash }) => !gone.has(hash)) }))
  write(folder, { erasures: left, rewrite })
}

export function noteRewritten(folder: DataFolder): void {
  write(folder, { ...readErased(folder), rewrite: false })
}

function write({ erased }: DataFolder, list: ErasedList): void {
  writeDurably(erased, JSON.stringify(list))
}

const salt = preparedSql<[], { salt: Buffer }>('SELECT salt FROM shop WHERE id = 1')

function saltOf(db: Db): Buffer {
  const row = salt(db).get()
  if (!row) throw new Error('no shop in the file')
  return row.salt
}

/** Tells this shop from every other, and nothing about it. */
export function shopMark(db: Db): string {
  return createHash('sha256').update('erased in ').update(saltOf(db)).digest('base64url').slice(0, 22)
}

export function markOf(db: Db, what: ErasedBy, said: string): ErasedMark {
  return { what, hash: createHmac('sha256', saltOf(db)).update(`${what} ${said}`).digest('base64url') }
}

const anyone = preparedSql<[], { one: number }>('SELECT 1 AS one FROM erased_marks LIMIT 1')
const known = preparedSql<[string], { at: number }>('SELECT at FROM erased_marks WHERE hash = ?')

/** Whether anybody was ever erased here: nearly always not, and then nothing has to be hashed. */
export function wasAnyoneErased(db: Db): boolean {
  return anyone(db).get() !== undefined
}

/** Which of these were an erased person's. */
export function erasedAmong(db: Db, marks: readonly ErasedMark[]): ErasedMark[] {
  return marks.filter(({ hash }) => known(db).get(hash) !== undefined)
}

export function keepMarks(db: Db, marks: readonly ErasedMark[], at: number): void {
  for (const { hash, what } of marks) db.insert(erasedMarks).values({ hash, what, at }).onConflictDoNothing().run()
}

/** He is back at his own wish: from now on he is a client like any other. */
export function forgetMarks(db: Db, marks: readonly ErasedMark[]): void {
  for (const { hash } of marks) db.delete(erasedMarks).where(eq(erasedMarks.hash, hash)).run()
}
