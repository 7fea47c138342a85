import type { Context } from '#electron/backend/context.ts'
import { rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { type Forecast, forecastByModel, forecastByRhythm } from '#shared/domain/expectation/forecast.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import { closedFrom, closedUntil, type Span, silentAmong, visitDays } from '../../visits/index.ts'
import { extentOf } from '../recount/repository.ts'
import { absencesOfSome, cameOnOf, readModel } from './repository.ts'

/**
 * What is to be expected of clients, the same as each one's card tells, for many of them in a step. Whom nothing is told of is left out. The days on
 * which the shop was shut are worked out once, for all that is asked.
 */
export function forecasterOf(asking: Pick<Context, 'db' | 'today' | 'shop'>): (ids: readonly number[]) => Map<number, Forecast> {
  const { db, today } = asking
  const model = readModel(db)
  const closed = closedFrom(asking, extentOf(db).first ?? today, closedUntil(today))
  return (ids) => {
    const away = spansOf(absencesOfSome(db, ids))
    const told = new Map<number, Forecast>()
    for (const { id, isLost, days, first, last, spent } of cameOnOf(db, ids, today)) {
      const spans = away.get(id) ?? []
      if (isLost === 1 || spans.some(([from, until]) => from <= today && today <= until)) continue
      const known = { days, spent, span: daysBetween(first, last) }
      if (model === null) {
        const rhythm = rhythmOf(visitDays(db, id))
        if (rhythm !== null) told.set(id, forecastByRhythm(rhythm.gap, { ...known, since: 0 }))
        continue
      }
      const gone = Math.max(0, daysBetween(last, today))
      const silent = silentAmong(closed, last, spans).filter((day) => day < today).length
      const forecast = forecastByModel(model.coming, model.spending, { ...known, since: Math.max(0, gone - silent) })
      if (forecast !== null) told.set(id, forecast)
    }
    return told
  }
}

function spansOf(rows: ReturnType<typeof absencesOfSome>): Map<number, Span[]> {
  const found = new Map<number, Span[]>()
  for (const { clientId, from, until } of rows) found.set(clientId, [...(found.get(clientId) ?? []), [from, until]])
  return found
}
