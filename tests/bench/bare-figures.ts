import type { Database } from 'better-sqlite3'
import { addDays } from '#shared/kernel/day.ts'
import { LAST_DAY } from './moments.ts'

/** The figures as one would ask the file for them by hand: one statement each, rows as they come, in the thread of the till. */
export const BARE_FIGURES = {
  month: (sqlite: Database) => {
    const sums = sqlite.prepare('SELECT sum(visits), sum(total), sum(tips) FROM day_totals WHERE day BETWEEN ? AND ?')
    const who = sqlite.prepare(
      `SELECT count(DISTINCT client_id) FROM visits INDEXED BY visits_by_day WHERE day BETWEEN ? AND ? AND state = 'open'`,
    )
    for (const back of [0, 30, 365]) {
      const span = [addDays(LAST_DAY, -29 - back), addDays(LAST_DAY, -back)]
      sums.all(...span)
      who.all(...span)
    }
    const visits = `SELECT %s, count(*), sum(total - returned) FROM visits INDEXED BY visits_by_day
      WHERE day BETWEEN ? AND ? AND state = 'open' GROUP BY 1`
    for (const by of ['client_id', 'coalesce(served_by, employee_id)', "strftime('%w %H', at / 1000, 'unixepoch')"])
      sqlite.prepare(visits.replace('%s', by)).all(addDays(LAST_DAY, -29), LAST_DAY)
  },
  scores: (sqlite: Database) => {
    const fifth = (figure: string) => `ntile(5) OVER (ORDER BY ${figure})`
    const scored = `SELECT spent, ${fifth('last_visit_day')} AS r, ${fifth('visits')} AS f, ${fifth('spent')} AS m
      FROM clients WHERE archived_at IS NULL AND visits > 0`
    sqlite.prepare(`SELECT r, f, m, count(*), sum(spent) FROM (${scored}) GROUP BY r, f, m`).all()
  },
  cohorts: (sqlite: Database) => {
    sqlite
      .prepare(
        `SELECT substr(c.first_visit_day, 1, 7) AS first, substr(v.day, 1, 7) AS came, count(DISTINCT c.id)
         FROM clients AS c CROSS JOIN visits AS v INDEXED BY visits_by_client ON v.client_id = c.id AND v.state = 'open'
         WHERE c.first_visit_day >= ? AND c.opening_visits = 0 GROUP BY 1, 2`,
      )
      .all(addDays(LAST_DAY, -730))
    sqlite
      .prepare(
        `SELECT substr(day, 1, 7), count(DISTINCT client_id) FROM visits INDEXED BY visits_by_day
         WHERE day >= ? AND state = 'open' GROUP BY 1`,
      )
      .all(addDays(LAST_DAY, -730))
  },
} as const
