import type { Context } from '#electron/backend/context.ts'
import type { SayLine, Usual } from '#shared/contract/clients.ts'
import { spendablePoints } from '#shared/domain/loyalty/points.ts'
import type { Question } from '#shared/domain/say/question.ts'
import { hasRoomToSuggest, type PersonalDate, type RewardAhead, whatToSay } from '#shared/domain/say/what-to-say.ts'
import { partsOfDay } from '#shared/kernel/day.ts'
import { findItem } from '../catalogue/index.ts'
import { birthdayOf, type ClientRecord } from '../clients/index.ts'
import { ahead, giftsDue, pointsOn, pointsToSpend } from '../loyalty/index.ts'
import {
  birthdayMarks,
  dateMarks,
  datesOf,
  familyOf,
  hasLabelled,
  nameDayMarks,
  nameDayOf,
  personOfClient,
  questionsAbout,
  questionsSpokenToday,
  shownDates,
} from '../people/index.ts'
import { NOTHING_TO_SUGGEST, suggestionsFor } from './suggestions.ts'

/** The birthday on the client's own card has no row of its own among the dates. */
const OWN_BIRTHDAY = 0
/** Nor has a name day that only the calendar knows. No relative's birthday, told apart by the person, comes so low. */
const OWN_NAME_DAY = Number.MIN_SAFE_INTEGER

/** Gathers what is known of the client and his family, and lets the engine choose what to say. */
export function sayTo(context: Context, client: ClientRecord, visitDays: readonly string[], usual: Usual | null): SayLine[] {
  const { db, today, shop } = context
  const person = personOfClient(db, client.id)
  const family = person ? familyOf(context, person.id) : []
  const birthday = birthdayOf(client)
  const dates: PersonalDate[] = []
  if (birthday)
    dates.push({
      id: OWN_BIRTHDAY,
      kind: 'birthday',
      label: '',
      date: birthday,
      about: null,
      marks: birthdayMarks(db, client.id, null),
    })
  const questions: Question[] = []
  if (person) {
    questions.push(...questionsAbout(context, person.id, null), ...questionsSpokenToday(context, person.id, null))
    for (const date of shownDates(context, person.id)) dates.push({ ...date, about: null, marks: dateMarks(db, date.id) })
  }
  const nameDay = dates.some(({ kind }) => kind === 'name-day') ? null : nameDayOf(context, client.id, partsOfDay(today).year)
  if (nameDay !== null)
    dates.push({
      id: OWN_NAME_DAY,
      kind: 'name-day',
      label: '',
      date: { year: null, ...nameDay },
      about: null,
      marks: nameDayMarks(db, client.id),
    })
  for (const { personId, name, relation, gender, clientId, birthday: onCard } of family) {
    const about = { personId, name, relation, gender }
    questions.push(...questionsAbout(context, personId, about), ...questionsSpokenToday(context, personId, about))
    const rows = datesOf(db, personId)
    if (onCard !== null && clientId !== null && !rows.some(({ kind }) => kind === 'birthday'))
      // No row of its own either: told apart by the person.
      dates.push({
        id: -personId,
        kind: 'birthday',
        label: '',
        date: onCard,
        about,
        marks: birthdayMarks(db, clientId, client.id),
      })
    for (const row of rows) {
      const date = row.kind === 'birthday' ? (onCard ?? row.date) : row.date
      dates.push({ ...row, date, about, marks: dateMarks(db, row.id) })
    }
  }
  const known = {
    ...NOTHING_TO_SUGGEST,
    remembered: client.note !== '' || (person !== null && hasLabelled(db, person.id)),
    today,
    questions,
    dates,
    complaints: [],
    rewards: [...(coversUsual(context, client, usual) ? [POINTS_FOR_USUAL] : []), ...rewardsAhead(context, client, usual)],
    gifts: giftsDue(db, client.id, today),
    visits: client.visits,
    visitDays,
    lastVisitDay: client.lastVisitDay,
    lateFrom: client.lateFrom,
    window: { daysAhead: shop.datesAhead, daysAfter: shop.datesAfter, leapDay: shop.leapDay },
  }
  const first = whatToSay(known)
  // The last of all lines: what others take is only looked up where everything about him leaves room.
  const said = hasRoomToSuggest(first, known) ? whatToSay({ ...known, ...suggestionsFor(context, client) }) : first
  return said.flatMap((line): SayLine[] => {
    switch (line.kind) {
      case 'settled-complaint':
        return []
      case 'reward':
        if (line.id !== POINTS_FOR_USUAL.id) {
          const unit = line.unit === 'stamps' ? ('stamps' as const) : ('points' as const)
          return [{ kind: 'reward-ahead', name: line.name, unit, missing: line.missing }]
        }
        return usual === null ? [] : [{ kind: 'reward' }]
      case 'question':
      case 'long-away':
      case 'gift':
      case 'first-visit-today':
      case 'suggestion':
        return [line]
      default:
        return [{ ...line, id: line.id <= OWN_BIRTHDAY ? null : line.id }]
    }
  })
}

/** What is had now, not told beforehand: points alone are no reward until they pay for something. */
const POINTS_FOR_USUAL: RewardAhead = { id: 0, name: '', unit: 'points', missing: 0, perVisit: 0, marks: [] }

/** Whether his points pay for what he usually takes. */
function coversUsual(context: Context, client: ClientRecord, usual: Usual | null): boolean {
  const programme = pointsOn(context, context.today)
  if (usual === null || usual.total === 0 || !programme || programme.pointWorth === 0) return false
  const money = spendablePoints(programme, pointsToSpend(context, client), usual.total) * programme.pointWorth
  return money > usual.total - programme.pointWorth
}

/** Stamp cards and rewards, with what a visit of his usual brings towards them. */
function rewardsAhead(context: Context, client: ClientRecord, usual: Usual | null): RewardAhead[] {
  const lines = (usual?.lines ?? []).map(({ itemId, quantity }) => ({
    itemId,
    quantity,
    category: findItem(context.db, itemId)?.category ?? '',
  }))
  return ahead(context, client, { total: usual?.total ?? 0, lines }).map((one) => ({ ...one, marks: [] }))
}
