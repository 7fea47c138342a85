import { randomBytes } from 'node:crypto'
import { businessDay } from '#electron/backend/clock.ts'
import type { Db } from '#electron/backend/db/connection.ts'
import type { ParsedInputOf } from '#shared/contract/client.ts'
import { greetsByCalendar } from '#shared/domain/dates/name-days/tradition.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import { addDays } from '#shared/kernel/day.ts'
import { insertItem, nameKey } from '../catalogue/index.ts'
import { writeCategories, writeTags } from '../fields/index.ts'
import { addMessages, messagesMissing } from '../messages/index.ts'
import { writeLabels } from '../people/index.ts'
import { findEmployee, insertShop } from '../shop/index.ts'
import { addPresetField, addPresetFollowUp, addPresetProgramme } from './preset.ts'
import { SAMPLE_DAYS } from './sample.ts'

/** Writes the new shop: itself, its owner, and what its kind of venue starts with: items, quick keys, labels of facts, points programme, tips, reminders, texts to clients, what it does after a first visit. Its words stay those of its kind until the owner writes his own. */
export function foundShop(db: Db, input: ParsedInputOf<'shop.create'>, now: number): void {
  const { name, venue, currency, country, zone, dayEndsAt, language, ownerName } = input
  const preset = presetFor(venue, language, currency)
  const tipChips = preset.tips.usual ? [...preset.tips.chips] : []
  const place = { name, venue, currency, country, zone, dayEndsAt, language }
  const nameDaysByCalendar = greetsByCalendar(country)
  insertShop(db, { ...place, ...preset.reminders, nameDaysByCalendar, tipChips, ownerName, salt: randomBytes(32), now })
  const categoryNames = new Map(preset.categories.map((category) => [category.key, category.name]))
  const nameOf = (key: string) => categoryNames.get(key) ?? key
  for (const [index, { name: itemName, category, kind, unit, price, cost, time }] of preset.items.entries()) {
    const key = preset.quickKeys.indexOf(index)
    insertItem(
      db,
      { name: itemName, category: nameOf(category), kind, unit, price, cost, time },
      nameKey(itemName),
      key === -1 ? null : key,
    )
  }
  writeLabels(
    db,
    preset.labels.map((label) => ({ id: null, name: label.name })),
    now,
  )
  writeTags(
    db,
    preset.tags.map(({ name: tag, colour }) => ({ id: null, name: tag, colour })),
    now,
  )
  writeCategories(
    db,
    preset.clientCategories.map((category) => ({ id: null, name: category.name })),
    now,
  )
  for (const field of preset.fields) addPresetField(db, field, now)
  addMessages(db, messagesMissing(db, venue), now)
  const made = { createdAt: now, createdBy: findEmployee(db, null)?.id ?? 1 }
  if (preset.followUp.fromStart) addPresetFollowUp(db, preset.followUp, made)
  addPresetProgramme(db, preset.programme, categoryNames, {
    // The invented visits lie in the past, and their guests should have points too.
    from: addDays(businessDay(now, { zone, dayEndsAt }), input.sampleClients > 0 ? -SAMPLE_DAYS : 0),
    ...made,
  })
}
