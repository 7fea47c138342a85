import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

const aRegular = (fields: Partial<Parameters<typeof aClient>[0]> = {}) =>
  aClient({ name: '', nickname: 'Вівторок, двоє біля вікна', consentGiven: false, nameless: true, ...fields })

const waiting = async (shop: TestShop) => {
  const order = { sort: 'name', descending: false, offset: 0, limit: 50 } as const
  return (await shop.call('clients.list', { filter: 'nameless', text: '', ...order })).rows.map(({ id, waits }) => ({
    id,
    ...waits,
  }))
}

/** The smallest PNG: one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const handIn = async (shop: TestShop, bytes: Uint8Array = onePixel) => {
  const answer = await shop.backend.receive(shop.session, 'photo', 'drawing.png', bytes)
  if (!answer.ok) throw new Error('not taken')
  return (answer.value as { id: string }).id
}

describe('a regular without a name', () => {
  test('is found by what he is known by, and his visits and points count', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aRegular())
    await shop.call('visits.log', aVisit(id, 5000))
    const { hits } = await shop.call('clients.find', { text: 'вікна', limit: 5 })
    expect(hits).toMatchObject([{ id, called: 'Вівторок, двоє біля вікна', nameless: true }])
    expect(await shop.call('clients.arrival', { id })).toMatchObject({
      nameless: true,
      summary: { visits: 1, spent: 5000 },
      loyalty: { points: 5 },
    })
    expect((await shop.call('clients.card', { id })).consent).toBeNull()
  })

  test.each([
    ['a name', { name: 'Остап' }, 'nameless-no-contact'],
    ['a phone', { phones: ['0671234567'] }, 'nameless-no-contact'],
    ['an e-mail', { email: 'ostap@example.com' }, 'nameless-no-contact'],
    ['an agreement', { consentGiven: true }, 'nameless-no-contact'],
    ['no description either', { nickname: '  ' }, 'description-missing'],
  ])('is refused with %s', async (_, fields, rule) => {
    const shop = await openTestShop()
    expect(await shop.rule('clients.create', aRegular(fields))).toBe(rule)
    const { id } = await shop.call('clients.create', aRegular())
    const { photoFile: _photo, consentGiven, nameless: _nameless, ...profile } = aRegular(fields)
    const change = { id, version: 1, ...profile, consent: consentGiven ? ('given' as const) : null }
    expect(await shop.rule('clients.update', change)).toBe(rule)
  })

  test('becomes an ordinary client with everything he had once he tells his name and agrees', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call(
      'clients.create',
      aRegular({ note: 'без цукру', photoFile: await handIn(shop), codes: ['A77'] }),
    )
    await shop.call('visits.log', aVisit(id, 5000))
    await shop.call('people.addFact', { clientId: id, personId: null, labelId: null, text: 'грає в шахи', question: null })
    const told = { id, version: 1, name: 'Остап Гриценко', nickname: 'пан Остап', phones: ['067 123 45 67'] }
    expect(await shop.rule('clients.giveName', { ...told, consentGiven: false })).toBe('nameless-needs-agreement')
    expect(await shop.rule('clients.giveName', { ...told, name: '', nickname: '', consentGiven: true })).toBe('name-missing')
    expect(await shop.rule('clients.giveName', { ...told, phones: ['немає'], consentGiven: true })).toBe('phone-not-understood')
    expect((await shop.refused('clients.giveName', { ...told, version: 7, consentGiven: true })).code).toBe('CONFLICT')

    const { version } = await shop.call('clients.giveName', { ...told, consentGiven: true })
    const card = await shop.call('clients.card', { id })
    expect(card).toMatchObject({
      version,
      nameless: false,
      waits: null,
      called: 'пан Остап',
      fullName: 'Остап Гриценко',
      note: 'Вівторок, двоє біля вікна\nбез цукру',
      codes: ['A77'],
      photo: expect.any(String),
      consent: { state: 'given' },
      summary: { visits: 1 },
      loyalty: { points: 5 },
    })
    expect((await shop.call('people.ofClient', { clientId: id })).facts).toMatchObject([{ text: 'грає в шахи' }])
    for (const text of ['вікна', 'ostap', '4567']) {
      expect((await shop.call('clients.find', { text, limit: 5 })).hits).toMatchObject([{ id }])
    }
    expect(await shop.rule('clients.giveName', { ...told, version, consentGiven: true })).toBe('named-already')
  })
})

describe('the time of a card without a name', () => {
  test('is over after the days the shop has set: archived without its picture, its visits stay', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aRegular({ photoFile: await handIn(shop) }))
    await shop.call('visits.log', aVisit(id, 5000))
    const { photo } = await shop.call('clients.card', { id })
    expect(await waiting(shop)).toEqual([{ id, daysLeft: 180, hasCode: false }])

    shop.clock += 180 * DAY
    await shop.reopen()
    expect(await waiting(shop)).toEqual([{ id, daysLeft: 0, hasCode: false }])
    shop.clock += DAY
    await shop.reopen()
    expect(await waiting(shop)).toEqual([])
    const card = await shop.call('clients.card', { id })
    expect(card).toMatchObject({ photo: null, archivedAt: shop.clock, summary: { visits: 1 } })
    expect(shop.backend.file(shop.session, 'photo', photo ?? '')).toBeNull()
    expect((await shop.call('clients.find', { text: 'вікна', limit: 5 })).hits).toEqual([])
    expect(await shop.call('shop.days', { from: '2026-11-11', until: '2026-11-11' })).toMatchObject([{ visits: 1, total: 5000 }])

    // The same day once more finds nothing to do.
    await shop.reopen()
    expect((await shop.call('clients.card', { id })).version).toBe(card.version)
  })

  test('begins anew with every visit, and when the card is brought back', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aRegular())
    shop.clock += 100 * DAY
    await shop.call('visits.log', aVisit(id, 100))
    expect(await waiting(shop)).toEqual([{ id, daysLeft: 180, hasCode: false }])
    shop.clock += 181 * DAY
    await shop.reopen()
    expect(await waiting(shop)).toEqual([])
    await shop.call('clients.archive', { id, archived: false })
    await shop.reopen()
    expect(await waiting(shop)).toEqual([{ id, daysLeft: 180, hasCode: false }])
  })

  test('is never over in silence for a card with a code: the guest may still hold it', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aRegular({ codes: ['K1'] }))
    shop.clock += 300 * DAY
    await shop.reopen()
    expect(await waiting(shop)).toEqual([{ id, daysLeft: -120, hasCode: true }])
    expect((await shop.call('clients.byCode', { code: 'k1' })).clientId).toBe(id)
  })

  test('is as long as the shop says, at once and for all', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aRegular())
    const state = await shop.call('shop.state', {})
    if (state.state !== 'ready') throw new Error('no shop')
    const { currency: _, ...fields } = state.shop
    const before = { ...fields, namelessDays: 6 }
    expect((await shop.refused('shop.update', before)).details).toEqual({
      fields: [{ path: 'namelessDays', problem: 'too-small' }],
    })
    await shop.call('shop.update', { ...fields, namelessDays: 30 })
    expect(await waiting(shop)).toEqual([{ id, daysLeft: 30, hasCode: false }])
  })

  test('leaves everyone who has a name alone', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    shop.clock += 5000 * DAY
    await shop.reopen()
    expect((await shop.call('clients.card', { id })).archivedAt).toBeNull()
  })
})

describe('a photo', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'photo-empty'],
    ['a text', Buffer.from('not a picture at all'), 'photo-not-picture'],
    ['an SVG with a script', Buffer.from('<svg onload="alert(1)"/>'), 'photo-is-program'],
    ['more than 200 KB', Buffer.concat([onePixel, Buffer.alloc(200 * 1024)]), 'photo-too-heavy'],
  ])('that is %s is refused, and the card stays as it was', async (_, bytes, rule) => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    expect(await shop.rule('clients.setPhoto', { id, photoFile: await handIn(shop, bytes) })).toBe(rule)
    expect(await shop.rule('clients.setPhoto', { id, photoFile: 'nothing-handed-in' })).toBe('photo-not-picture')
    expect(await shop.call('clients.card', { id })).toMatchObject({ photo: null, version: 1 })
  })

  test('that was replaced or removed is gone from the file', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const first = await shop.call('clients.setPhoto', { id, photoFile: await handIn(shop) })
    const second = await shop.call('clients.setPhoto', { id, photoFile: await handIn(shop) })
    const kept = (photo: string | null) => shop.backend.file(shop.session, 'photo', photo ?? '') !== null
    expect([kept(first.photo), kept(second.photo)]).toEqual([false, true])
    await shop.call('clients.setPhoto', { id, photoFile: null })
    expect(kept(second.photo)).toBe(false)
  })

  test('that came, changed and went is told by the history of changes, a relative’s on the cards of his family', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id: fatherId } = await shop.call('clients.create', aClient({ name: 'Петро' }))
    const who = { kind: 'person', name: 'Тарас', gender: null } as const
    const { personId } = await shop.call('people.addRelative', { clientId, kind: 'child', who, birthday: null })
    const father = { kind: 'client', clientId: fatherId } as const
    await shop.call('people.addRelative', { clientId, kind: 'spouse', who: father, birthday: null })
    const told = async (id: number) => {
      const { rows } = await shop.call('timeline.changes', { clientId: id, before: null, limit: 50 })
      return rows.flatMap(({ operation, changes }) => (operation.endsWith('.setPhoto') ? [changes] : [])).toReversed()
    }
    for (const photoFile of [null, await handIn(shop), await handIn(shop), null]) {
      await shop.call('people.setPhoto', { personId, photoFile })
      await shop.call('clients.setPhoto', { id: fatherId, photoFile: photoFile === null ? null : await handIn(shop) })
    }
    const steps = (photo: string | { photoOf: string }) =>
      [[null, photo] as const, [photo, photo] as const, [photo, null] as const].map(([before, after]) => [
        { field: 'photo', before, after },
      ])
    expect(await told(clientId)).toEqual([[], ...steps({ photoOf: 'Тарас' })])
    expect(await told(fatherId)).toEqual([[], ...steps('kept')])
  })

  test('of a relative goes to his card when he becomes a client, and with him when he is untied', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const tie = async (name: string) => {
      const who = { kind: 'person', name, gender: null } as const
      const { personId, relationId } = await shop.call('people.addRelative', { clientId, kind: 'child', who, birthday: null })
      const { photo } = await shop.call('people.setPhoto', { personId, photoFile: await handIn(shop) })
      return { personId, relationId, photo }
    }
    const taras = await tie('Тарас')
    const { family } = await shop.call('people.ofClient', { clientId })
    expect(family).toMatchObject([{ called: 'Тарас', photo: taras.photo }])
    const { id: grown } = await shop.call('clients.create', aClient({ name: 'Тарас Коваленко' }))
    await shop.call('people.makeClient', { personId: taras.personId, clientId: grown })
    expect((await shop.call('clients.card', { id: grown })).photo).toBe(taras.photo)
    expect(await shop.rule('people.setPhoto', { personId: taras.personId, photoFile: null })).toBe('person-is-client')

    const sofia = await tie('Софія')
    await shop.call('people.removeRelative', { relationId: sofia.relationId })
    expect(shop.backend.file(shop.session, 'photo', sofia.photo ?? '')).toBeNull()
  })
})
