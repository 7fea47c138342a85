import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { Preset, PresetField, VenueKind } from '#shared/domain/presets/preset.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import type { Day } from '#shared/kernel/day.ts'
import { insertItem, listItems, nameKey } from '../catalogue/index.ts'
import { addCategory, addTag, insertField, namesOf, writeOptions } from '../fields/index.ts'
import { insertSeries, insertVersion, readVersions } from '../loyalty/index.ts'
import { addMessages, messagesMissing } from '../messages/index.ts'
import { addLabel } from '../people/index.ts'
import { hadRule, insertRule } from '../tasks/index.ts'

/** What shops of a kind start with, for a shop that has become one of that kind: only what is missing is added, nothing is changed or removed. */
export const presetHandlers: Pick<HandlersOf<'shop'>, 'presetMissing' | 'addPreset'> = {
  presetMissing: (context, { venue }) => {
    const { labels, tags, categories, fields, items, programme, messages, followUps } = missing(context, venue)
    const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name)
    return {
      labels: names(labels),
      tags: names(tags),
      categories: names(categories),
      fields: names(fields),
      items: names(items),
      messages: messages.map(({ kind }) => kind),
      followUps: followUps.map(({ days, act, text }) => ({ days, act, text })),
      programme: programme && { earnPer: programme.earnPer, pointWorth: programme.pointWorth },
    }
  },

  addPreset(context, { venue, parts }) {
    const { db, now, me, today, audit } = context
    const found = missing(context, venue)
    const wanted = <Part extends Exclude<(typeof parts)[number], 'programme' | 'messages' | 'followUps'>>(part: Part) =>
      parts.includes(part) ? found[part] : []
    const added = { labels: 0, tags: 0, categories: 0, fields: 0, items: 0, programme: 0, messages: 0, followUps: 0 }
    for (const { name } of wanted('labels')) added.labels += addLabel(db, name, now)
    for (const { name, colour } of wanted('tags')) added.tags += addTag(db, name, colour, now)
    for (const { name } of wanted('categories')) added.categories += addCategory(db, name, now)
    for (const field of wanted('fields')) added.fields += addPresetField(db, field, now)
    for (const { category, ...item } of wanted('items')) {
      insertItem(db, { ...item, category: found.categoryNames.get(category) ?? category }, nameKey(item.name), null)
      added.items += 1
    }
    if (parts.includes('programme') && found.programme !== null) {
      addPresetProgramme(db, found.programme, found.categoryNames, { from: today, createdAt: now, createdBy: me.id })
      added.programme += 1
    }
    if (parts.includes('followUps')) {
      for (const rule of found.followUps) added.followUps += addPresetFollowUp(db, rule, { createdAt: now, createdBy: me.id })
    }
    if (parts.includes('messages')) added.messages += addMessages(db, found.messages, now)
    audit('shop', null, { preset: venue, added })
    return added
  },
}

/** Writes a field of a preset with its options; answers 1, as one was added. */
export function addPresetField(db: Db, { name, kind, unit, options }: PresetField, now: number): number {
  const id = insertField(db, { name, kind, unit, onCard: true, inList: false }, now)
  writeOptions(
    db,
    id,
    options.map((option) => ({ id: null, name: option })),
    now,
  )
  return 1
}

/** Begins what such a place does after a first visit; answers 1, as one was added. */
export function addPresetFollowUp(
  db: Db,
  { days, act, text }: Preset['followUp'],
  made: { readonly createdAt: number; readonly createdBy: number },
): number {
  insertRule(db, { after: 'first-visit', itemId: null, days, act, text, ...made })
  return 1
}

/** Writes the points programme of a preset, in force from a day without an end. */
export function addPresetProgramme(
  db: Db,
  { earnPer, pointWorth, minimumBill, excludedCategories }: Preset['programme'],
  categoryNames: ReadonlyMap<string, string>,
  of: { readonly from: Day; readonly createdAt: number; readonly createdBy: number },
): void {
  const { createdAt, createdBy, from } = of
  const known = readVersions(db).find(({ kind }) => kind === 'points')?.seriesId
  const seriesId = known ?? insertSeries(db, { kind: 'points', name: '', createdAt })
  const rules = {
    unit: '',
    earnPoints: 1,
    earnAmount: earnPer,
    pointWorth,
    minimumBill,
    beforeDiscount: false,
    excludedCategories: excludedCategories.map((key) => categoryNames.get(key) ?? key),
    rounding: 'down' as const,
    rates: [],
    birthdayTimes: 100,
    birthdayDays: 0,
    lasts: null,
  }
  insertVersion(db, { seriesId, rules, from, createdAt, createdBy })
}

/** What was retired here is not missing: someone decided so. */
function missing({ db, shop, today }: Context, venue: VenueKind) {
  const preset = presetFor(venue, shop.language, shop.currency)
  const without = <Named extends { readonly name: string }>(all: readonly Named[], known: readonly string[]) => {
    const keys = new Set(known.map(nameKey))
    return all.filter(({ name }) => !keys.has(nameKey(name)))
  }
  return {
    labels: without(preset.labels, namesOf(db, 'label')),
    tags: without(preset.tags, namesOf(db, 'tag')),
    categories: without(preset.clientCategories, namesOf(db, 'category')),
    fields: without(preset.fields, namesOf(db, 'field')),
    items: without<Preset['items'][number]>(
      preset.items,
      [...listItems(db, false), ...listItems(db, true)].map(({ name }) => name),
    ).map(({ key: _, ...item }) => item),
    // One that runs, or was decided on for later, is never replaced.
    programme: readVersions(db).some(
      ({ kind, from, until }) => kind === 'points' && (until === null || (until >= today && until >= from)),
    )
      ? null
      : preset.programme,
    messages: messagesMissing(db, venue),
    followUps: hadRule(db, preset.followUp) ? [] : [preset.followUp],
    categoryNames: new Map(preset.categories.map((category) => [category.key, category.name])),
  }
}
