import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, HOUR, MORNING, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf, OperationName } from '#shared/contract/client.ts'
import type { ContactPurpose } from '#shared/domain/contacts/channel.ts'
import { USUAL_CONTACT_RULES } from '#shared/domain/contacts/rules.ts'

/** The rule by which another till is refused. */
async function atSecondTill(shop: TestShop, name: OperationName, input: object) {
  const answer = await shop.backend.dispatch({ device: 'till-2', employeeId: null }, name, {
    opId: `second-till-${name}`,
    ...input,
  })
  return answer.ok ? null : answer.error.details?.['rule']
}

async function openShop() {
  const shop = await openTestShop()
  const { id: clientId } = await shop.call('clients.create', aClient({ phones: ['067 123 45 67'], email: 'olena@example.com' }))
  const verdict = async (channel: string, purpose: ContactPurpose = 'marketing') => {
    const found = (await shop.call('contacts.verdicts', { clientId, purpose })).find((one) => one.channel === channel)?.verdict
    return found?.allowed === false ? found : null
  }
  const blocks = async (purpose: ContactPurpose) => {
    const asked = ['counter', 'call', 'sms', 'mail', 'messenger'].map((channel) => verdict(channel, purpose))
    return (await Promise.all(asked)).map((one) => one?.block ?? '–').join(' ')
  }
  type Answer = InputOf<'contacts.answerConsent'>
  const says = (yes: boolean, channel: Answer['channel'] = 'all', more: Partial<Answer> = {}) =>
    shop.call('contacts.answerConsent', {
      clientId,
      purpose: 'marketing',
      channel,
      yes,
      how: 'orally',
      saidDay: null,
      ...more,
    })
  const offered = (outcome: InputOf<'contacts.record'>['outcome'] = 'sent', channel: 'sms' | 'call' = 'sms') =>
    shop.call('contacts.record', {
      clientId,
      channel,
      direction: 'out',
      purpose: 'marketing',
      subject: '',
      outcome,
      answer: '',
      mood: null,
    })
  return { shop, clientId, verdict, blocks, says, offered }
}

describe('consent', () => {
  test('to the keeping of data lets a client be written to about what he has here, and wished well; news need agreement of their own', async () => {
    const { blocks, says } = await openShop()
    expect(await blocks('service')).toBe('– – – – –')
    expect(await blocks('greeting')).toBe('– – – – –')
    expect(await blocks('marketing')).toBe('– no-consent no-consent no-consent no-consent')
    await says(true)
    expect(await blocks('marketing')).toBe('– – – – –')
  })

  test('is taken back for one channel or for all, and given again; every word stays, with its day, its manner and who took it', async () => {
    const { shop, clientId, blocks, says } = await openShop()
    await says(true)
    expect(await says(false, 'sms')).toEqual({ state: 'withdrawn' })
    expect(await blocks('marketing')).toBe('– – withdrawn – –')
    expect(await says(false)).toEqual({ state: 'withdrawn' })
    await says(true, 'mail', { how: 'message' })
    expect(await blocks('marketing')).toBe('withdrawn withdrawn withdrawn – withdrawn')
    expect((await shop.call('contacts.consents', { clientId })).words).toMatchObject([
      { purpose: 'keep-data', channel: 'all', state: 'given', wording: 'keep-data-1' },
      {
        purpose: 'marketing',
        channel: 'all',
        state: 'given',
        how: 'orally',
        day: '2026-11-11',
        by: 'Соломія',
        wording: 'marketing-1',
      },
      { channel: 'sms', state: 'withdrawn' },
      { channel: 'all', state: 'withdrawn' },
      { channel: 'mail', state: 'given', how: 'message' },
    ])
  })

  test('that was never given is refused and not withdrawn', async () => {
    const { says } = await openShop()
    expect(await says(false, 'call')).toEqual({ state: 'refused' })
    expect(await says(false)).toEqual({ state: 'refused' })
    await says(true, 'call')
    expect(await says(false)).toEqual({ state: 'withdrawn' })
  })

  test('to be kept is about everything: taken back, nobody reaches him by any way', async () => {
    const { shop, clientId, says, blocks } = await openShop()
    await says(true)
    await says(false, 'sms', { purpose: 'keep-data' })
    expect(await blocks('service')).toBe('– withdrawn withdrawn withdrawn withdrawn')
    expect(await blocks('greeting')).toBe('withdrawn withdrawn withdrawn withdrawn withdrawn')
    expect(await blocks('marketing')).toBe('withdrawn withdrawn withdrawn withdrawn withdrawn')
    expect((await shop.call('clients.card', { id: clientId })).consent?.state).toBe('withdrawn')
  })

  test('taken back stays taken back when the clock is set back by a day', async () => {
    const { shop, says, verdict } = await openShop()
    await says(true)
    shop.clock = MORNING - DAY
    await says(false)
    shop.clock = MORNING
    expect((await verdict('sms'))?.block).toBe('withdrawn')
  })

  test('on paper counts from the day of the paper, but never against what was said since, nor for a day ahead', async () => {
    const { shop, clientId, says, verdict } = await openShop()
    await says(false)
    const paper = { clientId, purpose: 'marketing', channel: 'all', yes: true, how: 'paper' } as const
    expect(await shop.rule('contacts.answerConsent', { ...paper, saidDay: '2026-11-09' })).toBe('consent-said-since')
    expect(await shop.rule('contacts.answerConsent', { ...paper, saidDay: '2026-11-12' })).toBe('consent-dated-ahead')
    expect((await verdict('sms'))?.block).toBe('refused')
    shop.clock = MORNING + 3 * DAY
    await says(true, 'all', { how: 'paper', saidDay: '2026-11-13' })
    expect((await shop.call('contacts.consents', { clientId })).words.at(-1)).toMatchObject({ day: '2026-11-13', how: 'paper' })
    expect(await verdict('sms')).toBeNull()
  })

  test('is not asked of a card without a name, nor of one that is not there', async () => {
    const { shop } = await openShop()
    const nameless = { ...aClient({ name: '', nickname: 'Біля вікна', consentGiven: false }), nameless: true }
    const { id: unknown } = await shop.call('clients.create', nameless)
    const answer = { purpose: 'marketing', channel: 'all', yes: true, how: 'orally', saidDay: null } as const
    expect(await shop.rule('contacts.answerConsent', { clientId: unknown, ...answer })).toBe('nameless-no-contact')
    expect((await shop.refused('contacts.answerConsent', { clientId: 999, ...answer })).code).toBe('NOT_FOUND')
  })

  test('given at the till with the new card covers news by every way', async () => {
    const { shop } = await openShop()
    const { id } = await shop.call('clients.create', {
      ...aClient({ name: 'Марко', phones: ['0501234567'] }),
      marketingGiven: true,
    })
    const asked = await shop.call('contacts.verdicts', { clientId: id, purpose: 'marketing' })
    expect(asked.map(({ verdict }) => verdict.allowed)).toEqual([true, true, true, false, true])
  })

  test('is asked in words that the owner may change: who agreed before agreed to the old ones', async () => {
    const { shop, clientId, says } = await openShop()
    await says(true)
    const wording = async () => (await shop.call('contacts.wordings', {})).find(({ purpose }) => purpose === 'marketing')
    expect(await wording()).toMatchObject({ number: 0, key: 'marketing-1', changed: null })
    const texts = { en: '', uk: 'Хочу новини від {shop}', ru: '', ro: '', pl: '' }
    await shop.call('contacts.saveWording', { purpose: 'marketing', basedOn: 0, texts })
    const now = await wording()
    expect(now).toMatchObject({ number: 1, own: texts, texts: { uk: 'Хочу новини від {shop}' }, changed: { by: 'Соломія' } })
    expect(now?.texts.pl).toContain('Wyrażam zgodę')
    await says(true, 'sms')
    const { words } = await shop.call('contacts.consents', { clientId })
    expect(words.map((word) => word.wording)).toEqual(['keep-data-1', 'marketing-1', 'own-marketing-1'])
    const shown = async (key: string) => (await shop.call('contacts.wordingOf', { wording: key })).texts?.uk
    expect(await shown('own-marketing-1')).toBe('Хочу новини від {shop}')
    expect(await shown('marketing-1')).toContain('Даю згоду отримувати новини')
    for (const unknown of ['own-marketing-9', 'constructor', '__proto__']) expect(await shown(unknown)).toBeUndefined()
    // At another till the old words were still open.
    const late = await shop.refused('contacts.saveWording', { purpose: 'marketing', basedOn: 0, texts })
    expect(late).toMatchObject({ code: 'CONFLICT', details: { current: { number: 1, own: texts } } })
  })
})

describe('do not contact', () => {
  test('reaches every way and purpose but service at the counter, with its reason, until somebody lifts it with another', async () => {
    const { shop, clientId, blocks, says, verdict } = await openShop()
    await says(true)
    await shop.call('contacts.ban', { clientId, reason: 'просила більше не писати' })
    const barred = Array.from({ length: 4 }, () => 'do-not-contact').join(' ')
    expect(await blocks('service')).toBe(`– ${barred}`)
    expect(await blocks('greeting')).toBe(`do-not-contact ${barred}`)
    expect(await blocks('marketing')).toBe(`do-not-contact ${barred}`)
    expect(await verdict('sms')).toMatchObject({ reason: 'просила більше не писати', untilDay: null, until: null })
    expect((await shop.call('clients.card', { id: clientId })).barred).toBe('do-not-contact')
    expect((await shop.call('clients.find', { text: 'олена', limit: 5 })).hits[0]?.barred).toBe('do-not-contact')
    await shop.call('contacts.lift', { clientId, reason: 'сама попросила' })
    expect(await blocks('marketing')).toBe('– – – – –')
    expect((await shop.call('clients.card', { id: clientId })).barred).toBeNull()
  })

  test('needs a reason, and stands or is lifted once: of two tills the second is told', async () => {
    const { shop, clientId } = await openShop()
    expect((await shop.refused('contacts.ban', { clientId, reason: '  ' })).code).toBe('INPUT')
    expect(await shop.rule('contacts.lift', { clientId, reason: 'ні' })).toBe('not-banned')
    const opId = 'the-same-press'
    await shop.call('contacts.ban', { opId, clientId, reason: 'просив' })
    await shop.call('contacts.ban', { opId, clientId, reason: 'просив' })
    expect(await atSecondTill(shop, 'contacts.ban', { clientId, reason: 'просив' })).toBe('banned-already')
    expect((await shop.refused('contacts.lift', { clientId, reason: '' })).code).toBe('INPUT')
    await shop.call('contacts.lift', { clientId, reason: 'передумав' })
    expect(await atSecondTill(shop, 'contacts.lift', { clientId, reason: 'передумав' })).toBe('not-banned')
  })
})

describe('a goodbye', () => {
  test('keeps every list away until a visit of a later day, and not one of the same day or written down for an earlier one', async () => {
    const { shop, clientId, blocks, says, verdict } = await openShop()
    await says(true)
    await shop.call('contacts.sayGoodbye', { clientId, answer: 'переїжджає до Львова' })
    expect(await blocks('marketing')).toBe('said-goodbye said-goodbye said-goodbye said-goodbye said-goodbye')
    expect(await blocks('service')).toBe('– said-goodbye said-goodbye said-goodbye said-goodbye')
    expect((await verdict('call'))?.reason).toBe('переїжджає до Львова')
    await shop.call('visits.log', aVisit(clientId, 5000))
    await shop.call('visits.log', aVisit(clientId, 5000, { day: '2026-11-02' }))
    expect((await verdict('call'))?.block).toBe('said-goodbye')
    expect((await shop.call('clients.arrival', { id: clientId })).barred).toBe('said-goodbye')
    shop.clock = MORNING + 30 * DAY
    const { visitId } = await shop.call('visits.log', aVisit(clientId, 5000))
    expect(await verdict('call')).toBeNull()
    expect((await shop.call('contacts.consents', { clientId })).goodbye).toBeNull()
    // The visit was another's: he has not come back.
    await shop.call('visits.void', { visitId, reason: 'не той клієнт' })
    expect((await verdict('call'))?.block).toBe('said-goodbye')
  })

  test('is asked for its reason once: a second is refused while the first holds, also at the other till; one by mistake is taken back', async () => {
    const { shop, clientId, verdict } = await openShop()
    await shop.call('contacts.sayGoodbye', { clientId, answer: null })
    expect(await atSecondTill(shop, 'contacts.sayGoodbye', { clientId, answer: 'дорого' })).toBe('goodbye-already')
    expect((await shop.call('contacts.consents', { clientId })).goodbye).toMatchObject({
      answer: null,
      day: '2026-11-11',
      today: true,
    })
    await shop.call('contacts.undoGoodbye', { clientId })
    expect((await verdict('sms', 'service'))?.block).toBeUndefined()
    expect((await shop.refused('contacts.undoGoodbye', { clientId })).code).toBe('NOT_FOUND')
  })
})

describe('allowance, rest and quiet', () => {
  test('two offers a month over all channels, and no more until the older is thirty days ago; what he began himself does not count', async () => {
    const { shop, offered, says, verdict } = await openShop()
    await says(true)
    await offered()
    shop.clock = MORNING + DAY
    expect(await verdict('mail')).toBeNull()
    await offered('unreachable', 'call')
    expect(await verdict('mail')).toBeNull()
    const { id } = await offered('reached', 'call')
    expect(await verdict('mail')).toMatchObject({ block: 'allowance-used', untilDay: '2026-12-11' })
    expect((await verdict('counter'))?.block).toBe('allowance-used')
    expect(await verdict('mail', 'greeting')).toBeNull()
    await shop.call('contacts.takeBack', { id, takenBack: true })
    expect(await verdict('mail')).toBeNull()
    await shop.call('contacts.takeBack', { id, takenBack: false })
    shop.clock = MORNING + 29 * DAY
    expect((await verdict('mail'))?.block).toBe('allowance-used')
    shop.clock = MORNING + 30 * DAY
    expect(await verdict('mail')).toBeNull()
  })

  test('fourteen days of rest after a refusal, by whatever way it came', async () => {
    const { shop, clientId, offered, says, verdict } = await openShop()
    await says(true)
    await offered('refused', 'call')
    expect(await verdict('sms')).toMatchObject({ block: 'resting', untilDay: '2026-11-25' })
    expect((await shop.call('contacts.consents', { clientId })).restsUntil).toBe('2026-11-25')
    shop.clock = MORNING + 14 * DAY
    expect(await verdict('sms')).toBeNull()
  })

  test('from eight in the evening until nine nobody is disturbed, and the verdict tells the instant at which the quiet ends', async () => {
    const { shop, clientId, blocks } = await openShop()
    shop.clock = MORNING + 12 * HOUR
    expect(await blocks('service')).toBe('– quiet-hours quiet-hours – quiet-hours')
    const [, call] = await shop.call('contacts.verdicts', { clientId, purpose: 'greeting' })
    // Nine in the morning in Kyiv, in winter.
    expect(call?.verdict).toMatchObject({ untilDay: '2026-11-12', until: Date.UTC(2026, 10, 12, 7) })
  })

  test('no offers on a holiday, until the day after; good wishes go out', async () => {
    const { shop, blocks, says, verdict } = await openShop()
    await says(true)
    // Christmas at noon, in a country that keeps it on the 25th.
    shop.clock = Date.UTC(2026, 11, 25, 10)
    expect(await verdict('sms')).toMatchObject({ block: 'quiet-day', untilDay: '2026-12-26' })
    expect(await blocks('greeting')).toBe('– – – – –')
  })

  test('the owner sets them, and a client may ask for less or for one way only; of two who change at once the second is shown what stands', async () => {
    const { shop, clientId, offered, says, verdict } = await openShop()
    await says(true)
    const { rules, version } = await shop.call('contacts.rules', {})
    expect({ rules, version }).toEqual({ rules: USUAL_CONTACT_RULES, version: 0 })
    const changed = { ...rules, allowance: 3, quietHours: null }
    await shop.call('contacts.saveRules', { version, rules: changed })
    expect(await shop.refused('contacts.saveRules', { version, rules })).toMatchObject({
      code: 'CONFLICT',
      details: { current: { rules: changed, version: 1 } },
    })
    shop.clock = MORNING + 12 * HOUR
    expect(await verdict('sms')).toBeNull()
    await shop.call('contacts.setWish', { clientId, version: 0, allowance: 1, onlyBy: 'mail' })
    expect((await verdict('sms'))?.block).toBe('other-channel')
    await offered()
    expect((await verdict('mail'))?.block).toBe('allowance-used')
    const late = await shop.refused('contacts.setWish', { clientId, version: 0, allowance: null, onlyBy: null })
    expect(late).toMatchObject({ code: 'CONFLICT', details: { current: { allowance: 1, onlyBy: 'mail' } } })
    const { wishVersion } = await shop.call('contacts.consents', { clientId })
    await shop.call('contacts.setWish', { clientId, version: wishVersion, allowance: 9, onlyBy: null })
    expect((await shop.call('contacts.consents', { clientId })).budget).toMatchObject({ left: 2, of: 3 })
  })
})

test('a client without a number and without mail is reached at the counter only; one whose card is put away not even there', async () => {
  const { shop } = await openShop()
  const { id: clientId } = await shop.call('clients.create', aClient({ name: 'Тарас' }))
  const asked = { clientId, purpose: 'service' } as const
  const told = async () =>
    (await shop.call('contacts.verdicts', asked)).map(({ verdict }) => (verdict.allowed ? null : verdict.block))
  expect(await told()).toEqual([null, 'no-address', 'no-address', 'no-address', 'no-address'])
  await shop.call('clients.archive', { id: clientId, archived: true })
  expect(await told()).toEqual(['archived', 'archived', 'archived', 'archived', 'archived'])
})
