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
