import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, HOUR, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

type Template = Omit<InputOf<'messages.saveTemplate'>, 'opId'>

const aText = (text: string, fields: Partial<Template['texts'][number]> = {}) =>
  ({ language: 'uk', channel: 'sms', subject: '', text, ...fields }) as const

const aTemplate = (text: string, fields: Partial<Template> = {}): Template => ({
  id: null,
  version: 0,
  kind: 'own',
  name: 'Запрошення',
  purpose: 'service',
  plainSms: false,
  texts: [aText(text)],
  ...fields,
})

const save = async (shop: TestShop, template: Template) => (await shop.call('messages.saveTemplate', template)).id
/** Who can be written to by every channel. */
const aGuest = (fields: Parameters<typeof aClient>[0] = {}) =>
  aClient({ phones: ['067 123 45 67'], email: 'guest@example.com', ...fields })
const written = (shop: TestShop, clientId: number, templateId: number, channel: 'sms' | 'messenger' | 'mail' = 'sms') =>
  shop.call('messages.compose', { clientId, templateId, kind: null, channel })

describe('a text written to one client', () => {
  test('takes what is known of him, and else the words that stand in for it', async () => {
    const shop = await openTestShop()
    const { id: olena } = await shop.call('clients.create', aGuest({ name: 'Коваленко Олена' }))
    const { id: ostap } = await shop.call('clients.create', aGuest({ name: 'Остап Вишня', nickname: 'пан Остап' }))
    const id = await save(shop, aTemplate('{address}, це «{shop}». {level|"У вас іще немає рівня"}.'))
    expect(await written(shop, olena, id)).toMatchObject({
      text: 'Олена, це «Ранок». У вас іще немає рівня.',
      missing: [],
      purpose: 'service',
      language: 'uk',
    })
    expect(await written(shop, ostap, id)).toMatchObject({ text: 'пан Остап, це «Ранок». У вас іще немає рівня.' })
  })

  test('says which fields are empty for him with nothing to stand in', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aGuest())
    const template = await save(shop, aTemplate('До {pass-until}: {pass-entries}. {debt}'))
    expect(await written(shop, id, template)).toHaveProperty('missing', ['pass-until', 'pass-entries', 'debt'])
  })

  test('goes in his language, else in that of the shop, else in the one there is', async () => {
    const shop = await openTestShop()
    const of = async (language: 'pl' | 'ro' | null) =>
      (await shop.call('clients.create', aGuest({ name: `Anna ${language}`, language }))).id
    const [polish, romanian, nobody] = [await of('pl'), await of('ro'), await of(null)]
    const texts = [aText('Dzień dobry', { language: 'pl' }), aText('Добрий день')]
    const id = await save(shop, aTemplate('', { texts }))
    const english = await save(shop, aTemplate('', { name: 'English', texts: [aText('Hello', { language: 'en' })] }))
    expect(await written(shop, polish, id)).toMatchObject({ language: 'pl', text: 'Dzień dobry' })
    expect(await written(shop, romanian, id)).toMatchObject({ language: 'uk', text: 'Добрий день' })
    expect(await written(shop, nobody, id)).toMatchObject({ language: 'uk' })
    expect(await written(shop, polish, english)).toMatchObject({ language: 'en', text: 'Hello' })
  })

  test('a messenger takes the words of a short message and the other way round; a mail needs its own', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aGuest())
    const template = await save(shop, aTemplate('Замовлення готове'))
    expect(await written(shop, id, template, 'messenger')).toMatchObject({ text: 'Замовлення готове' })
    expect(await written(shop, id, template, 'mail')).toEqual({ state: 'none' })
  })

  test('without marks goes as a short message only, where that wins room', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aGuest({ language: 'pl' }))
    const texts = [aText('Zażółć gęślą jaźń', { language: 'pl' }), aText('Ґанок')]
    const template = await save(shop, aTemplate('', { plainSms: true, texts }))
    expect(await written(shop, id, template)).toMatchObject({ text: 'Zazolc gesla jazn' })
    expect(await written(shop, id, template, 'messenger')).toMatchObject({ text: 'Zażółć gęślą jaźń' })
    const { id: ukrainian } = await shop.call('clients.create', aGuest({ name: 'Ганна' }))
    expect(await written(shop, ukrainian, template)).toMatchObject({ text: 'Ґанок' })
  })

  test('keeps what is typed into a name as it is: HTML, lines, other scripts, emoji', async () => {
    const shop = await openTestShop()
    const name = '<b>Зоя</b> {shop} שרה 🎂'
    const { id } = await shop.call('clients.create', aGuest({ name }))
    const template = await save(shop, aTemplate('1\n{name}\n2'))
    expect(await written(shop, id, template)).toMatchObject({ text: `1\n${name}\n2`, missing: [] })
  })

  test('of a merged card goes to the one that is in use', async () => {
    const shop = await openTestShop()
    const { id: survivorId } = await shop.call('clients.create', aGuest({ name: 'Олена' }))
    const { id: mergedId } = await shop.call('clients.create', aGuest({ name: 'Лєна' }))
    const template = await save(shop, aTemplate('{name}'))
    const versions = { survivorVersion: 1, mergedVersion: 1, fields: {} }
    await shop.call('clients.merge', { survivorId, mergedId, ...versions })
    expect(await written(shop, mergedId, template)).toMatchObject({ text: 'Олена' })
  })

  test('for a client or a text that does not exist is not found', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aGuest())
    const template = await save(shop, aTemplate('{name}'))
    const ask = (clientId: number, templateId: number) =>
      shop.refused('messages.compose', { clientId, templateId, kind: null, channel: 'sms' })
    expect(await ask(id, 999)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await ask(999, template)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the fields of a text', () => {
  test('of a card without a name take nothing of what it is known by', async () => {
    const shop = await openTestShop()
    const known = { name: '', nickname: 'двоє біля вікна', nameless: true, consentGiven: false }
    const { id: clientId } = await shop.call('clients.create', aClient(known))
    const values = await shop.call('messages.fieldsOf', { clientId, language: 'uk' })
    expect(Object.keys(values)).toEqual(['shop', 'points'])
  })

  test('tell points, stamps, level, debt, days and what is usual in the words of the language', async () => {
    const shop = await openTestShop()
    const birthday = { year: null, month: 11, day: 14 }
    const { id: clientId } = await shop.call('clients.create', aClient({ name: 'Олена Коваленко', birthday }))
    await shop.call('visits.log', aVisit(clientId, 21_000))
    shop.clock += DAY
    const of = (language: 'uk' | 'pl' | 'en') => shop.call('messages.fieldsOf', { clientId, language })
    expect(await of('uk')).toEqual({
      address: 'Олена',
      'first-name': 'Олена',
      name: 'Олена Коваленко',
      shop: 'Ранок',
      points: '21 бал',
      birthday: '14 листопада',
      'last-visit': '11 листопада',
    })
    expect(await of('pl')).toMatchObject({ points: '21 punktów', birthday: '14 listopada' })
    shop.clock += 100 * DAY
    expect(await of('en')).toMatchObject({ 'last-visit': '11 November 2026' })
  })

  test('tell of the pass that would be used next', async () => {
    const shop = await openTestShop()
    const { id: clientId } = await shop.call('clients.create', aClient())
    const { id: passTypeId } = await shop.call('loyalty.addPassType', {
      name: '10 кав',
      price: 50_000,
      categories: [],
      items: [],
      entries: 10,
      lasts: { count: 60, unit: 'days' },
      starts: 'purchase',
      remindEntries: null,
      remindDays: null,
    })
    const lines = [{ itemId: null, name: '', quantity: 1000, minutes: null, price: null, passTypeId }]
    await shop.call('visits.log', aVisit(clientId, 0, { lines }))
    expect(await shop.call('messages.fieldsOf', { clientId, language: 'uk' })).toMatchObject({
      pass: '10 кав',
      'pass-entries': '10 входів',
      'pass-until': '9 січня 2027',
    })
  })
})

describe('who must not be written to', () => {
  test('gets no text, only the reason', async () => {
    const shop = await openTestShop()
    const template = await save(shop, aTemplate('Запрошуємо', { purpose: 'marketing' }))
    const of = async (fields: Parameters<typeof aClient>[0]) => (await shop.call('clients.create', aGuest(fields))).id
    const blocked = (block: string) => ({ state: 'blocked', verdict: expect.objectContaining({ allowed: false, block }) })
    const reachable = await of({})
    expect(await written(shop, reachable, template)).toEqual(blocked('no-consent'))
    const nowhere = await of({ name: 'Ніде', phones: [], email: '' })
    const service = await save(shop, aTemplate('Готово', { name: 'Готово' }))
    for (const channel of ['sms', 'messenger'] as const)
      expect(await written(shop, nowhere, service, channel)).toEqual(blocked('no-address'))
    // A number of which nobody knows the country cannot be written to.
    const local = await of({ name: 'Місцевий', phones: ['12345'] })
    expect(await written(shop, local, service)).toEqual(blocked('no-address'))
    await shop.call('clients.archive', { id: reachable, archived: true })
    expect(await written(shop, reachable, service)).toEqual(blocked('archived'))
  })

  test('only because of the hour has his text, which may wait', async () => {
    const shop = await openTestShop()
    const template = await save(shop, aTemplate('Готово'))
    const { id } = await shop.call('clients.create', aGuest())
    shop.clock += 12 * HOUR
    expect(await written(shop, id, template)).toMatchObject({
      state: 'written',
      text: 'Готово',
      verdict: { allowed: false, block: 'quiet-hours' },
    })
  })
})

describe('a text of the shop', () => {
  test('with a field nobody knows, or braces left open, is refused with what is written there', async () => {
    const shop = await openTestShop()
    const refused = (text: string) => shop.refused('messages.saveTemplate', aTemplate(text))
    expect(await refused('Вітаємо, {звертання}!')).toMatchObject({
      code: 'RULE',
      details: { rule: 'template-unknown-field', name: 'звертання' },
    })
    expect(await refused('Вітаємо, {name')).toMatchObject({ details: { rule: 'template-not-understood' } })
    expect(await refused('Вітаємо, {}')).toMatchObject({ details: { rule: 'template-not-understood' } })
    expect((await shop.call('messages.templates', {})).filter(({ kind }) => kind === 'own')).toEqual([])
  })

  test('is not empty, not too long, named if it is of no kind, and there once for a language and channel', async () => {
    const shop = await openTestShop()
    const refused = async (template: Template) => (await shop.refused('messages.saveTemplate', template)).code
    expect(await refused(aTemplate(' \n '))).toBe('INPUT')
    expect(await refused(aTemplate('я'.repeat(1531)))).toBe('INPUT')
    expect(await refused(aTemplate('так', { name: ' ' }))).toBe('INPUT')
    expect(await refused(aTemplate('', { texts: [] }))).toBe('INPUT')
    expect(await refused(aTemplate('', { texts: [aText('раз'), aText('два')] }))).toBe('INPUT')
    expect(await refused(aTemplate('', { texts: [aText('раз', { subject: 'Тема' })] }))).toBe('INPUT')
    expect(await refused(aTemplate('', { texts: [aText('раз', { channel: 'mail', subject: 'a\nb' })] }))).toBe('INPUT')
  })

  test('changed by two at once shows both', async () => {
    const shop = await openTestShop()
    const id = await save(shop, aTemplate('перше'))
    const change = aTemplate('друге', { id, version: 1 })
    expect(await shop.call('messages.saveTemplate', change)).toEqual({ id, version: 2 })
    const refusal = await shop.refused('messages.saveTemplate', aTemplate('третє', { id, version: 1 }))
    expect(refusal).toMatchObject({ code: 'CONFLICT', details: { current: { version: 2, texts: [{ text: 'друге' }] } } })
  })

  test('has a name of its own among those in use, and can be taken out of use and back', async () => {
    const shop = await openTestShop()
    const id = (await shop.call('messages.templates', {})).find(({ kind }) => kind === 'birthday')?.id ?? 0
    const second = aTemplate('два', { kind: 'birthday', name: '' })
    expect(await shop.rule('messages.saveTemplate', second)).toBe('template-name-taken')
    await shop.call('messages.retireTemplate', { id, retired: true })
    const other = await save(shop, second)
    const { id: clientId } = await shop.call('clients.create', aGuest())
    const compose = { clientId, templateId: null, kind: 'birthday', channel: 'sms' } as const
    expect(await shop.call('messages.compose', compose)).toMatchObject({ templateId: other, text: 'два' })
    expect(await shop.rule('messages.retireTemplate', { id, retired: false })).toBe('template-name-taken')
    await shop.call('messages.retireTemplate', { id: other, retired: true })
    expect(await shop.call('messages.compose', compose)).toEqual({ state: 'none' })
    await shop.call('messages.retireTemplate', { id, retired: false })
    expect(await shop.call('messages.compose', compose)).toMatchObject({ templateId: id })
  })

  test('is there from the start in every language, and what of it such a place lacks can be added', async () => {
    const shop = await openTestShop()
    const kinds = async () => (await shop.call('messages.templates', {})).map(({ kind }) => kind)
    const atFirst = await kinds()
    expect(atFirst).toContain('order-ready')
    const [birthday] = await shop.call('messages.templates', {})
    expect(new Set(birthday?.texts.map(({ language }) => language))).toEqual(new Set(['en', 'uk', 'ru', 'ro', 'pl']))
    expect(await shop.call('shop.presetMissing', { venue: 'cafe' })).toMatchObject({ messages: [] })
    // A bar takes no orders and sells no passes; what it has become needs both.
    const bar = await openTestShop({ shop: { venue: 'bar' } })
    expect(await bar.call('shop.presetMissing', { venue: 'laundry' })).toMatchObject({ messages: ['pass-ends', 'order-ready'] })
    const added = await bar.call('shop.addPreset', { venue: 'laundry', parts: ['messages'] })
    expect(added).toMatchObject({ messages: 2, items: 0 })
    expect(await bar.call('shop.presetMissing', { venue: 'laundry' })).toMatchObject({ messages: [] })
  })
})
