import { describe, expect, onTestFinished, test } from 'vitest'
import type { SmsAccount } from '#shared/domain/sending/account.ts'
import { json, startGateway, type TestGateway } from '../test-gateway.ts'
import { carry } from './carry.ts'
import type { Parcel } from './parcel.ts'

const PARCEL: Parcel = {
  to: '+380671234567',
  subject: '',
  body: 'Вітаємо! "Ранок" & друзі 50%',
  language: 'uk',
  reference: '0a1b2c3d-4e5f',
  at: 0,
}
const TOKEN = 'canary-token'

async function withGateway(answer: Parameters<typeof startGateway>[0]): Promise<TestGateway> {
  const gateway = await startGateway(answer)
  onTestFinished(() => gateway.close())
  return gateway
}

const accountAt = (gateway: SmsAccount['gateway'], address: string, fields: Partial<SmsAccount> = {}): SmsAccount => ({
  gateway,
  address,
  user: gateway === 'twilio' ? 'AC0123' : '',
  sender: 'Ranok',
  own: null,
  perHour: 10,
  perDay: 10,
  ...fields,
})

const send = (account: SmsAccount) => carry('sms', account, TOKEN, PARCEL, { connect: 500, answer: 500 })

/** Whatever the gateway answers, it is asked once. */
async function said(gateway: SmsAccount['gateway'], answer: Parameters<typeof startGateway>[0]) {
  const server = await withGateway(answer)
  const handover = await send(accountAt(gateway, server.address))
  expect(server.heard).toHaveLength(1)
  expect(JSON.stringify(handover)).not.toContain(TOKEN)
  expect(JSON.stringify(handover)).not.toContain('671234567')
  return handover
}

describe('TurboSMS', () => {
  const recipient =
    (code: number, status: string, id: string | null = null) =>
    () =>
      json(200, {
        response_code: code === 0 ? 800 : 802,
        response_status: code === 0 ? 'SUCCESS_MESSAGE_ACCEPTED' : 'SUCCESS_MESSAGE_PARTIAL_ACCEPTED',
        response_result: [{ phone: '380671234567', response_code: code, message_id: id, response_status: status }],
      })
  const whole = (code: number, status: string) => () =>
    json(200, { response_code: code, response_status: status, response_result: null })

  test('is asked as its documentation says', async () => {
    const server = await withGateway(recipient(0, 'OK', 'f83f8868'))
    expect(await send(accountAt('turbosms', server.address))).toEqual({ outcome: 'sent', providerId: 'f83f8868' })
    const [{ method, path, headers, body } = {} as never] = server.heard
    expect([method, path, headers.authorization]).toEqual(['POST', '/message/send.json', `Bearer ${TOKEN}`])
    expect(JSON.parse(body)).toEqual({
      sequence_id: '0a1b2c3d-4e5f',
      recipients: ['380671234567'],
      sms: { sender: 'Ranok', text: PARCEL.body },
    })
  })

  test.each([
    ['taken without a list', whole(801, 'SUCCESS_MESSAGE_SENT'), { outcome: 'sent', providerId: null }],
    ['taken before under this number', recipient(0, 'OK', 'f83f8868'), { outcome: 'sent' }],
    [
      'of a country it does not serve',
      recipient(406, 'NOT_ALLOWED_RECIPIENT_COUNTRY'),
      { outcome: 'refused', problem: 'address-refused' },
    ],
    ['not a number', recipient(305, 'INVALID_PHONE'), { outcome: 'refused', problem: 'address-refused' }],
    ['on the stop list', recipient(404, 'NOT_ALLOWED_NUMBER_STOPLIST'), { outcome: 'refused', problem: 'address-refused' }],
    ['without a key', whole(103, 'REQUIRED_TOKEN'), { outcome: 'account', problem: 'login-refused' }],
    ['with a wrong key', whole(301, 'INVALID_TOKEN'), { outcome: 'account', problem: 'login-refused' }],
    ['without money', whole(203, 'REQUIRED_BALANCE'), { outcome: 'account', problem: 'no-credit' }],
    [
      'from a name that was not approved',
      whole(401, 'NOT_ALLOWED_MESSAGE_SENDER_NOT_ACTIVE'),
      { outcome: 'account', problem: 'sender-refused' },
    ],
    ['with a text it does not want', whole(403, 'NOT_ALLOWED_MESSAGE_TEXT'), { outcome: 'refused', problem: 'content-refused' }],
    ['asked twice, and nothing said of the first', whole(507, 'FAILED_DUPLICATE_REQUEST'), { outcome: 'unknown' }],
    ['a fault within', whole(999, 'FATAL_ERROR'), { outcome: 'unknown', problem: 'answer-not-understood' }],
  ])('%s', async (_what, answer, expected) => {
    expect(await said('turbosms', answer)).toMatchObject(expected)
  })
})

describe('SMSAPI', () => {
  const error = (code: number, message: string) => () => json(200, { error: code, message, invalid_numbers: [] })

  test('is asked as its documentation says', async () => {
    const list = [{ id: '5E1AB2C3', points: 0.16, number: '48512304118', status: 'QUEUE', error: null, idx: '0a1b2c3d-4e5f' }]
    const server = await withGateway(() => json(200, { count: 1, list }))
    expect(await send(accountAt('smsapi', `${server.address}/`))).toEqual({ outcome: 'sent', providerId: '5E1AB2C3' })
    const [{ method, path, headers, body } = {} as never] = server.heard
    expect([method, path, headers.authorization]).toEqual(['POST', '/sms.do', `Bearer ${TOKEN}`])
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      to: '380671234567',
      message: PARCEL.body,
      from: 'Ranok',
      format: 'json',
      encoding: 'utf-8',
      idx: '0a1b2c3d-4e5f',
      check_idx: '1',
    })
  })

  test.each([
    ['a number that is none', error(13, 'No correct phonenumbers'), { outcome: 'refused', problem: 'address-refused' }],
    ['a sender that was not approved', error(14, 'Wrong sender name'), { outcome: 'account', problem: 'sender-refused' }],
    ['a wrong key', error(101, 'Authorization failed'), { outcome: 'account', problem: 'login-refused' }],
    ['no points', error(103, 'Not enough credits'), { outcome: 'account', problem: 'no-credit' }],
    ['too many to one number', error(52, 'Too many attempts'), { outcome: 'later', problem: 'asked-to-wait' }],
    ['a message that it has taken before', error(53, 'Not unique idx'), { outcome: 'sent' }],
    ['a fault of its own', error(999, 'Internal error'), { outcome: 'unknown', problem: 'answer-not-understood' }],
  ])('%s, inside a status of 200', async (_what, answer, expected) => {
    expect(await said('smsapi', answer)).toMatchObject(expected)
  })
})

describe('Twilio', () => {
  const error = (status: number, code: number, message: string) => () =>
    json(status, { code, message, more_info: 'https://www.twilio.com/docs/errors', status })

  test('is asked as its documentation says', async () => {
    const server = await withGateway(() => json(201, { sid: 'SM42', status: 'queued', error_code: null }))
    expect(await send(accountAt('twilio', server.address, { sender: '+15005550006' }))).toEqual({
      outcome: 'sent',
      providerId: 'SM42',
    })
    const [{ path, headers, body } = {} as never] = server.heard
    expect(path).toBe('/2010-04-01/Accounts/AC0123/Messages.json')
    expect(headers.authorization).toBe(`Basic ${Buffer.from(`AC0123:${TOKEN}`).toString('base64')}`)
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      To: '+380671234567',
      Body: PARCEL.body,
      From: '+15005550006',
    })
  })

  test('sends by a service where the sender is one', async () => {
    const server = await withGateway(() => json(201, { sid: 'SM42' }))
    const service = `MG${'0'.repeat(32)}`
    await send(accountAt('twilio', server.address, { sender: service }))
    expect(new URLSearchParams(server.heard[0]?.body).get('MessagingServiceSid')).toBe(service)
  })

  test.each([
    [
      'a number that is none',
      error(400, 21211, "The 'To' number is not valid"),
      { outcome: 'refused', problem: 'address-refused' },
    ],
    [
      'one who has said STOP',
      error(400, 21610, 'Attempt to send to unsubscribed recipient'),
      { outcome: 'refused', problem: 'address-refused' },
    ],
    ['a wrong token', error(401, 20003, 'Authenticate'), { outcome: 'account', problem: 'login-refused' }],
    [
      'a sender of another',
      error(400, 21606, "The 'From' number is not valid"),
      { outcome: 'account', problem: 'sender-refused' },
    ],
    ['too much at once', error(429, 20429, 'Too Many Requests'), { outcome: 'account', problem: 'asked-to-wait' }],
    ['something new', error(400, 21999, 'Something new'), { outcome: 'account', problem: 'account-refused' }],
  ])('%s', async (_what, answer, expected) => {
    expect(await said('twilio', answer)).toMatchObject(expected)
  })
})

describe('a gateway as the owner described it', () => {
  const own = {
    method: 'POST',
    contentType: 'json',
    headers: [{ name: 'X-Key', value: 'Key {{password}}' }],
    body: '{"phone":"{{to}}","message":"{{text}}","ref":"{{id}}","from":"{{sender}}"}',
    successWhen: '"ok":true',
  } as const
  const describedAt = (address: string, fields: object = {}) =>
    accountAt('own', address, { own: { ...own, headers: [...own.headers], ...fields } })

  test('gets what stands in its description, written as the kind of contents wants it', async () => {
    const server = await withGateway(() => json(200, { ok: true }))
    expect(await send(describedAt(`${server.address}/send`))).toEqual({ outcome: 'sent', providerId: null })
    expect(
      await send(describedAt(`${server.address}/send`, { contentType: 'form', body: 'to={{to}}&text={{text}}' })),
    ).toMatchObject({
      outcome: 'sent',
    })
    expect(await send(describedAt(`${server.address}/get?to={{to}}&text={{text}}`, { method: 'GET' }))).toMatchObject({
      outcome: 'sent',
    })
    const [asJson, asForm, asGet] = server.heard
    expect(asJson?.headers['x-key']).toBe(`Key ${TOKEN}`)
    expect(JSON.parse(asJson?.body ?? '')).toEqual({
      phone: PARCEL.to,
      message: PARCEL.body,
      ref: PARCEL.reference,
      from: 'Ranok',
    })
    expect(new URLSearchParams(asForm?.body).get('text')).toBe(PARCEL.body)
    expect(new URL(asGet?.path ?? '', 'http://x').searchParams.get('text')).toBe(PARCEL.body)
    expect([asGet?.method, asGet?.body]).toEqual(['GET', ''])
  })

  test('answers with 200 and something else: nobody knows', async () => {
    const server = await withGateway(() => json(200, { ok: false }))
    expect(await send(describedAt(server.address))).toMatchObject({ outcome: 'unknown', problem: 'answer-not-understood' })
  })
})

describe('the way to any gateway', () => {
  test.each([
    ['limits', () => json(429, {}), { outcome: 'account', problem: 'asked-to-wait' }],
    ['is out of service', () => json(503, {}), { outcome: 'account', problem: 'gateway-fault' }],
    ['has a fault: it may have been taken', () => json(500, {}), { outcome: 'unknown', problem: 'gateway-fault' }],
    [
      'has moved, and is not followed',
      () => ({ status: 308, text: '', headers: { Location: '/elsewhere' } }),
      { outcome: 'account', problem: 'gateway-moved' },
    ],
    ['answers in no language', () => ({ status: 200, text: '<html>' }), { outcome: 'unknown', problem: 'answer-not-understood' }],
    ['takes it and says nothing', () => 'silence' as const, { outcome: 'unknown', problem: 'no-answer' }],
    ['takes it and hangs up', () => 'hang-up' as const, { outcome: 'unknown', problem: 'no-answer' }],
  ])('%s', async (_what, answer, expected) => {
    for (const gateway of ['turbosms', 'smsapi', 'twilio'] as const) expect(await said(gateway, answer)).toMatchObject(expected)
  })

  test('a key that no header can hold: surely not taken', async () => {
    const server = await withGateway(() => json(200, {}))
    const handover = await carry('sms', accountAt('turbosms', server.address), 'ключ', PARCEL, { connect: 500, answer: 500 })
    expect(handover).toMatchObject({ outcome: 'account', problem: 'account-refused' })
    expect(server.heard).toEqual([])
  })

  test('nothing listens, or the name is of nobody: surely not taken', async () => {
    expect(await send(accountAt('turbosms', 'http://127.0.0.1:1'))).toMatchObject({ outcome: 'account', problem: 'not-reached' })
    expect(await send(accountAt('turbosms', 'https://no-such-host.invalid'))).toMatchObject({
      outcome: 'account',
      problem: 'host-not-found',
    })
  })
})
