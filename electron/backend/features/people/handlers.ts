import type { HandlersOf } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { MOST_DATES, MOST_LABELS } from '#shared/contract/people.ts'
import { type Change, changesBetween, photoChange } from '#shared/domain/changes/change.ts'
import { mergedList } from '#shared/domain/changes/merged-list.ts'
import { addDays } from '#shared/kernel/day.ts'
import { dropPhoto, findFace, requireClient, requireUnmerged, storePhoto } from '../clients/index.ts'
import { factHandlers } from './facts.ts'
import { ensurePerson, familyOf, shownDates, shownFact } from './family.ts'
import { clientsWithNameDay } from './name-days/of-day.ts'
import { familyHandlers } from './relatives.ts'
import {
  type DateRow,
  daysHere,
  deleteDates,
  factsOf,
  findPerson,
  insertDate,
  isLabel,
  listLabels,
  personOfClient,
  updateDate,
  updatePerson,
  writeLabels,
} from './repository.ts'
import { aboutWhom, clientsAround, requireDate } from './whose.ts'

/** Of those who have a name day on one day. */
const SHOWN_OF_DAY = 12

export const peopleHandlers: HandlersOf<'people'> = {
  ...factHandlers,
  ...familyHandlers,

  ofClient(context, { clientId }) {
    requireClient(context, clientId)
    const person = personOfClient(context.db, clientId)
    if (!person) return { personId: null, gender: null, facts: [], dates: [], nameDayCalendar: null, family: [] }
    // Questions are judged as on arrival, by the days of his visits.
    const days = daysHere(context.db, clientId)
    const factsShown = (personId: number) => factsOf(context.db, personId).map((row) => shownFact(context, row, days))
    return {
      personId: person.id,
      gender: person.gender,
      facts: factsShown(person.id),
      dates: shownDates(context, person.id),
      nameDayCalendar: person.nameDayCalendar,
      family: familyOf(context, person.id).map(
        ({ relationId, relation, personId, name, gender, clientId: ofWhom, colour, photo, birthday, nameDayCalendar }) => ({
          relationId,
          kind: relation,
          personId,
          clientId: ofWhom,
          called: name,
          gender,
          colour,
          photo,
          birthday,
          dates: shownDates(context, personId),
          nameDayCalendar,
          facts: factsShown(personId),
        }),
      ),
    }
  },

  labels: ({ db }) => listLabels(db),

  setLabels({ db, now, audit }, { labels: wanted, instead }) {
    for (const { id } of wanted) if (id !== null && !isLabel(db, id)) throw new AppError('NOT_FOUND')
    const current = listLabels(db).map(({ id, name }) => ({ id, name }))
    const labels = mergedList(instead, current, wanted, (one, other) => one.name === other.name)
    if (labels === null) throw new AppError('CONFLICT', { current })
    if (labels.length > MOST_LABELS) throw new AppError('TOO_LARGE', { limit: MOST_LABELS })
    writeLabels(db, labels, now)
    audit('labels', null, { labels: labels.map(({ id, name }) => ({ id, name })) })
    return {}
  },

  setGender(context, { clientId, gender }) {
    requireUnmerged(context, clientId)
    const person = ensurePerson(context, clientId)
    updatePerson(context.db, person.id, { gender })
    context.audit('client', clientId, { changes: [{ field: 'gender', before: person.gender, after: gender }] })
    return {}
  },

  setPhoto(context, { personId, photoFile }) {
    const person = findPerson(context.db, personId)
    if (!person) throw new AppError('NOT_FOUND')
    if (person.clientId !== null) refuse('person-is-client')
    const photo = photoFile === null ? null : storePhoto(context, photoFile)
    updatePerson(context.db, personId, { photoId: photo })
    dropPhoto(context.db, person.photoId)
    const changes = photoChange({ photoOf: person.name }, person.photoId, photo)
    for (const clientId of clientsAround(context, personId)) context.audit('client', clientId, { personId, changes })
    return { photo }
  },

  setDates(context, { clientId, personId, dates: wanted, instead }) {
    const about = aboutWhom(context, clientId, personId)
    const before = shownDates(context, about)
    for (const { date } of wanted) requireDate(date)
    const dates = mergedList(instead, before, wanted, sameDate)
    if (dates === null) throw new AppError('CONFLICT', { current: before.map((date) => ({ ...date, date: { ...date.date } })) })
    if (dates.length > MOST_DATES) throw new AppError('TOO_LARGE', { limit: MOST_DATES })
    const kept = new Set(dates.map(({ id }) => id))
    for (const { id } of dates) if (id !== null && !before.some((one) => one.id === id)) throw new AppError('NOT_FOUND')
    deleteDates(
      context.db,
      before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    )
    for (const { id, ...date } of dates) {
      if (id === null) insertDate(context.db, about, date)
      else updateDate(context.db, id, date)
    }
    context.audit('client', clientId, { of: personId, changes: dateChanges(before, shownDates(context, about)) })
    return {}
  },

  nameDaysAhead(context, { from, days }) {
    return Array.from({ length: days }, (_, index) => {
      const day = addDays(from, index)
      const all = clientsWithNameDay(context, day)
      return { day, total: all.length, clients: all.slice(0, SHOWN_OF_DAY).flatMap(({ id }) => findFace(context.db, id) ?? []) }
    })
  },

  setNameDayCalendar(context, { clientId, personId, calendar }) {
    const about = aboutWhom(context, clientId, personId)
    const before = findPerson(context.db, about)?.nameDayCalendar ?? null
    updatePerson(context.db, about, { nameDayCalendar: calendar })
    const changes = changesBetween({ nameDayCalendar: before }, { nameDayCalendar: calendar })
    context.audit('client', clientId, { of: personId, changes })
    return {}
  },
}

function sameDate(one: Omit<DateRow, 'id'>, other: Omit<DateRow, 'id'>): boolean {
  const { year, month, day } = other.date
  const onSameDay = one.date.year === year && one.date.month === month && one.date.day === day
  return onSameDay && one.kind === other.kind && one.label === other.label
}

function dateChanges(before: readonly DateRow[], after: readonly DateRow[]): Change[] {
  const told = ({ kind, label, date }: DateRow) => ({ kind, label, date })
  const gone = before.filter(({ id }) => !after.some((date) => date.id === id))
  return [
    ...gone.map((date): Change => ({ field: 'date', before: told(date), after: null })),
    ...after.flatMap((date) => {
      const was = before.find(({ id }) => id === date.id)
      return changesBetween({ date: was ? told(was) : null }, { date: told(date) })
    }),
  ]
}
