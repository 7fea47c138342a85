import { instantOf, wallClock } from '#electron/backend/clock.ts'
import type { Context, SlowContext } from '#electron/backend/context.ts'
import { inGroups } from '#electron/backend/phones.ts'
import { countries } from '#shared/domain/presets/countries.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import { makeSampleShop } from '#shared/domain/sample/make-sample-shop.ts'
import type { SampleArrangement, SampleClient, SampleFact, SampleMemory, SampleShop } from '#shared/domain/sample/sample.ts'
import { caretakerOf, sampleStaff } from '#shared/domain/sample/staff.ts'
import { partsOfDay } from '#shared/kernel/day.ts'
import { colourFor, insertClient, recordConsent, understandProfile, wordingInForce, writeAround } from '../clients/index.ts'
import { listCategories, listFields, listTags, putTagOn, writeCategory, writeValue } from '../fields/index.ts'
import { ensurePerson, insertDate, insertFact, insertPerson, insertRelation, listLabels, updatePerson } from '../people/index.ts'
import { insertStaff, setCaretaker } from '../staff/index.ts'
import { rhythmAnew } from '../visits/index.ts'
import { writeSampleAttention } from './sample-attention.ts'
import { writeSampleGifts } from './sample-gifts.ts'
import { writeSampleMorning } from './sample-morning.ts'
import { visitWriter } from './sample-visits.ts'

/** The same invented people each time, so that a tour, a test and a picture speak of the same guests. */
const SEED = 20_261
const MONTHS = 18
/** At least as many days as the invented visits reach back. */
export const SAMPLE_DAYS = MONTHS * 31
/** Written in one transaction; the till may work between two. */
const CHUNK = 250

/** Writes invented clients and eighteen months of their visits, marked as sample, so that one action removes them again. */
export async function writeSample(context: SlowContext, count: number): Promise<{ clients: number; visits: number }> {
  const sample = context.read((now) => inventSample(now, count))
  const ids: number[] = []
  const labelIds = context.read((now) => listLabels(now.db).map((label) => label.id))
  const steps = sample.clients.length + sample.visits.length
  const staff = context.write((now) => writeStaff(now))
  for (const part of chunks(sample.clients)) {
    context.write((now) => {
      for (const client of part) {
        const caretaker = caretakerOf(ids.length, staff.length)
        ids.push(writeClient(now, client))
        if (caretaker)
          setCaretaker(now.db, ids.at(-1) ?? 0, caretaker.staff === null ? now.me.id : (staff[caretaker.staff] ?? now.me.id))
      }
    })
    context.progress(ids.length, steps)
    await context.pause()
  }
  const arrange = context.read(arranger)
  for (const part of chunks(sample.arrangements)) {
    context.write((now) => {
      for (const arrangement of part) arrange(now, arrangement, ids[arrangement.client])
    })
    await context.pause()
  }
  for (const part of chunks(sample.memories)) {
    context.write((now) => {
      for (const memory of part) writeMemory(now, memory, sample.clients, ids, labelIds)
    })
    await context.pause()
  }
  const writeVisit = context.read((now) => visitWriter(now, sample, { ids, staff }))
  let written = 0
  for (const part of chunks(sample.visits)) {
    context.write((now) => {
      for (const visit of part) {
        writeVisit({ ...now, audit: unrecorded }, visit, written)
        written += 1
      }
    })
    context.progress(ids.length + written, steps)
    await context.pause()
  }
  // Known only now that all have come: a visit of weeks ago was written while nobody had come since, as if the shop had been shut.
  for (const part of chunks(ids)) {
    context.write((now) => {
      for (const id of part) rhythmAnew(now, id)
    })
    await context.pause()
  }
  context.write((now) => {
    const known = sample.memories.flatMap(({ client }) => ids[client] ?? [])
    const { venue, language, currency } = now.shop
    writeSampleAttention({ ...now, audit: unrecorded })
    writeSampleMorning({ ...now, audit: unrecorded }, sample.morning, ids)
    if (venue === 'cafe') writeSampleGifts({ ...now, audit: unrecorded }, presetFor(venue, language, currency), known)
  })
  return { clients: ids.length, visits: written }
}

/** The chain of who did what is about real work: invented visits are one line in it, written by the operation itself. */
const unrecorded = () => {}

function inventSample({ shop, today, now }: Context, clients: number): SampleShop {
  const wall = wallClock(now, shop.zone)
  const minutesNow = wall.hour * 60 + wall.minute + (wall.day > today ? 24 * 60 : 0)
  const country = countries.find(({ code }) => code === shop.country)?.code ?? 'UA'
  const preset = presetFor(shop.venue, shop.language, shop.currency)
  return makeSampleShop({
    preset,
    country,
    today,
    dayEndsAt: shop.dayEndsAt,
    minutesNow,
    seed: SEED,
    clients,
    months: MONTHS,
    stretch: 1,
  })
}

function writeClient(context: Context, client: SampleClient): number {
  const { name, nickname, phone, email, birthday, note, warnings, code, colour, since, nameless } = client
  const full = {
    name,
    nickname: nickname ?? '',
    pronunciation: '',
    phones: phone === null ? [] : [inGroups(phone)],
    email: email ?? '',
    birthday: birthday === null ? null : partsOfDay(birthday),
    language: context.shop.language,
    note: note ?? '',
    codes: code === null ? [] : [code],
    warnings: warnings.map(({ kind, text }) => ({ kind, text })),
  }
  const unknown = {
    name: '',
    nickname: nameless ?? '',
    phones: [],
    email: '',
    birthday: null,
    language: null,
    note: '',
    codes: [],
  }
  const typed = nameless === null ? full : { ...full, ...unknown }
  const profile = understandProfile(context, typed, null)
  const createdAt = instantOf(since, 12, 0, context.shop.zone)
  const id = insertClient(context.db, {
    ...profile.values,
    colour,
    photoId: null,
    namelessFrom: nameless === null ? null : since,
    importId: null,
    sample: true,
    createdAt,
    createdBy: context.me.id,
    opening: { visits: 0, spent: 0, points: 0, since: null, last: null, lastAt: 0 },
  })
  writeAround(context, id, profile)
  if (nameless !== null) return id
  recordConsent(context.db, {
    clientId: id,
    purpose: 'keep-data',
    state: 'given',
    wording: wordingInForce(context.db, 'keep-data').key,
    employeeId: context.me.id,
    at: createdAt,
  })
  return id
}

function writeStaff({ db, shop, now }: Context): number[] {
  const { language } = shop
  return sampleStaff(language).map(({ name, colour }) => insertStaff(db, { name, colour, language, now, sample: true }))
}

/** `ids` are those of the sample's clients, `labelIds` those of the preset's labels, both in their order. */
function writeMemory(
  context: Context,
  memory: SampleMemory,
  clients: readonly SampleClient[],
  ids: readonly number[],
  labelIds: readonly number[],
): void {
  const { db, now, shop, me } = context
  const { labels } = presetFor(shop.venue, shop.language, shop.currency)
  const personOf = (client: number) => {
    const id = ids[client]
    if (id === undefined) return null
    const person = ensurePerson(context, id)
    const gender = clients[client]?.gender ?? null
    if (person.gender !== gender) updatePerson(db, person.id, { gender })
    return person.id
  }
  const remember = (personId: number, { label, text, day, question, event }: SampleFact) => {
    const place = labels.findIndex(({ key }) => key === label)
    insertFact(db, {
      personId,
      labelId: labelIds[place] ?? null,
      text,
      question: question?.text ?? null,
      askAfter: question?.askAfter ?? null,
      answers: null,
      day,
      at: Math.min(instantOf(day, 12, 0, shop.zone), now),
      employeeId: me.id,
      ...(event ? eventColumns(event) : {}),
    })
  }
  const self = personOf(memory.client)
  if (self === null) return
  for (const fact of memory.facts) remember(self, fact)
  for (const { kind, date } of memory.dates) insertDate(db, self, { kind, label: '', date })
  for (const { kind, who, facts } of memory.relatives) {
    let personId: number | null
    if (typeof who === 'number') personId = personOf(who)
    else {
      const { name, gender, birthday } = who
      personId = insertPerson(db, { clientId: null, name, gender, colour: colourFor(name), createdAt: now })
      insertDate(db, personId, { kind: 'birthday', label: '', date: birthday })
    }
    if (personId === null) continue
    insertRelation(db, { from: self, to: personId, kind, createdAt: now })
    for (const fact of facts) remember(personId, fact)
  }
}

/** Puts tags, category and own fields of the preset on a client of the sample. */
function arranger({ db, shop }: Context) {
  const preset = presetFor(shop.venue, shop.language, shop.currency)
  const idsOf = <Key extends string>(
    wanted: readonly { readonly key: Key; readonly name: string }[],
    known: readonly { readonly id: number; readonly name: string }[],
  ) => new Map(wanted.map(({ key, name }) => [key, known.find((one) => one.name === name)?.id]))
  const fields = listFields(db)
  const tagIds = idsOf(preset.tags, listTags(db))
  const categoryIds = idsOf(preset.clientCategories, listCategories(db))
  const fieldIds = idsOf(preset.fields, fields)
  return (now: Context, { tags, category, values }: SampleArrangement, clientId: number | undefined) => {
    if (clientId === undefined) return
    for (const key of tags) {
      const tagId = tagIds.get(key)
      if (tagId !== undefined) putTagOn(now.db, clientId, tagId, now.now)
    }
    if (category !== null) writeCategory(now.db, clientId, categoryIds.get(category) ?? null)
    for (const { field: key, ...value } of values) {
      const field = fields.find(({ id }) => id === fieldIds.get(key))
      if (!field) continue
      const optionId = value.kind === 'choice' ? field.options[value.option]?.id : undefined
      if (value.kind !== 'choice') writeValue(now.db, clientId, field.id, value, 1, now.now)
      else if (optionId !== undefined) writeValue(now.db, clientId, field.id, { kind: 'choice', optionId }, 1, now.now)
    }
  }
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += CHUNK) yield rows.slice(from, from + CHUNK)
}

/** A span of one day has no end of its own. */
function eventColumns({ from, until }: NonNullable<SampleFact['event']>) {
  const [first, last] = [partsOfDay(from), from === until ? null : partsOfDay(until)]
  return {
    eventYear: first.year,
    eventMonth: first.month,
    eventDay: first.day,
    untilYear: last?.year ?? null,
    untilMonth: last?.month ?? null,
    untilDay: last?.day ?? null,
  }
}
