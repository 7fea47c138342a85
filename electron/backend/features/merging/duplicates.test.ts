import { describe, expect, test } from 'vitest'
import { aClient, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'

const create = async (shop: TestShop, fields: Parameters<typeof aClient>[0]) =>
  (await shop.call('clients.create', aClient(fields))).id
const draft = { exceptId: null, name: '', nickname: '', phones: [] as string[], email: '', birthday: null }
const page = { offset: 0, limit: 20 }

describe('while a card is typed', () => {
  test.each([
    ['the name in the other alphabet and the phone', { name: 'Olena Kov', phones: ['097 403 26 99'] }, 'same-phone'],
    ['the e-mail', { name: 'Лена', email: 'olena@example.com' }, 'same-email'],
    ['the whole name', { name: 'Коваленко Олена' }, 'same-name'],
    ['the name and the phone with an error each', { name: 'Олена Ковалнеко', phones: ['097 403 26 98'] }, 'near-phone'],
  ])('%s says whose card there is', async (_, typed, reason) => {
    const shop = await openTestShop()
    const id = await create(shop, { phones: ['+380974032699'], email: 'olena@example.com' })
    const found = await shop.call('clients.similar', { ...draft, ...typed })
    expect(found.similar).toMatchObject([{ id, phone: '+380974032699', reason }])
  })

  test('a husband with the phone of his wife is family, and no double', async () => {
    const shop = await openTestShop()
    const id = await create(shop, { phones: ['+380974032699'] })
    const found = await shop.call('clients.similar', { ...draft, name: 'Тарас Коваленко', phones: ['0974032699'] })
    expect(found).toMatchObject({ similar: [], family: [{ id }] })
  })

  test('the card itself, one that is archived and one said to be another’s are not named', async () => {
    const shop = await openTestShop()
    const phones = ['+380974032699']
    const [own, archived, other] = [
      await create(shop, { phones }),
      await create(shop, { phones }),
      await create(shop, { phones }),
    ]
    await shop.call('clients.archive', { id: archived, archived: true })
    const typed = { ...draft, exceptId: own, name: 'Олена Коваленко', phones }
    expect((await shop.call('clients.similar', typed)).similar.map(({ id }) => id)).toEqual([other])
    await shop.call('clients.twoPeople', { one: other, other: own })
    expect((await shop.call('clients.similar', typed)).similar).toEqual([])
  })

  test.each([['"'], ["'*"], ['OR AND'], ['\u0000'], ['🙂🙂🙂'], ['a'.repeat(200)]])('%j is mere text', async (name) => {
    const shop = await openTestShop()
    await create(shop, {})
    expect(await shop.call('clients.similar', { ...draft, name })).toEqual({ similar: [], family: [] })
  })
})

describe('the search for doubles', () => {
  test('finds each pair once, the likeliest first, and forgets what was merged or parted', async () => {
    const shop = await openTestShop()
    const phones = ['+380974032699']
    const one = await create(shop, { phones })
    const other = await create(shop, { name: 'Olena Kovalenko', phones })
    await create(shop, { name: 'Тарас Коваленко', phones })
    const third = await create(shop, { name: 'Ева Мазур', birthday: { year: 1990, month: 3, day: 8 } })
    const fourth = await create(shop, { name: 'Мазур Ева', birthday: { year: 1990, month: 3, day: 8 } })
    expect(await shop.call('clients.duplicates', page)).toMatchObject({ foundAt: null, rows: [] })
    expect(await shop.call('clients.seekDuplicates', {})).toEqual({ pairs: 2, skippedBlocks: 0 })
    const { rows } = await shop.call('clients.duplicates', page)
    expect(rows).toMatchObject([
      { one: { id: one }, other: { id: other }, reason: 'same-phone', name: 'other-spelling' },
      { one: { id: third }, other: { id: fourth }, reason: 'same-birthday', name: 'same' },
    ])
    await shop.call('clients.twoPeople', { one: fourth, other: third })
    expect((await shop.call('clients.duplicates', page)).total).toBe(1)
    const merge = { survivorId: one, survivorVersion: 1, mergedId: other, mergedVersion: 1, fields: {} }
    const { mergeId } = await shop.call('clients.merge', merge)
    expect(await shop.call('clients.duplicates', page)).toMatchObject({ total: 0, changedSince: true })
    await shop.call('clients.undoMerge', { mergeId })
    expect((await shop.call('clients.seekDuplicates', {})).pairs).toBe(1)
    expect(await shop.call('clients.duplicates', page)).toMatchObject({ total: 1, changedSince: false })
  })

  test('tells how far it is, and leaves invented guests apart from real ones', async () => {
    const shop = await openTestShop({ shop: { sampleClients: 60 } })
    const list = { ...wholeList, sort: 'visits', descending: true, limit: 1 } as const
    const [sample] = (await shop.call('clients.list', list)).rows
    const { name, phones } = await shop.call('clients.card', { id: sample?.id ?? 0 })
    const before = (await shop.call('clients.seekDuplicates', {})).pairs
    await create(shop, { name, phones: phones.map(({ typed }) => typed) })
    expect((await shop.call('clients.seekDuplicates', {})).pairs).toBe(before)
    expect(shop.events.filter(({ type }) => type === 'progress').at(-1)).toMatchObject({ done: 122, total: 122 })
  })
})
