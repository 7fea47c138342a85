import type { SmsAccount } from '#shared/domain/sending/account.ts'
import type { SendingProblem } from '#shared/domain/sending/message.ts'
import { byStatus, type Gateway, isRecord, parsed, type Understood, word } from './gateway-answer.ts'
import { ownAnswer, ownRequest } from './own-gateway.ts'

const JSON_BODY = { 'Content-Type': 'application/json; charset=utf-8' }
const FORM_BODY = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' }

/** The documented answer of each code; whatever is not named here is not understood, and so nobody knows. */
type Codes = Readonly<Record<string, readonly ['later' | 'account' | 'refused', SendingProblem]>>

/** https://turbosms.ua/api.html: errors stand inside HTTP 200, each recipient with a code of its own. */
const turbosms: Gateway = {
  ask: ({ address, sender }, password, { to, body, reference }) => ({
    method: 'POST',
    address: `${trimmed(address)}/message/send.json`,
    headers: { ...JSON_BODY, Authorization: `Bearer ${password}` },
    body: JSON.stringify({ sequence_id: reference, recipients: [to.replace('+', '')], sms: { sender, text: body } }),
  }),
  understand(status, text) {
    const answer = parsed(text)
    const [own] = Array.isArray(answer?.['response_result']) ? (answer['response_result'] as unknown[]) : []
    const one = isRecord(own) ? own : answer
    const said = word(one?.['response_status'])
    const whole = word(answer?.['response_status'])
    const id = isRecord(own) ? own['message_id'] : null
    if (typeof id === 'string' && id !== '' && /^(OK|SUCCESS)/.test(said)) return { outcome: 'sent', providerId: id }
    if (own === undefined && /^SUCCESS_MESSAGE_(ACCEPTED|SENT)$/.test(whole)) return { outcome: 'sent', providerId: null }
    const detail = `${word(one?.['response_code'] ?? status)} ${said}`
    if (/_(TOKEN|AUTH|ACTIVE_USER)$/.test(said)) return { outcome: 'account', problem: 'login-refused', detail }
    if (said.endsWith('_BALANCE')) return { outcome: 'account', problem: 'no-credit', detail }
    if (/_SENDER(_|$)/.test(said)) return { outcome: 'account', problem: 'sender-refused', detail }
    if (/^(INVALID_PHONE|NOT_ALLOWED_RECIPIENT|NOT_ALLOWED_NUMBER|REQUIRED_MESSAGE_RECIPIENT)/.test(said))
      return { outcome: 'refused', problem: 'address-refused', detail }
    if (/^(INVALID|REQUIRED|NOT_ALLOWED)_/.test(said)) return { outcome: 'refused', problem: 'content-refused', detail }
    return byStatus(status, detail)
  },
}

/** https://www.smsapi.com/resp: errors stand inside HTTP 200. */
const SMSAPI_CODES: Codes = {
  11: ['refused', 'content-refused'],
  12: ['refused', 'content-refused'],
  13: ['refused', 'address-refused'],
  14: ['account', 'sender-refused'],
  17: ['refused', 'content-refused'],
  52: ['later', 'asked-to-wait'],
  57: ['refused', 'address-refused'],
  101: ['account', 'login-refused'],
  102: ['account', 'login-refused'],
  103: ['account', 'no-credit'],
  105: ['account', 'login-refused'],
  110: ['account', 'account-refused'],
}
/** "Not unique idx": a message of this reference has been taken before. */
const SMSAPI_TAKEN_BEFORE = 53

const smsapi: Gateway = {
  ask: ({ address, sender }, password, { to, body, reference }) => ({
    method: 'POST',
    address: `${trimmed(address)}/sms.do`,
    headers: { ...FORM_BODY, Authorization: `Bearer ${password}` },
    body: form({
      to: to.replace('+', ''),
      message: body,
      ...(sender === '' ? {} : { from: sender }),
      format: 'json',
      encoding: 'utf-8',
      idx: reference,
      check_idx: '1',
    }),
  }),
  understand(status, text) {
    const answer = parsed(text)
    const list = answer?.['list']
    const [first] = Array.isArray(list) ? (list as unknown[]) : []
    if (isRecord(first) && typeof first['id'] === 'string' && first['error'] == null)
      return { outcome: 'sent', providerId: first['id'] }
    const code = answer?.['error']
    if (code === SMSAPI_TAKEN_BEFORE) return { outcome: 'sent', providerId: null }
    const detail = `${word(code ?? status)} ${word(answer?.['message'])}`
    return byCode(SMSAPI_CODES, code, detail) ?? byStatus(status, detail)
  },
}

/** https://www.twilio.com/docs/api/errors: a status of 4xx with a code of its own. */
const TWILIO_CODES: Codes = {
  20003: ['account', 'login-refused'],
  20404: ['account', 'login-refused'],
  20429: ['account', 'asked-to-wait'],
  21211: ['refused', 'address-refused'],
  21212: ['account', 'sender-refused'],
  21408: ['account', 'account-refused'],
  21602: ['refused', 'content-refused'],
  21603: ['account', 'sender-refused'],
  21606: ['account', 'sender-refused'],
  21608: ['account', 'account-refused'],
  21610: ['refused', 'address-refused'],
  21612: ['refused', 'address-refused'],
  21614: ['refused', 'address-refused'],
  21617: ['refused', 'content-refused'],
  21659: ['account', 'sender-refused'],
}

const twilio: Gateway = {
  ask: ({ address, user, sender }, password, { to, body }) => ({
    method: 'POST',
    address: `${trimmed(address)}/2010-04-01/Accounts/${encodeURIComponent(user)}/Messages.json`,
    headers: { ...FORM_BODY, Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
    body: form({ To: to, Body: body, ...(/^MG[\da-f]{32}$/.test(sender) ? { MessagingServiceSid: sender } : { From: sender }) }),
  }),
  understand(status, text) {
    const answer = parsed(text)
    const sid = answer?.['sid']
    if (status === 201 && typeof sid === 'string') return { outcome: 'sent', providerId: sid }
    const code = answer?.['code']
    const detail = `${word(code ?? status)} ${word(answer?.['message'])}`
    return byCode(TWILIO_CODES, code, detail) ?? byStatus(status, detail)
  },
}

export const GATEWAYS: Readonly<Record<SmsAccount['gateway'], Gateway>> = {
  turbosms,
  smsapi,
  twilio,
  own: { ask: ownRequest, understand: ownAnswer },
}

function byCode(codes: Codes, code: unknown, detail: string): Understood | null {
  const meaning = typeof code === 'number' && Object.hasOwn(codes, code) ? codes[code] : undefined
  return meaning === undefined ? null : { outcome: meaning[0], problem: meaning[1], detail }
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const trimmed = (address: string) => address.replace(/\/+$/, '')
