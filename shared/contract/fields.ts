import { z } from 'zod'
import { AGE_BANDS } from '#shared/domain/fields/age-band.ts'
import { OWN_FIELD_KINDS } from '#shared/domain/fields/own-field.ts'
import { command, query } from './define.ts'
import { day, id, instant, line, nothing, opId, requiredLine, version } from './values.ts'

const name = requiredLine(30)
const colour = z.int().min(1).max(8)

/** At once; two people together may not make more either. */
export const MOST_TAGS = 60
export const MOST_CATEGORIES = 30
export const MOST_OPTIONS = 40

const tag = z.object({ id, name: z.string(), colour })
export type Tag = z.infer<typeof tag>
const category = z.object({ id, name: z.string() })
const option = z.object({ id, name: z.string() })

const ownField = z.object({
  id,
  name: z.string(),
  kind: z.enum(OWN_FIELD_KINDS),
  /** Of a number; empty for none. */
  unit: z.string(),
  /** Of a choice, in the owner's order. */
  options: z.array(option),
  onCard: z.boolean(),
  /** A column of the client list unless someone chose otherwise. */
  inList: z.boolean(),
})
export type OwnField = z.infer<typeof ownField>

/** A number is in thousandths. */
export const ownValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: requiredLine(300) }),
  z.strictObject({ kind: z.literal('number'), number: z.int('not-a-number').min(-1e12, 'too-small').max(1e12, 'too-large') }),
  z.strictObject({ kind: z.literal('date'), day }),
  z.strictObject({ kind: z.literal('choice'), optionId: id }),
  z.strictObject({ kind: z.literal('yes-no'), yes: z.boolean() }),
])

export const RETIRABLE = ['label', 'tag', 'category', 'field'] as const
export type Retirable = (typeof RETIRABLE)[number]

const used = z.object({
  what: z.enum(RETIRABLE),
  id,
  name: z.string(),
  /** Facts that have the label, clients that have the tag, the category or a value. */
  inUse: z.int(),
  lastUsedAt: instant.nullable(),
  retiredAt: instant.nullable(),
  /** Nobody has filled or used it for 90 days (F13). */
  idle: z.boolean(),
})

export const fieldsOperations = {
  /** What the shop has decided to know of its clients, in the owner's order. What is retired is not among it, except where `used` says so. */
  setup: query('everyone', nothing, z.object({ tags: z.array(tag), categories: z.array(category), fields: z.array(ownField) })),
  /** Labels, tags, categories and own fields, the retired ones too, with how often each is used. */
  used: query('shop.edit', nothing, z.array(used)),
  /**
   * Adds, renames, colours and orders tags; one left out is retired: clients who have it keep it. `instead` is how they stood when that was
   * decided: what another changed meanwhile stays, and CONFLICT refuses when both changed the same.
   */
  setTags: command(
    'shop.edit',
    z.strictObject({
      opId,
      instead: z.array(tag),
      tags: z.array(z.strictObject({ id: id.nullable(), name, colour })).max(MOST_TAGS, 'too-large'),
    }),
    nothing,
  ),
  /** As with tags. */
  setCategories: command(
    'shop.edit',
    z.strictObject({
      opId,
      instead: z.array(category),
      categories: z.array(z.strictObject({ id: id.nullable(), name })).max(MOST_CATEGORIES, 'too-large'),
    }),
    nothing,
  ),
  /**
   * Adds a field at the end, or changes one; its kind stays what it was. Options left out are retired: values that have them keep them.
   * `instead` is the field as it stood, null for a new one: what another changed meanwhile stays, and CONFLICT refuses when both changed the
   * same.
   */
  setField: command(
    'shop.edit',
    z.strictObject({
      opId,
      instead: ownField.nullable(),
      name,
      kind: z.enum(OWN_FIELD_KINDS),
      unit: line(12),
      options: z.array(z.strictObject({ id: id.nullable(), name: requiredLine(40) })).max(MOST_OPTIONS, 'too-large'),
      onCard: z.boolean(),
      inList: z.boolean(),
    }),
    z.object({ id }),
  ),
  orderFields: command('shop.edit', z.strictObject({ opId, ids: z.array(id).max(60, 'too-large') }), nothing),
  /** Takes something out of use, or brings it back. What clients have of it stays. */
  retire: command('shop.edit', z.strictObject({ opId, what: z.enum(RETIRABLE), id, retired: z.boolean() }), nothing),
  /** What of it is known of one client. */
  ofClient: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({
      tags: z.array(tag),
      category: category.nullable(),
      /** From the birthday where the year is known, else as entered. */
      age: z.object({ band: z.enum(AGE_BANDS), entered: z.boolean() }).nullable(),
      /** Of fields in use, and of retired ones that were filled. */
      values: z.array(z.object({ field: ownField, retired: z.boolean(), value: ownValue.nullable(), version })),
    }),
  ),
  /** Puts tags on clients or takes them off; answers those to whom something happened, for an undo. */
  tag: command(
    'clients.edit',
    z.strictObject({ opId, clientIds: z.array(id).min(1).max(2000, 'too-large'), tagId: id, on: z.boolean() }),
    z.object({ changed: z.array(id) }),
  ),
  /** Sets or clears the category of clients; answers what those had before to whom something happened. */
  categorise: command(
    'clients.edit',
    z.strictObject({ opId, clientIds: z.array(id).min(1).max(2000, 'too-large'), categoryId: id.nullable() }),
    z.object({ changed: z.array(z.object({ id, before: id.nullable() })) }),
  ),
  /** For someone whose year of birth is not known. `instead` is what stood there: CONFLICT when something else was entered meanwhile. */
  setAgeBand: command(
    'clients.edit',
    z.strictObject({ opId, clientId: id, instead: z.enum(AGE_BANDS).nullable(), band: z.enum(AGE_BANDS).nullable() }),
    nothing,
  ),
  /** Fills or empties one own field. `version` 0 is for a field that was empty; a CONFLICT answer carries what stands there now. */
  setValue: command(
    'clients.edit',
    z.strictObject({ opId, clientId: id, fieldId: id, version, value: ownValue.nullable() }),
    z.object({ version }),
  ),
}
