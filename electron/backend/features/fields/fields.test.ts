import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClient, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'
import type { Condition } from '#shared/contract/conditions.ts'
import type { OwnField } from '#shared/contract/fields.ts'
import type { OwnFieldKind, OwnValue } from '#shared/domain/fields/own-field.ts'

const made = async (shop: TestShop, fields: Parameters<typeof aClient>[0] = {}) =>
  (await shop.call('clients.create', aClient(fields))).id

async function ownField(shop: TestShop, kind: OwnFieldKind, name: string, options: readonly string[] = []): Promise<OwnField> {
  const { id } = await shop.call('fields.setField', {
    instead: null,
    name,
    kind,
    unit: '',
    onCard: true,
    inList: true,
    options: options.map((option) => ({ id: null, name: option })),
  })
  const { fields } = await shop.call('fields.setup', {})
  const field = fields.find((each) => each.id === id)
  if (!field) throw new Error(`no field ${id}`)
  return field
}

/** The field as it stands, to be written over with something changed. */
const over = ({ id, ...words }: OwnField) => ({ instead: { id, ...words }, ...words })

async function freshTags(shop: TestShop, ...names: string[]): Promise<number[]> {
  const { tags: instead } = await shop.call('fields.setup', {})
  const fresh = names.map((name, index) => ({ id: null, name, colour: (index % 8) + 1 }))
  await shop.call('fields.setTags', { instead, tags: fresh })
  const { tags } = await shop.call('fields.setup', {})
  return tags.map(({ id }) => id)
}

const found = async (shop: TestShop, ...conditions: Condition[]) => {
  const request: InputOf<'clients.list'> = {
    filter: 'all',
    conditions,
    text: '',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 200,
  }
  const { rows, total } = await shop.call('clients.list', request)
  expect(total).toBe(rows.length)
  return rows.map(({ id }) => id).sort((one, other) => one - other)
}

describe('tags and categories', () => {
  test('are put on several clients at once, told back for an undo, and found by the list', async () => {
    const shop = await openTestShop()
    const [regular = 0, quiet = 0] = await freshTags(shop, 'Постійний', 'Тихий')
    const [olena, taras, ivan] = [await made(shop), await made(shop, { name: 'Тарас' }), await made(shop, { name: 'Іван' })]
    await shop.call('fields.tag', { clientIds: [olena], tagId: regular, on: true })
    const { changed } = await shop.call('fields.tag', { clientIds: [olena, taras], tagId: regular, on: true })
    expect(changed).toEqual([taras])
    await shop.call('fields.tag', { clientIds: [taras], tagId: quiet, on: true })
    expect(await found(shop, { by: 'tag', id: regular, has: true })).toEqual([olena, taras])
    expect(await found(shop, { by: 'tag', id: regular, has: true }, { by: 'tag', id: quiet, has: false })).toEqual([olena])
    expect(await found(shop, { by: 'tag', id: regular, has: false })).toEqual([ivan])
    await shop.call('fields.tag', { clientIds: changed, tagId: regular, on: false })
    expect(await found(shop, { by: 'tag', id: regular, has: true })).toEqual([olena])
  })

  test('left out of the list are retired: cards keep them silently, and bringing one back shows it again', async () => {
    const shop = await openTestShop()
    const [regular = 0] = await freshTags(shop, 'Постійний')
    const olena = await made(shop)
    await shop.call('fields.tag', { clientIds: [olena], tagId: regular, on: true })
    const { tags: instead } = await shop.call('fields.setup', {})
    await shop.call('fields.setTags', { instead, tags: [] })
    expect((await shop.call('fields.ofClient', { clientId: olena })).tags).toEqual([])
    await shop.call('fields.retire', { what: 'tag', id: regular, retired: false })
    expect((await shop.call('fields.ofClient', { clientId: olena })).tags).toMatchObject([{ name: 'Постійний' }])
  })

  test('may be changed in two windows at once, and neither undoes the other', async () => {
    const shop = await openTestShop()
    await freshTags(shop, 'Постійний', 'Тихий')
    const { tags: instead } = await shop.call('fields.setup', {})
    const [regular, quiet] = instead
    if (!regular || !quiet) throw new Error('two tags')
    await shop.call('fields.setTags', {
      instead,
      tags: [{ ...regular, colour: 7 }, quiet, { id: null, name: 'Новий', colour: 3 }],
    })
    await shop.call('fields.setTags', { instead, tags: [regular, { ...quiet, name: 'Дуже тихий' }] })
    expect((await shop.call('fields.setup', {})).tags).toMatchObject([
      { name: 'Постійний', colour: 7 },
      { name: 'Дуже тихий', colour: 2 },
      { name: 'Новий', colour: 3 },
    ])
    const both = await shop.refused('fields.setTags', { instead, tags: [{ ...regular, name: 'Свій' }, quiet] })
    expect(both).toMatchObject({ code: 'CONFLICT', details: { current: [{ name: 'Постійний', colour: 7 }, {}, {}] } })
    const retired = { what: 'tag', id: regular.id, retired: true } as const
    await shop.call('fields.retire', retired)
    expect((await shop.refused('fields.setTags', { instead, tags: [{ ...regular, colour: 5 }, quiet] })).code).toBe('CONFLICT')
  })

  test('of categories: what another window added, renamed or took out of use meanwhile stays so', async () => {
    const shop = await openTestShop()
    const put = async (...names: string[]) =>
      shop.call('fields.setCategories', {
        instead: (await shop.call('fields.setup', {})).categories,
        categories: names.map((name) => ({ id: null, name })),
      })
    await put('Гість', 'Сусід')
    const { categories: instead } = await shop.call('fields.setup', {})
    const renamed = (name: string) => instead.map((one, place) => (place === 0 ? { ...one, name } : one))
    await shop.call('fields.setCategories', { instead, categories: [...instead, { id: null, name: 'Школа' }] })
    await shop.call('fields.setCategories', { instead, categories: renamed('Гостя') })
    const { categories } = await shop.call('fields.setup', {})
    expect(categories.map(({ name }) => name)).toEqual(['Гостя', 'Сусід', 'Школа'])
    expect((await shop.refused('fields.setCategories', { instead, categories: renamed('Хтось') })).code).toBe('CONFLICT')
  })

  test('two people together make no more of them than one may', async () => {
    const shop = await openTestShop()
    const { categories: instead } = await shop.call('fields.setup', {})
    const many = (of: string) => Array.from({ length: 20 }, (_, index) => ({ id: null, name: `${of} ${index}` }))
    await shop.call('fields.setCategories', { instead, categories: [...instead, ...many('а')] })
    const second = await shop.refused('fields.setCategories', { instead, categories: [...instead, ...many('б')] })
    expect(second).toMatchObject({ code: 'TOO_LARGE', details: { limit: 30 } })
  })

  test('cannot be called the same twice, whatever the case', async () => {
    const shop = await openTestShop()
    const twice = [
      { id: null, name: 'Тихий', colour: 1 },
      { id: null, name: 'ТИХИЙ', colour: 2 },
    ]
    expect(await shop.rule('fields.setTags', { instead: [], tags: twice })).toBe('field-name-taken')
  })

  test('a client has one category, and changing it for many tells what was before', async () => {
    const shop = await openTestShop()
    await shop.call('fields.setCategories', {
      instead: (await shop.call('fields.setup', {})).categories,
      categories: [
        { id: null, name: 'Гість' },
        { id: null, name: 'Сусід' },
      ],
    })
    const { categories } = await shop.call('fields.setup', {})
    const [guest = 0, neighbour = 0] = categories.map(({ id }) => id)
    const [olena, taras] = [await made(shop), await made(shop, { name: 'Тарас' })]
    await shop.call('fields.categorise', { clientIds: [olena], categoryId: guest })
    const { changed } = await shop.call('fields.categorise', { clientIds: [olena, taras, taras], categoryId: neighbour })
    expect(changed).toEqual([
      { id: olena, before: guest },
      { id: taras, before: null },
    ])
    expect(await found(shop, { by: 'category', id: neighbour })).toEqual([olena, taras])
    expect(await found(shop, { by: 'category', id: null })).toEqual([])
  })

  test('what is not there cannot be put on anyone', async () => {
    const shop = await openTestShop()
    const olena = await made(shop)
    expect((await shop.refused('fields.tag', { clientIds: [olena], tagId: 999, on: true })).code).toBe('NOT_FOUND')
    expect((await shop.refused('fields.categorise', { clientIds: [999], categoryId: null })).code).toBe('NOT_FOUND')
  })
})

describe('own fields', () => {
  const examples: [OwnFieldKind, OwnValue, Condition & { by: 'field' }, Condition & { by: 'field' }][] = [
    [
      'text',
      { kind: 'text', text: 'Їжачок Ґудзик' },
      { by: 'field', id: 0, test: { is: 'containing', text: 'ґудз' } },
      { by: 'field', id: 0, test: { is: 'containing', text: 'вовк' } },
    ],
    [
      'number',
      { kind: 'number', number: -1500 },
      { by: 'field', id: 0, test: { is: 'number', from: -1500, until: null } },
      { by: 'field', id: 0, test: { is: 'number', from: null, until: -1501 } },
    ],
    [
      'date',
      { kind: 'date', day: '2028-02-29' },
      { by: 'field', id: 0, test: { is: 'date', from: '2028-02-29', until: '2028-02-29' } },
      { by: 'field', id: 0, test: { is: 'date', from: '2028-03-01', until: null } },
    ],
    [
      'yes-no',
      { kind: 'yes-no', yes: false },
      { by: 'field', id: 0, test: { is: 'yes-no', yes: false } },
      { by: 'field', id: 0, test: { is: 'yes-no', yes: true } },
    ],
  ]
  test.each(examples)('of %s is filled on the card, shown in the list and found', async (kind, value, fitting, other) => {
    const shop = await openTestShop()
    const field = await ownField(shop, kind, 'Своє поле')
    const olena = await made(shop)
    const taras = await made(shop, { name: 'Тарас' })
    await shop.call('fields.setValue', { clientId: olena, fieldId: field.id, version: 0, value })
    const { values } = await shop.call('fields.ofClient', { clientId: olena })
    expect(values.find((each) => each.field.id === field.id)?.value).toEqual(value)
    expect(await found(shop, { ...fitting, id: field.id })).toEqual([olena])
    expect(await found(shop, { ...other, id: field.id })).toEqual([])
    expect(await found(shop, { by: 'field', id: field.id, test: { is: 'filled', filled: false } })).toEqual([taras])
    const { rows } = await shop.call('clients.list', {
      filter: 'all',
      text: '',
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 50,
      fieldIds: [field.id],
    })
    expect(rows.find(({ id }) => id === olena)?.values).toEqual([{ fieldId: field.id, value }])
  })

  test('a choice keeps an option that was retired on the cards that have it', async () => {
    const shop = await openTestShop()
    const field = await ownField(shop, 'choice', 'Крохмаль', ['мало', 'багато'])
    const [little = 0, much = 0] = field.options.map(({ id }) => id)
    const olena = await made(shop)
    await shop.call('fields.setValue', {
      clientId: olena,
      fieldId: field.id,
      version: 0,
      value: { kind: 'choice', optionId: much },
    })
    await shop.call('fields.setField', { ...over(field), options: [{ id: little, name: 'трохи' }] })
    const { values } = await shop.call('fields.ofClient', { clientId: olena })
    expect(values.find((each) => each.field.id === field.id)?.field.options).toEqual([
      { id: little, name: 'трохи' },
      { id: much, name: 'багато' },
    ])
    expect(await found(shop, { by: 'field', id: field.id, test: { is: 'choice', optionId: much } })).toEqual([olena])
  })

  test('two people filling one field: the second is shown what stands there, also after it was emptied and filled again', async () => {
    const shop = await openTestShop()
    const field = await ownField(shop, 'text', 'Шафка')
    const olena = await made(shop)
    const put = (version: number, text: string | null) => ({
      clientId: olena,
      fieldId: field.id,
      version,
      value: text === null ? null : ({ kind: 'text', text } as const),
    })
    const { version } = await shop.call('fields.setValue', put(0, '12'))
    const refusal = await shop.refused('fields.setValue', put(0, '14'))
    expect(refusal).toMatchObject({ code: 'CONFLICT', details: { current: { kind: 'text', text: '12' } } })
    await shop.call('fields.setValue', put(version, null))
    shop.clock += 1000
    await shop.call('fields.setValue', put(0, '15'))
    expect((await shop.refused('fields.setValue', put(version, '16'))).code).toBe('CONFLICT')
  })

  test('values of another kind, options of another field and choices of nothing are refused', async () => {
    const shop = await openTestShop()
    const number = await ownField(shop, 'number', 'Сорочок')
    const choice = await ownField(shop, 'choice', 'Складати', ['так', 'ні'])
    const other = await ownField(shop, 'choice', 'Порошок', ['дитячий'])
    const olena = await made(shop)
    const put = (fieldId: number, value: OwnValue) => ({ clientId: olena, fieldId, version: 0, value })
    expect((await shop.refused('fields.setValue', put(number.id, { kind: 'text', text: 'п’ять' }))).code).toBe('INPUT')
    const foreign = { kind: 'choice', optionId: other.options[0]?.id ?? 0 } as const
    expect((await shop.refused('fields.setValue', put(choice.id, foreign))).code).toBe('NOT_FOUND')
    expect(await shop.rule('fields.setField', { ...over(choice), options: [] })).toBe('field-without-options')
    expect(await shop.rule('fields.setField', { ...over(choice), name: 'сорочок' })).toBe('field-name-taken')
  })

  test('are changed by two people at once: each keeps what he changed, and the same thing twice is decided by a person', async () => {
    const shop = await openTestShop()
    const field = await ownField(shop, 'choice', 'Крохмаль', ['мало'])
    const [little] = field.options
    if (!little) throw new Error('one option')
    await shop.call('fields.setField', { ...over(field), options: [little, { id: null, name: 'багато' }], onCard: false })
    await shop.call('fields.setField', { ...over(field), name: 'Крохмалити', options: [{ ...little, name: 'трохи' }] })
    const now = (await shop.call('fields.setup', {})).fields.find(({ id }) => id === field.id)
    expect(now).toMatchObject({
      name: 'Крохмалити',
      onCard: false,
      options: [{ id: little.id, name: 'трохи' }, { name: 'багато' }],
    })
    const refusal = await shop.refused('fields.setField', { ...over(field), name: 'Крохмалення' })
    expect(refusal).toMatchObject({ code: 'CONFLICT', details: { current: { name: 'Крохмалити', onCard: false } } })
  })

  test('keep their kind when something else of them is changed', async () => {
    const shop = await openTestShop()
    const field = await ownField(shop, 'number', 'Сорочок')
    await shop.call('fields.setField', { ...over(field), kind: 'text', name: 'Сорочок на місяць' })
    const { fields } = await shop.call('fields.setup', {})
    expect(fields.find(({ id }) => id === field.id)).toMatchObject({ kind: 'number', name: 'Сорочок на місяць' })
  })

  test('of a client who is removed with the sample go with him', async () => {
    const shop = await openTestShop({ shop: { sampleClients: 12 } })
    await shop.call('shop.removeSample', {})
    for (const { inUse } of await shop.call('fields.used', {})) expect(inUse).toBe(0)
  })
})

test('age comes from the birthday where its year is known, else as entered', async () => {
  const shop = await openTestShop()
  const born = await made(shop, { birthday: { year: 1996, month: 11, day: 12 } })
  const entered = await made(shop, { name: 'Тарас', birthday: { year: null, month: 3, day: 8 } })
  await shop.call('fields.setAgeBand', { clientId: entered, instead: null, band: '65-plus' })
  // Turns thirty tomorrow.
  expect((await shop.call('fields.ofClient', { clientId: born })).age).toEqual({ band: '25-34', entered: false })
  expect((await shop.call('fields.ofClient', { clientId: entered })).age).toEqual({ band: '65-plus', entered: true })
  expect(await found(shop, { by: 'age', band: '25-34' })).toEqual([born])
  expect(await found(shop, { by: 'age', band: '65-plus' })).toEqual([entered])
  expect(await found(shop, { by: 'age', band: null })).toEqual([])
})

test('age that someone else entered meanwhile is not written over, unless it is the same', async () => {
  const shop = await openTestShop()
  const clientId = await made(shop)
  await shop.call('fields.setAgeBand', { clientId, instead: null, band: '25-34' })
  const refusal = await shop.refused('fields.setAgeBand', { clientId, instead: null, band: '35-44' })
  expect(refusal).toMatchObject({ code: 'CONFLICT', details: { current: '25-34' } })
  await shop.call('fields.setAgeBand', { clientId, instead: null, band: '25-34' })
  expect((await shop.call('fields.ofClient', { clientId })).age).toEqual({ band: '25-34', entered: true })
})

test('what nobody has filled or used for 90 days is told to the owner, hidden, and brought back', async () => {
  const shop = await openTestShop()
  const [regular = 0] = await freshTags(shop, 'Постійний', 'Тихий')
  const olena = await made(shop)
  await shop.call('fields.tag', { clientIds: [olena], tagId: regular, on: true })
  const idle = async () =>
    (await shop.call('fields.used', {})).filter((one) => one.idle && one.what === 'tag').map(({ name }) => name)
  shop.clock += 89 * DAY
  expect(await idle()).toEqual([])
  shop.clock += DAY
  expect(await idle()).toEqual(['Постійний', 'Тихий'])
  await shop.call('fields.tag', { clientIds: [await made(shop, { name: 'Тарас' })], tagId: regular, on: true })
  expect(await idle()).toEqual(['Тихий'])
  const quiet = (await shop.call('fields.used', {})).find(({ name }) => name === 'Тихий')?.id ?? 0
  await shop.call('fields.retire', { what: 'tag', id: quiet, retired: true })
  expect(await idle()).toEqual([])
  await shop.call('fields.retire', { what: 'tag', id: quiet, retired: false })
  expect((await shop.call('fields.setup', {})).tags.map(({ name }) => name)).toEqual(['Постійний', 'Тихий'])
})

test('a filter with a name stands with its count, is renamed and removed', async () => {
  const shop = await openTestShop()
  const [regular = 0] = await freshTags(shop, 'Постійний')
  await shop.call('fields.tag', { clientIds: [await made(shop)], tagId: regular, on: true })
  const conditions: Condition[] = [{ by: 'tag', id: regular, has: true }]
  const { id } = await shop.call('clients.saveFilter', { id: null, version: 0, name: 'Свої', filter: 'all', conditions })
  expect(await shop.call('clients.savedFilters', {})).toMatchObject([{ id, name: 'Свої', conditions, count: 1, version: 1 }])
  await shop.call('clients.saveFilter', { id, version: 1, name: 'Свої люди', filter: 'all', conditions, text: 'нікого такого ' })
  const [narrowed] = await shop.call('clients.savedFilters', {})
  expect(narrowed).toMatchObject({ text: 'нікого такого', count: 0, version: 2 })
  const stale = await shop.refused('clients.saveFilter', { id, version: 1, name: 'Інші', filter: 'all', conditions })
  expect(stale.code).toBe('CONFLICT')
  expect(await shop.rule('clients.saveFilter', { id: null, version: 0, name: 'свої люди', filter: 'all', conditions: [] })).toBe(
    'field-name-taken',
  )
  await shop.call('clients.removeFilter', { id })
  expect(await shop.call('clients.savedFilters', {})).toEqual([])
})

test('any conditions together find exactly those for whom each of them holds', async () => {
  const shop = await openTestShop()
  const tagIds = await freshTags(shop, 'а', 'б', 'в')
  const number = await ownField(shop, 'number', 'Число')
  const everyone: { id: number; tags: Set<number>; gender: 'female' | 'male' | null; number: number | null }[] = []
  for (let index = 0; index < 24; index += 1) {
    const id = await made(shop, { name: `Гість ${index}` })
    const tags = new Set(tagIds.filter((_, place) => (index >> place) % 2 === 1))
    const gender = ([null, 'female', 'male'] as const)[index % 3] ?? null
    const value = index % 4 === 0 ? null : index * 500 - 4000
    for (const tagId of tags) await shop.call('fields.tag', { clientIds: [id], tagId, on: true })
    if (gender !== null) await shop.call('people.setGender', { clientId: id, gender })
    if (value !== null)
      await shop.call('fields.setValue', {
        clientId: id,
        fieldId: number.id,
        version: 0,
        value: { kind: 'number', number: value },
      })
    everyone.push({ id, tags, gender, number: value })
  }
  type Guest = (typeof everyone)[number]
  const anyCondition = fc.oneof(
    fc.record({ id: fc.constantFrom(...tagIds), has: fc.boolean() }).map(({ id, has }) => ({
      condition: { by: 'tag', id, has } as const,
      holds: (guest: Guest) => guest.tags.has(id) === has,
    })),
    fc.constantFrom(null, 'female' as const, 'male' as const).map((gender) => ({
      condition: { by: 'gender', gender } as const,
      holds: (guest: Guest) => guest.gender === gender,
    })),
    fc.tuple(fc.integer({ min: -5000, max: 9000 }), fc.integer({ min: 0, max: 6000 })).map(([from, span]) => ({
      condition: { by: 'field', id: number.id, test: { is: 'number', from, until: from + span } } as const,
      holds: (guest: Guest) => guest.number !== null && guest.number >= from && guest.number <= from + span,
    })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(anyCondition, { maxLength: 4 }), async (all) => {
      const wanted = everyone.filter((guest) => all.every(({ holds }) => holds(guest))).map(({ id }) => id)
      expect(await found(shop, ...all.map(({ condition }) => condition))).toEqual(wanted)
    }),
    { numRuns: 60 },
  )
})
