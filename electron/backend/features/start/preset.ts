import type { Context, HandlersOf } from '#electron/backend/context.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { Preset, PresetField, VenueKind } from '#shared/domain/presets/preset.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import { insertItem, listItems, nameKey } from '../catalogue/index.ts'
import { addCategory, addTag, insertField, namesOf, writeOptions } from '../fields/index.ts'
import { addLabel } from '../people/index.ts'

/** What shops of a kind start with, for a shop that has become one of that kind: only what is missing is added, nothing is changed or removed. */
export const presetHandlers: Pick<HandlersOf<'shop'>, 'presetMissing' | 'addPreset'> = {
  presetMissing: (context, { venue }) => {
    const { labels, tags, categories, fields, items } = missing(context, venue)
    const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name)
    return { labels: names(labels), tags: names(tags), categories: names(categories), fields: names(fields), items: names(items) }
  },

  addPreset(context, { venue, parts }) {
    const { db, now, audit } = context
    const found = missing(context, venue)
    const wanted = <Part extends (typeof parts)[number]>(part: Part) => (parts.includes(part) ? found[part] : [])
    const added = { labels: 0, tags: 0, categories: 0, fields: 0, items: 0 }
    for (const { name } of wanted('labels')) added.labels += addLabel(db, name, now)
    for (const { name, colour } of wanted('tags')) added.tags += addTag(db, name, colour, now)
    for (const { name } of wanted('categories')) added.categories += addCategory(db, name, now)
    for (const field of wanted('fields')) added.fields += addPresetField(db, field, now)
    for (const { category, ...item } of wanted('items')) {
      insertItem(db, { ...item, category: found.categoryNames.get(category) ?? category }, nameKey(item.name), null)
      added.items += 1
    }
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

/** What was retired here is not missing: someone decided so. */
function missing({ db, shop }: Context, venue: VenueKind) {
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
    categoryNames: new Map(preset.categories.map((category) => [category.key, category.name])),
  }
}
