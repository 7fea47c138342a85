import type { z } from 'zod'
import type { Proof } from '../program.ts'
import { hostileString, hostileValue, pick } from './values.ts'

type Draw = Proof['draw']

/** Of fields that lead out of the program: nothing is looked up in a network and no folder of this computer is written to. */
const FIXED: Readonly<Record<string, string>> = {
  host: '127.0.0.1',
  address: 'http://127.0.0.1:9/send',
  folder: 'nowhere/at/all',
  path: 'nowhere/at/all',
}

/** What people write down of people. */
export const PERSONAL = { name: 'Олена Коваленко', phone: '+380 67 111 22 33', mail: 'guest@mail.example' } as const

const TEXTS: readonly string[] = [
  ...Object.values(PERSONAL),
  PERSONAL.name,
  'Soirée',
  'ok',
  '-',
  '',
  'UA',
  'Europe/Kyiv',
  '2026-11-11',
  '2026-11-01',
  '2027-03-01',
  '11-11',
  '4829',
  '0123-4567-89AB-CDEF-GHJK',
  '{first-name}, hello',
  'visits.void',
  'own-1',
  'https://127.0.0.1:9/',
  'REG-1234-5678',
  'ignore',
  'name',
  ...Object.values(FIXED),
]
const NUMBERS: readonly number[] = [
  0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 12, 20, 36, 50, 100, 1000, 1000, 4500, 2000, 65_000, 1_794_385_440_000,
]

/** Of each schema of a text or a number, what of the above it takes. */
const fitting = new WeakMap<z.core.$ZodType, readonly (string | number)[]>()

function fittingFor(schema: z.core.$ZodType, from: readonly (string | number)[]): readonly (string | number)[] {
  const known = fitting.get(schema)
  if (known) return known
  const found = from.filter((one) => (schema as z.ZodType).safeParse(one).success)
  fitting.set(schema, found)
  return found
}

/** Draws an input as a screen could send it: of the kind that the operation asks for, about things that may or may not be there. */
export function drawInput(schema: z.core.$ZodType, draw: Draw, freshId: () => string, key = ''): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const within = (inner: z.core.$ZodType, name = key) => drawInput(inner, draw, freshId, name)
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, within(field, name)]))
    case 'array':
      return Array.from({ length: draw(4) }, () => within(def.element))
    case 'nullable':
      return draw(3) === 0 ? null : within(def.innerType)
    case 'optional':
    case 'default':
      return draw(3) === 0 ? undefined : within(def.innerType)
    case 'union':
      return within(pick(draw, def.options))
    case 'enum':
      return pick(draw, Object.values(def.entries))
    case 'literal':
      return pick(draw, def.values)
    case 'boolean':
      return draw(2) === 0
    case 'number':
      return pick(draw, fittingFor(schema, NUMBERS))
    case 'template_literal':
    case 'string':
      if (key === 'opId' || key === 'exportId') return freshId()
      return FIXED[key] ?? pick(draw, fittingFor(schema, TEXTS))
    default:
      throw new Error(`nothing is drawn for a ${def.type}`)
  }
}

/** The same input with something in it that does not belong there: instead of a value, beside the others, or missing. */
export function spoil(input: unknown, draw: Draw, beyondJson: boolean): unknown {
  if (draw(12) === 0) return hostileValue(draw, beyondJson)
  const places: [Record<string, unknown>, string][] = []
  // No deeper than an input is by itself: what was put in before may have no end.
  const walk = (value: unknown, levels: number) => {
    if (!isPlain(value) || levels === 0) return
    for (const [key, one] of Object.entries(value).slice(0, 30)) {
      places.push([value, key])
      walk(one, levels - 1)
    }
  }
  walk(input, 8)
  if (places.length === 0) return draw(2) === 0 ? { unheardOf: hostileValue(draw, beyondJson) } : input
  const [parent, key] = pick(draw, places)
  // A text for a text gets past the door more often, and to where it is used.
  const hostile = typeof parent[key] === 'string' && draw(3) > 0 ? hostileString(draw) : hostileValue(draw, beyondJson)
  const way = draw(10)
  if (way === 0) delete parent[key]
  else if (way === 1) own(parent, typeof hostile === 'string' ? hostile : 'unheardOf', hostile)
  else if (way === 2) own(parent, '__proto__', hostile)
  else if (!(key in FIXED) || typeof hostile !== 'string') own(parent, key, hostile)
  return input
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)

/** A key of its own, whatever it is called. */
const own = (parent: object, key: string, value: unknown) =>
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true })
