import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue } from '#electron/backend/db/prepared.ts'
import { programmeSeries, programmes } from '#electron/backend/db/schema/programmes.ts'
import type { ProgrammeRules } from '#shared/contract/programmes.ts'
import type { Day } from '#shared/kernel/day.ts'

/** One version of one programme. */
export type ProgrammeVersion = ProgrammeRules & {
  readonly id: number
  readonly seriesId: number
  readonly name: string
  readonly from: Day
  readonly until: Day | null
}

const kept = keptValue((db): readonly ProgrammeVersion[] =>
  db
    .select({
      id: programmes.id,
      seriesId: programmes.seriesId,
      kind: programmeSeries.kind,
      name: programmeSeries.name,
      rules: programmes.rules,
      from: programmes.from,
      until: programmes.until,
    })
    .from(programmes)
    .innerJoin(programmeSeries, eq(programmeSeries.id, programmes.seriesId))
    .orderBy(asc(programmes.seriesId), asc(programmes.from), asc(programmes.id))
    .all()
    .map(({ rules, ...row }) => ({ ...row, rules: JSON.parse(rules) as never })),
)

/** Every version of every programme, by programme and the older first. They are few: one a change. */
export function readVersions(db: Db): readonly ProgrammeVersion[] {
  return kept.of(db)
}

export function insertSeries(db: Db, series: { kind: ProgrammeRules['kind']; name: string; createdAt: number }): number {
  kept.forget(db)
  return Number(db.insert(programmeSeries).values(series).run().lastInsertRowid)
}

export function renameSeries(db: Db, seriesId: number, name: string): void {
  kept.forget(db)
  db.update(programmeSeries).set({ name }).where(eq(programmeSeries.id, seriesId)).run()
}

export interface NewVersion {
  readonly seriesId: number
  readonly rules: ProgrammeRules['rules']
  readonly from: Day
  readonly createdAt: number
  readonly createdBy: number
}

export function insertVersion(db: Db, { rules, ...row }: NewVersion): number {
  kept.forget(db)
  return Number(
    db
      .insert(programmes)
      .values({ ...row, rules: JSON.stringify(rules), until: null })
      .run().lastInsertRowid,
  )
}

/** Ends every version of a programme that is still open on `until`; those that would begin later are taken out of force by ending before they begin. */
export function endVersions(db: Db, seriesId: number, until: Day): void {
  kept.forget(db)
  db.update(programmes)
    .set({ until })
    .where(sql`${programmes.seriesId} = ${seriesId} AND (${programmes.until} IS NULL OR ${programmes.until} > ${until})`)
    .run()
}
