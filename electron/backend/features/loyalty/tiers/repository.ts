import type { Db } from '#electron/backend/db/connection.ts'
import { preparedSql } from '#electron/backend/db/prepared.ts'
import type { TierDay } from '#shared/domain/loyalty/tiers.ts'
import type { Day } from '#shared/kernel/day.ts'

interface Asked {
  readonly clientId: number
  readonly from: number
  readonly until: number
  readonly without: number
}

/** Read as bare values: of a regular of years they are a thousand, and the till waits. */
const cameOn = preparedSql<[Asked], [Day, number, number]>(
  `SELECT day, count(*), sum(total - returned) FROM visits INDEXED BY visits_by_client
   WHERE client_id = @clientId AND at BETWEEN @from AND @until AND state = 'open' AND id <> @without GROUP BY day ORDER BY day`,
)

/** On which business days a client came between two instants, with what stays paid; the oldest first. */
export function tierDays(db: Db, asked: Asked): TierDay[] {
  const rows = cameOn(db).raw().all(asked) as unknown as [Day, number, number][]
  return rows.map(([day, visits, money]) => ({ day, visits, money }))
}

interface AllAsked {
  readonly from: number
  readonly until: number
  readonly fromDay: Day
  readonly reviewed: Day
  readonly windowFrom: Day
  readonly least: number
}
type SumsOfOne = readonly [clientId: number, all: number, atReview: number, now: number]

const sumsOf = (worth: string) =>
  preparedSql<[AllAsked], SumsOfOne>(
    `SELECT client_id, ${worth} AS everything, ${worth} FILTER (WHERE day < @reviewed), ${worth} FILTER (WHERE day >= @windowFrom)
     FROM visits INDEXED BY visits_by_client
     WHERE client_id IS NOT NULL AND at BETWEEN @from AND @until AND day >= @fromDay AND state = 'open'
     GROUP BY client_id HAVING everything >= @least`,
  )
const sums = { spent: sumsOf('total(total - returned)'), visits: sumsOf('count(*)') }

/** Of every client whose visits between two instants are worth at least so much: all of them, those before the review, those of the window. */
export function tierSumsOfAll(db: Db, by: 'spent' | 'visits', asked: AllAsked): readonly SumsOfOne[] {
  return sums[by](db).raw().all(asked) as unknown as SumsOfOne[]
}
