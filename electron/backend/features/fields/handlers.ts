import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import { MOST_CATEGORIES, MOST_OPTIONS, MOST_TAGS, type OwnField, type Retirable } from '#shared/contract/fields.ts'
import { type Change, type ChangedOwnValue, changesBetween } from '#shared/domain/changes/change.ts'
import { mergedList } from '#shared/domain/changes/merged-list.ts'
import { ageBandOf } from '#shared/domain/fields/age-band.ts'
import { type FieldWords, mergedField } from '#shared/domain/fields/field-changes.ts'
import { isIdle } from '#shared/domain/fields/idle.ts'
import type { OwnValue } from '#shared/domain/fields/own-field.ts'
import { birthdayOf, requireClient, requireUnmerged, toOwnValue } from '../clients/index.ts'
import {
  optionsNamed,
  putTagOn,
  tagsOf,
  takeTagOff,
  valuesOf,
  writeAgeBand,
  writeCategory,
  writeValue,
} from './of-client/repository.ts'
import {
  findOption,
  insertField,
  isCalled,
  isKnown,
  listCategories,
  listFields,
  listTags,
  nameOf,
  placeFields,
  readUsed,
  type StoredField,
  setRetired,
  updateField,
  writeCategories,
  writeOptions,
  writeTags,
} from './repository.ts'

export const fieldsHandlers: HandlersOf<'fields'> = {
  setup: ({ db }) => ({
    tags: listTags(db),
    categories: listCategories(db),
    fields: listFields(db).map(({ retired: _, ...field }) => field),
  }),

  used: ({ db, now }) => readUsed(db).map(({ createdAt, ...row }) => ({ ...row, idle: isIdle({ ...row, createdAt }, now) })),

  setTags({ db, now, audit }, { tags: wanted, instead }) {
    requireAll(db, 'tag', wanted)
    const current = listTags(db)
    const tags = mergedList(instead, current, wanted, (one, other) => one.name === other.name && one.colour === other.colour)
    if (tags === null) throw new AppError('CONFLICT', { current: current.map((tag) => ({ ...tag })) })
    requireRoom(tags, MOST_TAGS)
    requireDifferent(tags)
    writeTags(db, tags, now)
    audit('tags', null, { tags })
    return {}
  },

  setCategories({ db, now, audit }, { categories: wanted, instead }) {
    requireAll(db, 'category', wanted)
    const current = listCategories(db)
    const categories = mergedList(instead, current, wanted, (one, other) => one.name === other.name)
    if (categories === null) throw new AppError('CONFLICT', { current: current.map((category) => ({ ...category })) })
    requireRoom(categories, MOST_CATEGORIES)
    requireDifferent(categories)
    writeCategories(db, categories, now)
    audit('categories', null, { categories })
    return {}
  },

  setField({ db, now, audit }, { opId: _, instead, kind: chosen, ...mine }) {
    const id = instead?.id ?? null
    const before = id === null ? null : (listFields(db, true).find((field) => field.id === id) ?? notFound())
    const kind = before?.kind ?? chosen
    for (const option of mine.options) if (option.id !== null && findOption(db, option.id)?.fieldId !== id) notFound()
    const wanted = { ...mine, unit: kind === 'number' ? mine.unit : '' }
    const { options, ...words } = before && instead ? joined(before, instead, wanted) : wanted
    if (isCalled(db, 'field', words.name, id)) refuse('field-name-taken', { name: words.name })
    const values = { ...words, kind }
    if (kind === 'choice') {
      if (options.length === 0) refuse('field-without-options')
      requireRoom(options, MOST_OPTIONS)
      requireDifferent(options)
    }
    const fieldId = id ?? insertField(db, values, now)
    if (id !== null) updateField(db, id, values)
    if (kind === 'choice') writeOptions(db, fieldId, options, now)
    audit('field', fieldId, {
      before: before && { ...before, options: [...before.options] },
      after: { ...values, options: options.map((option) => ({ ...option })) },
    })
    return { id: fieldId }
  },

  orderFields({ db, audit }, { ids }) {
    for (const id of ids) if (!isKnown(db, 'field', id)) notFound()
    placeFields(db, ids)
    audit('fields', null, { order: ids })
    return {}
  },

  retire({ db, now, audit }, { what, id, retired }) {
    if (!isKnown(db, what, id)) notFound()
    const name = nameOf(db, what, id)
    // Another of that name may stand there by now.
    if (!retired && isCalled(db, what, name, id)) refuse('field-name-taken', { name })
    setRetired(db, what, id, retired ? now : null)
    audit(what, id, { retired, name })
    return {}
  },

  ofClient(context, { clientId }) {
    const { db, today } = context
    const client = requireClient(context, clientId)
    const birthday = birthdayOf(client)
    const computed = birthday && ageBandOf(birthday, today)
    const stored = valuesOf(db, clientId)
    const fields = listFields(db, true).filter((field) => !field.retired || stored.some((value) => value.fieldId === field.id))
    const named = optionsNamed(
      db,
      stored.flatMap(({ optionId }) => optionId ?? []),
    )
    return {
      tags: tagsOf(db, clientId),
      category: listCategories(db).find(({ id }) => id === client.categoryId) ?? retiredCategory(context, client.categoryId),
      age: computed ? { band: computed, entered: false } : client.ageBand && { band: client.ageBand, entered: true },
      values: fields.map(({ retired, ...field }) => {
        const value = stored.find(({ fieldId }) => fieldId === field.id)
        return {
          field: { ...field, options: withNamed(field, named) },
          retired,
          value: value ? toOwnValue(field.kind, value) : null,
          version: value?.version ?? 0,
        }
      }),
    }
  },

  tag(context, { clientIds, tagId, on }) {
    if (!isKnown(context.db, 'tag', tagId)) notFound()
    for (const id of clientIds) requireUnmerged(context, id)
    const change = (id: number) => (on ? putTagOn(context.db, id, tagId, context.now) : takeTagOff(context.db, id, tagId))
    const changed = [...new Set(clientIds)].filter(change)
    const name = nameOf(context.db, 'tag', tagId)
    const told: Change = { field: 'tag', before: on ? null : name, after: on ? name : null }
    for (const id of changed) context.audit('client', id, { tag: tagId, changes: [told] })
    return { changed }
  },

  categorise(context, { clientIds, categoryId }) {
    const { db } = context
    if (categoryId !== null && !isKnown(db, 'category', categoryId)) notFound()
    const changed = [...new Set(clientIds)].flatMap((id) => {
      const before = requireUnmerged(context, id).categoryId
      if (before === categoryId) return []
      writeCategory(db, id, categoryId)
      return [{ id, before }]
    })
    const called = (id: number | null) => (id === null ? null : nameOf(db, 'category', id))
    for (const { id, before } of changed)
      context.audit('client', id, {
        category: categoryId,
        changes: [{ field: 'category', before: called(before), after: called(categoryId) }],
      })
    return { changed }
  },

  setAgeBand(context, { clientId, band, instead }) {
    const { ageBand } = requireUnmerged(context, clientId)
    if (ageBand !== instead && ageBand !== band) throw new AppError('CONFLICT', { current: ageBand })
    writeAgeBand(context.db, clientId, band)
    context.audit('client', clientId, { changes: changesBetween({ ageBand }, { ageBand: band }) })
    return {}
  },

  setValue(context, { clientId, fieldId, version, value }) {
    const { db, now } = context
    requireUnmerged(context, clientId)
    const field = listFields(db, true).find(({ id }) => id === fieldId) ?? notFound()
    const stored = valuesOf(db, clientId).find((one) => one.fieldId === fieldId)
    const before = stored ? toOwnValue(field.kind, stored) : null
    if ((stored?.version ?? 0) !== version) throw new AppError('CONFLICT', { current: before, version: stored?.version ?? 0 })
    requireFitting(context, field, value)
    // A value that was emptied and filled again must not look like the one of before: a new one counts from the instant it was written.
    const next = value === null ? 0 : stored ? version + 1 : now
    writeValue(db, clientId, fieldId, value, next, now)
    const told = (one: OwnValue | null) => one && { ownField: field.name, value: inWords(context, field, one) }
    const changes = changesBetween({ own: told(before) }, { own: told(value) })
    context.audit('client', clientId, { field: fieldId, changes })
    return { version: next }
  },
}

/** A value as it reads now: what it is called may change later. */
function inWords({ db }: Context, { unit }: StoredField, value: OwnValue): ChangedOwnValue {
  if (value.kind === 'choice') return { kind: 'text', text: findOption(db, value.optionId)?.name ?? '' }
  return value.kind === 'number' ? { ...value, unit } : value
}

/** A choice names an option of this field, and every value is of the field's own kind. */
function requireFitting({ db }: Context, field: StoredField, value: OwnValue | null): void {
  if (value === null) return
  if (value.kind !== field.kind) throw new AppError('INPUT', { fields: [{ path: 'value', problem: 'not-understood' }] })
  if (value.kind === 'choice' && findOption(db, value.optionId)?.fieldId !== field.id) notFound()
}

/** The options in use, and those that were retired but still stand on the card. */
function withNamed(field: Pick<StoredField, 'id' | 'options'>, named: readonly { id: number; fieldId: number; name: string }[]) {
  const known = new Set(field.options.map(({ id }) => id))
  const others = named.filter((option) => option.fieldId === field.id && !known.has(option.id))
  return [...field.options, ...others.map(({ id, name }) => ({ id, name }))]
}

function retiredCategory({ db }: Context, id: number | null): { id: number; name: string } | null {
  return id === null ? null : { id, name: nameOf(db, 'category', id) }
}

/** What the field becomes when someone wrote `mine` over `instead`. */
function joined(current: StoredField, instead: OwnField, mine: FieldWords): FieldWords {
  const field = mergedField(instead, current, mine)
  if (field) return field
  throw new AppError('CONFLICT', { current: { ...current, options: current.options.map((option) => ({ ...option })) } })
}

function requireRoom(list: readonly unknown[], limit: number): void {
  if (list.length > limit) throw new AppError('TOO_LARGE', { limit })
}

function requireAll(db: Context['db'], what: Retirable, wanted: readonly { id: number | null }[]): void {
  for (const { id } of wanted) if (id !== null && !isKnown(db, what, id)) notFound()
}

function requireDifferent(named: readonly { name: string }[]): void {
  const seen = new Set<string>()
  for (const { name } of named) {
    if (seen.has(name.toLowerCase())) refuse('field-name-taken', { name })
    seen.add(name.toLowerCase())
  }
}
