import type { z } from 'zod'
import type { Json, Operation } from '#shared/contract/define.ts'
import type { Right } from '#shared/contract/rights.ts'
import { sensitiveFields } from '#shared/contract/sensitive.ts'

/** Gives the value as somebody with these rights may see it. */
type Masker = (value: Json, rights: ReadonlySet<Right>) => Json

const known = new Map<Operation, Masker | null>()

/** An operation's answer as somebody with these rights may see it. What is to be masked is worked out once for each operation, and is nothing for most. */
export function masked(operation: Operation, answer: Json, rights: ReadonlySet<Right>): Json {
  let masker = known.get(operation)
  if (masker === undefined) {
    masker = maskerOf(operation.output)
    known.set(operation, masker)
  }
  return masker === null ? answer : masker(answer, rights)
}

/** Null where nothing below is sensitive. */
function maskerOf(schema: z.core.$ZodType): Masker | null {
  const inside = insideOf(schema)
  const field = sensitiveFields.get(schema as z.ZodType)
  if (field === undefined) return inside
  const mask = field.mask as (value: Json) => Json
  return (value, rights) => (rights.has(field.right) ? (inside?.(value, rights) ?? value) : value === null ? null : mask(value))
}

function insideOf(schema: z.core.$ZodType): Masker | null {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'nullable':
    case 'optional':
    case 'default':
      return ofNothing(maskerOf(def.innerType))
    case 'array':
      return ofEach(maskerOf(def.element))
    case 'record':
      return ofValues(maskerOf(def.valueType))
    case 'object':
      return ofFields(Object.entries(def.shape).map(([key, field]) => [key, maskerOf(field)]))
    case 'union':
      return ofOptions(def.options.map((option) => [option, maskerOf(option)]))
    default:
      return null
  }
}

const ofNothing = (masker: Masker | null): Masker | null =>
  masker && ((value, rights) => (value === null || value === undefined ? value : masker(value, rights)))

const ofEach = (masker: Masker | null): Masker | null =>
  masker && ((value, rights) => (value as readonly Json[]).map((one) => masker(one, rights)))

const ofValues = (masker: Masker | null): Masker | null =>
  masker &&
  ((value, rights) => Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, masker(one as Json, rights)])))

function ofFields(fields: [string, Masker | null][]): Masker | null {
  const some = fields.filter((field): field is [string, Masker] => field[1] !== null)
  if (some.length === 0) return null
  return (value, rights) => {
    const given = value as Record<string, Json>
    const changed: Record<string, Json> = { ...given }
    for (const [key, masker] of some) {
      const field = given[key]
      if (field !== undefined) changed[key] = masker(field, rights)
    }
    return changed
  }
}

/** An answer has been parsed already, so one of its options takes it. */
function ofOptions(options: [z.core.$ZodType, Masker | null][]): Masker | null {
  if (options.every(([, masker]) => masker === null)) return null
  return (value, rights) => {
    const fitting = options.find(([option]) => (option as z.ZodType).safeParse(value).success)
    return fitting?.[1]?.(value, rights) ?? value
  }
}
