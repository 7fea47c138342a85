import fc from 'fast-check'
import type { TestShop } from '#electron/backend/test-shop.ts'
import type { Leaf, LeafOf } from '#shared/contract/conditions.ts'
import { AGE_BANDS, type AgeBand } from '#shared/domain/fields/age-band.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { SCORES, ZONES, zoneOf } from '#shared/domain/worth/rfm.ts'
import { addDays, type Day, partsOfDay } from '#shared/kernel/day.ts'

/* What stands on the cards of the sample shop: whether a client is as asked, worked out for each by himself. */

type OfCard = 'rfm' | 'tier' | 'gender' | 'age' | 'field'
type CardLeaf = LeafOf<OfCard>

interface Row {
  readonly id: number
  readonly visits: number
  readonly spent: number
  readonly last_visit_day: Day | null
  readonly archived_at: number | null
  readonly birth_year: number | null
  readonly birth_month: number | null
  readonly birth_day: number | null
  readonly age_band: AgeBand | null
}
interface Value {
  readonly client_id: number
  readonly field_id: number
  readonly kind: string
  readonly text: string | null
  readonly number: number | null
  readonly option_id: number | null
}

interface Cards {
  readonly rows: ReadonlyMap<number, Row>
  readonly genders: ReadonlyMap<number, string | null>
  readonly levels: ReadonlyMap<number, string | null>
  readonly values: ReadonlyMap<string, Value>
  readonly fields: readonly { readonly id: number; readonly kind: string }[]
  readonly options: readonly number[]
}

export function readCards(all: <R>(sql: string) => R[], levels: ReadonlyMap<number, string | null>): Cards {
  const values = all<Value>('SELECT own_values.*, kind FROM own_values JOIN own_fields ON own_fields.id = field_id')
  return {
    rows: new Map(all<Row>('SELECT * FROM clients').map((row) => [row.id, row])),
    genders: new Map(
      all<{ client_id: number; gender: string | null }>('SELECT * FROM persons WHERE client_id IS NOT NULL').map(
        ({ client_id: id, gender }) => [id, gender],
      ),
    ),
    levels,
    values: new Map(values.map((value) => [`${value.client_id} ${value.field_id}`, value])),
    fields: all('SELECT id, kind FROM own_fields ORDER BY id'),
    options: all<{ id: number }>('SELECT id FROM field_options ORDER BY id').map(({ id }) => id),
  }
}

/** Levels that are in force, and a value of each kind of field for a good part of the clients. */
export async function fillCards(shop: TestShop): Promise<void> {
  const level = { pointsTimes: 100, discount: 0 }
  await shop.call('loyalty.startProgramme', {
    name: 'Рівні',
    from: '2026-11-11',
    programme: {
      kind: 'tiers',
      rules: {
        by: 'visits',
        windowDays: 365,
        review: 'month',
        levels: [
          { name: 'Срібло', from: 10, ...level },
          { name: 'Золото', from: 40, ...level },
        ],
      },
    },
  })
  const field = { instead: null, unit: '', onCard: true, inList: false }
  for (const kind of ['text', 'number', 'date', 'yes-no', 'choice'] as const) {
    const options = kind === 'choice' ? ['Так', 'Ні', 'Може'].map((name) => ({ id: null, name })) : []
    await shop.call('fields.setField', { ...field, name: `Поле ${kind}`, kind, options })
  }
  const { fields } = await shop.call('fields.setup', {})
  const own = fields.filter(({ name }) => name.startsWith('Поле '))
  for (let clientId = 1; clientId <= 40; clientId += 1)
    for (const { id: fieldId, kind, options } of own) {
      if ((clientId + fieldId) % 3 === 0) continue
      const value =
        kind === 'text'
          ? { kind, text: ['Синє авто № 4', 'бере з собою', '100 %'][clientId % 3] ?? '' }
          : kind === 'number'
            ? { kind, number: (clientId - 20) * 1000 }
            : kind === 'date'
              ? { kind, day: addDays('2026-11-11', clientId * 9 - 180) }
              : kind === 'yes-no'
                ? { kind, yes: clientId % 2 === 0 }
                : { kind, optionId: options[clientId % options.length]?.id ?? 0 }
      await shop.call('fields.setValue', { clientId, fieldId, version: 0, value })
    }
}

/** One more than the fifths of those who have less. */
function scoreOf(of: readonly Row[], figure: (row: Row) => number | string, row: Row): number {
  const less = of.filter((other) => figure(other) < figure(row)).length
  return Math.floor((5 * less) / of.length) + 1
}

export function meansOfCard(cards: Cards, { id }: { readonly id: number }, leaf: CardLeaf, today: Day): boolean {
  const row = cards.rows.get(id)
  if (row === undefined) return false
  switch (leaf.by) {
    case 'rfm': {
      if (row.visits === 0) return false
      const scored = [...cards.rows.values()].filter((one) => one.archived_at === null && one.visits > 0)
      const recency = scoreOf(scored, (one) => one.last_visit_day ?? '', row)
      const frequency = scoreOf(scored, ({ visits }) => visits, row)
      const scores = { recency, frequency, money: scoreOf(scored, ({ spent }) => spent, row) }
      const isAsked = (name: keyof typeof scores) => leaf[name] === null || leaf[name] === scores[name]
      const zone = zoneOf(recency as 1, frequency as 1)
      return (leaf.zone === null || leaf.zone === zone) && isAsked('recency') && isAsked('frequency') && isAsked('money')
    }
    case 'tier': {
      const level = cards.levels.get(id) ?? null
      return level === leaf.name
    }
    case 'gender':
      return (cards.genders.get(id) ?? null) === leaf.gender
    case 'age':
      return isOfAge(row, leaf.band, today)
    case 'field':
      return answers(cards.values.get(`${id} ${leaf.id}`), leaf.test)
  }
}

/** By full years; of whom the year is not known, by what was said about how old he is. */
function isOfAge(row: Row, band: AgeBand | null, today: Day): boolean {
  if (band === null) return row.birth_year === null && row.age_band === null
  if (row.birth_year === null) return row.age_band === band
  const now = partsOfDay(today)
  const born = [row.birth_month ?? 1, row.birth_day ?? 1] as const
  const had = born[0] < now.month || (born[0] === now.month && born[1] <= now.day)
  const years = now.year - row.birth_year - (had ? 0 : 1)
  if (band === 'under-18') return years >= 0 && years < 18
  const [from = 0, until = 200] = band === '65-plus' ? [65] : band.split('-').map(Number)
  return years >= from && years <= until
}

function answers(value: Value | undefined, test: LeafOf<'field'>['test']): boolean {
  if (test.is === 'filled') return (value !== undefined) === test.filled
  if (value === undefined) return false
  switch (test.is) {
    case 'containing': {
      if (value.text === null) return false
      const words = foldWords(test.text).join(' ')
      if (words === '') return value.text.toLowerCase().includes(test.text.toLowerCase())
      return value.kind === 'text' && foldWords(value.text).join(' ').includes(words)
    }
    case 'number':
      return value.number !== null && value.number >= (test.from ?? -1e12) && value.number <= (test.until ?? 1e12)
    case 'date':
      return value.text !== null && value.text >= (test.from ?? '') && value.text <= (test.until ?? '9999-12-31')
    case 'choice':
      return value.option_id === test.optionId
    case 'yes-no':
      return value.number === (test.yes ? 1 : 0)
  }
}

export function anyOfCard({ fields, options }: Cards): fc.Arbitrary<CardLeaf> {
  const score = fc.option(fc.constantFrom(...SCORES))
  const rfm = fc
    .record({ zone: fc.option(fc.constantFrom(...ZONES)), recency: score, frequency: score, money: score })
    .filter((asked) => Object.values(asked).some((one) => one !== null))
    .map((asked) => ({ by: 'rfm' as const, ...asked }))
  const number = fc.option(fc.integer({ min: -30, max: 30 }).map((one) => one * 1000))
  const day = fc.option(fc.integer({ min: -200, max: 200 }).map((days) => addDays('2026-11-11', days)))
  const filled = fc.boolean().map((is) => ({ is: 'filled' as const, filled: is }))
  const field = fc.constantFrom(...fields).chain(({ id, kind }) => {
    const asked: Record<string, fc.Arbitrary<LeafOf<'field'>['test']>> = {
      text: fc.constantFrom('синє', 'АВТО', '№ 4', '%', 'з собою').map((text) => ({ is: 'containing' as const, text })),
      number: fc.record({ is: fc.constant('number' as const), from: number, until: number }),
      date: fc.record({ is: fc.constant('date' as const), from: day, until: day }),
      choice: fc.constantFrom(...options).map((optionId) => ({ is: 'choice' as const, optionId })),
      'yes-no': fc.boolean().map((yes) => ({ is: 'yes-no' as const, yes })),
    }
    const test = fc.oneof(filled, ...(asked[kind] ? [asked[kind]] : []))
    return test.map((one) => ({ by: 'field' as const, id, test: one }))
  })
  return fc.oneof(
    { weight: 2, arbitrary: rfm },
    { weight: 2, arbitrary: field },
    fc.constantFrom('Срібло', 'Золото', 'Платина', null).map((name) => ({ by: 'tier' as const, name })),
    fc.constantFrom('female' as const, 'male' as const, null).map((gender) => ({ by: 'gender' as const, gender })),
    fc.constantFrom(...AGE_BANDS, null).map((band) => ({ by: 'age' as const, band })),
  )
}

const OF_CARD: ReadonlySet<string> = new Set(['rfm', 'tier', 'gender', 'age', 'field'])
export const isOfCard = (leaf: Leaf): leaf is CardLeaf => OF_CARD.has(leaf.by)
