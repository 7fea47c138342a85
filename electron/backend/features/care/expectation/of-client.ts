import type { Context } from '#electron/backend/context.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { forecastByModel, forecastByRhythm } from '#shared/domain/expectation/forecast.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import type { ClientRecord } from '../../clients/index.ts'
import { silentAfter } from '../../visits/index.ts'
import { absencesEver } from '../absences/repository.ts'
import { cameOn, readModel } from './repository.ts'

type Told = OutputOf<'care.ofClient'>

/**
 * What is to be expected of him: by the shop's own model, else by his rhythm. Null where it would be noise: he is on no list any more, said that he is
 * away, counts as lost by his rhythm (the model knows how often he comes, not how evenly, and would speak against it), or came on too few days.
 */
export function expectationTold(
  context: Context,
  { id, archivedAt }: ClientRecord,
  rhythm: Told['rhythm'],
  isAway: boolean,
): Told['expectation'] {
  const { db, today } = context
  const came = archivedAt !== null || isAway || rhythm?.state === 'lapsed' ? null : cameOn(db, id)
  if (came === null) return null
  const { days, first, last, spent } = came
  const known = { days, spent, span: daysBetween(first, last) }
  const model = readModel(db)
  if (model === null) return rhythm && forecastByRhythm(rhythm.gap, { ...known, since: 0 })
  const gone = Math.max(0, daysBetween(last, today))
  const away = absencesEver(db, id).map(({ from, until }) => [from, until] as const)
  const silent = gone === 0 ? [] : silentAfter(context, last, away, gone).filter((day) => day < today)
  return forecastByModel(model.coming, model.spending, { ...known, since: Math.max(0, gone - silent.length) })
}
