import { instantOf } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import { daysThatDecide, expectedAfter, rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { occurrencesBetween } from '#shared/domain/dates/important-date.ts'
import { answers, calls, praises } from '#shared/domain/sample/attention-words.ts'
import { ownPlans } from '#shared/domain/sample/facts.ts'
import { addDays, type Day, daysBetween, laterDay } from '#shared/kernel/day.ts'
import { recordContact } from '../contacts/index.ts'
import { ensurePerson, insertFact, insertMark } from '../people/index.ts'
import { insertNote } from '../timeline/index.ts'
import { silentAfter } from '../visits/index.ts'
import { datesOfSample, notedByWhoServed, type ServedVisit, visitsOfSample } from './attention-repository.ts'

/** So far back goes what is told of, in days. */
const WEEKS_BEFORE = 60
/** A date is still spoken of so many days after it. */
const DAYS_AFTER = 3
/** One date in so many was overlooked. */
const OVERLOOKED = 4
/** Of so many guests one was asked how something had been; at most so many. */
const ASKED_OF = 9
const MOST_ASKED = 12
/** A question is asked so many days after it was heard of, at the earliest. */
const ASKED_AFTER = 7
/** Of those who came after a call at most so many, within so many days. */
const MOST_BROUGHT = 9
const BROUGHT_WITHIN = 30
/** Who praised did so at the last visit of every so many a guest. */
const PRAISED_OF = 23
const PRAISED_WITHIN = 25
const NOON = 12 * 60

/** What the employees did for the invented guests up to yesterday: greeted, asked and noted the answer, called who stayed away, were praised. */
export function writeSampleAttention(context: Context): void {
  notedByWhoServed(context.db)
  const visits = Map.groupBy(visitsOfSample(context.db), ({ clientId }) => clientId)
  greet(context, visits)
  ask(context, visits)
  bringBack(context, visits)
  praise(context, visits)
}

type Visits = ReadonlyMap<number, readonly ServedVisit[]>

const begins = ({ today }: Context) => addDays(today, -WEEKS_BEFORE)

function greet(context: Context, visits: Visits): void {
  const { db, today, shop } = context
  const window = { from: begins(context), to: addDays(today, -1) }
  for (const [place, { clientId, dateId, kind, ...date }] of datesOfSample(db).entries()) {
    const [occurrence] = occurrencesBetween({ kind, label: '', date }, window, today, shop.leapDay)
    if (occurrence === undefined || place % OVERLOOKED === 0) continue
    const last = addDays(occurrence.day, DAYS_AFTER)
    const visit = visits.get(clientId)?.find(({ day }) => day >= occurrence.day && day <= last && day < today)
    if (visit === undefined) continue
    const { day, at, employeeId } = visit
    const about = { factId: null, dateId, birthdayOf: dateId === null ? clientId : null, nameDay: false, toldTo: null }
    insertMark(db, { ...about, mark: 'asked', day, at, employeeId })
  }
}

function ask(context: Context, visits: Visits): void {
  const { db, today, shop } = context
  let asked = 0
  for (const [place, [clientId, all]] of [...visits].entries()) {
    if (place % ASKED_OF !== ASKED_OF - 1 || asked === MOST_ASKED) continue
    const heard = all.find(({ day }) => day >= begins(context))
    const visit = heard && all.findLast(({ day }) => day < today && day > addDays(heard.day, ASKED_AFTER))
    const plan = ownPlans[asked % ownPlans.length]
    const answer = answers[asked % answers.length]
    if (heard === undefined || visit === undefined || plan === undefined || answer === undefined) continue
    asked += 1
    const personId = ensurePerson(context, clientId).id
    const noted = { personId, labelId: null, question: null, askAfter: null, answers: null }
    const factId = insertFact(db, {
      ...noted,
      text: plan.fact[shop.language],
      question: plan.question[shop.language],
      askAfter: addDays(heard.day, ASKED_AFTER - 1),
      ...whenOf(heard),
    })
    insertMark(db, { factId, dateId: null, birthdayOf: null, nameDay: false, toldTo: null, mark: 'asked', ...whenOf(visit) })
    insertFact(db, { ...noted, text: answer[shop.language], answers: factId, ...whenOf(visit) })
  }
}

const whenOf = ({ day, at, employeeId }: ServedVisit) => ({ day, at, employeeId })

/** Some of those who had been late by their own rhythm and then came were called the day before. */
function bringBack(context: Context, visits: Visits): void {
  const { shop, today } = context
  const since = addDays(today, -BROUGHT_WITHIN)
  const callers = [...new Set([...visits.values()].flatMap((all) => all.slice(-1).map(({ employeeId }) => employeeId)))].sort(
    (one, other) => one - other,
  )
  let called = 0
  for (const [clientId, all] of visits) {
    if (called === MOST_BROUGHT) return
    const back = all.findLast(({ day }) => day < today)
    const lateFrom = back && back.day >= since ? lateBefore(context, all, back.day) : null
    const day = back && addDays(back.day, -1)
    const call = calls[called % calls.length]
    const employeeId = callers[called % callers.length]
    if (lateFrom === null || day === undefined || day < laterDay(lateFrom, since) || call === undefined) continue
    called += 1
    const then = { ...context, today: day, now: instantOf(day, 0, NOON + 7 * called, shop.zone) }
    recordContact(
      { ...then, me: { ...context.me, id: employeeId ?? context.me.id } },
      {
        clientId,
        channel: 'call',
        purpose: 'service',
        outcome: 'reached',
        mood: 'good',
        subject: call.subject[shop.language],
        answer: call.answer[shop.language],
      },
    )
  }
}

/** From when on he was late for the visit of this day; null where he was not, or has no rhythm. */
function lateBefore(context: Context, all: readonly ServedVisit[], day: Day): Day | null {
  const days = [...new Set(all.flatMap((visit) => (visit.day < day ? [visit.day] : [])))].reverse()
  const rhythm = rhythmOf(days)
  const [last] = days
  if (rhythm === null || last === undefined || daysBetween(last, day) <= rhythm.gap + 2) return null
  const { lateFrom } = expectedAfter(rhythm, last, silentAfter(context, last, [], daysThatDecide(rhythm)))
  return lateFrom < day ? lateFrom : null
}

function praise(context: Context, visits: Visits): void {
  const { db, today, shop, me } = context
  const recent = [...visits.values()].flatMap((all) => all.findLast(({ day }) => day < today) ?? [])
  const praising = recent.filter(({ day, employeeId }) => day >= addDays(today, -PRAISED_WITHIN) && employeeId !== me.id)
  for (const [place, words] of praises.entries()) {
    const visit = praising[place * PRAISED_OF]
    if (visit === undefined) continue
    const { clientId, day, at, employeeId } = visit
    insertNote(db, { clientId, text: words[shop.language], day, at, employeeId: me.id, praisedId: employeeId })
  }
}
