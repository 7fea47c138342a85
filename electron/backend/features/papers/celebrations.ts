import type { PaperAsked, PaperRow } from '#shared/contract/papers.ts'
import { yearsReached } from '#shared/domain/dates/important-date.ts'
import { wordFor } from '#shared/domain/relations/relation-words.ts'
import type { Relative } from '#shared/domain/say/question.ts'
import { monthDaysKeptOn } from '#shared/domain/today/greetings.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { addDays, type Day, daysBetween, partsOfDay } from '#shared/kernel/day.ts'
import { exportClients } from '../exports/index.ts'
import { nameDaysByCalendar } from '../people/index.ts'
import { birthdaysOn, datesOn, whoHears } from '../today/index.ts'
import { columnsIn, type Making, rowOf, type Steps, type Table } from './table.ts'
import { calledOnPaper, phoneOnPaper } from './whose.ts'

interface Celebration {
  readonly day: Day
  readonly clientId: number
  readonly what: string
  readonly years: number | null
  /** Of his family whose day it is; null for his own. */
  readonly about: Relative | null
}

/** Birthdays, name days and the other dates that come back every year, of clients in use and of their families, day by day. */
export function* celebrationsTable(
  { db, facts, asked }: Making,
  { from, until }: Extract<PaperAsked, { paper: 'celebrations' }>,
): Steps<Table> {
  const { language, sees } = asked
  const rows: PaperRow[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const found = celebrationsOn({ db, facts, asked }, day)
    const clients = new Map(
      exportClients(
        db,
        found.map(({ clientId }) => clientId),
      ).map((client) => [client.id, client]),
    )
    for (const { clientId, what, years, about } of found) {
      const client = clients.get(clientId)
      if (client === undefined) continue
      const whose = about === null ? null : `${about.name} (${wordFor(about.relation, about.gender, language)})`
      rows.push(
        rowOf(clientId, [
          day,
          calledOnPaper(client),
          whose === null ? what : `${what}: ${whose}`,
          years,
          ...(sees.contacts ? [phoneOnPaper(db, client, language)] : []),
          client.lastVisit,
        ]),
      )
    }
    yield { done: daysBetween(from, day) + 1, total: daysBetween(from, until) + 1 }
  }
  return {
    columns: columnsIn(language, [
      ['day', 'day'],
      ['client', 'text'],
      ['celebrates', 'text'],
      ['years', 'count'],
      sees.contacts ? ['phone', 'text'] : null,
      ['lastVisit', 'day'],
    ]),
    rows,
    total: null,
  }
}

function celebrationsOn({ db, facts, asked }: Making, day: Day): Celebration[] {
  const words = catalogues[asked.language].people.date
  const { year } = partsOfDay(day)
  const kept = monthDaysKeptOn(day, facts.shop.leapDay)
  return [
    ...kept
      .flatMap((on) => birthdaysOn(db, on))
      .flatMap(({ clientId, ...date }): Celebration[] => {
        // Nobody celebrates before he is born.
        if (date.year !== null && date.year > year) return []
        return [{ day, clientId, what: words.birthday, years: yearsReached('birthday', date, year), about: null }]
      }),
    ...kept
      .flatMap((on) => datesOn(db, on))
      .flatMap((row) =>
        whoHears(db, row).flatMap(({ client, about }): Celebration[] => {
          const { kind, label } = row
          if (row.year !== null && row.year > year) return []
          // A birthday that stands on the card of its own is read there.
          if (kind === 'birthday' && about === null && client.hasBirthday) return []
          const what = kind === 'own' ? label : words[kind]
          return [{ day, clientId: client.clientId, what, years: yearsReached(kind, row, year), about }]
        }),
      ),
    ...nameDaysByCalendar({ db, shop: facts.shop }, day).map(
      ({ id }): Celebration => ({ day, clientId: id, what: words['name-day'], years: null, about: null }),
    ),
  ]
}
