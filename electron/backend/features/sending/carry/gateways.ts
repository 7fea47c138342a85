import type { SmsAccount } from '#shared/domain/sending/account.ts'
import type { Handover, SendingProblem } from '#shared/domain/sending/message.ts'
import type { WebRequest } from './http.ts'
import { ownAnswer, ownRequest } from './own-gateway.ts'
import type { Parcel } from './parcel.ts'

/** How a gateway is asked, and what its answer means. Its words stay out of here: `detail` is added by whoever asked. */
export interface Gateway {
  ask(account: SmsAccount, password: string, parcel: Parcel): WebRequest
  understand(status: number, text: string, account: SmsAccount): Understood
}

export type Understood =
  | { readonly outcome: 'sent'; readonly providerId: string | null }
  | { readonly outcome: Exclude<Handover['outcome'], 'sent'>; readonly problem: SendingProblem; readonly detail: string }

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
    const said = String(one?.['response_status'] ?? '')
    const whole = String(answer?.['response_status'] ?? '')
    const id = isRecord(own) ? own['message_id'] : null
    if (typeof id === 'string' && id !== '' && /^(OK|SUCCESS)/.test(said)) return { outcome: 'sent', providerId: id }
    if (own === undefined && /^SUCCESS_MESSAGE_(ACCEPTED|SENT)$/.test(whole)) return { outcome: 'sent', providerId: null }
    const detail = `${String(one?.['response_code'] ?? status)} ${said}`
    if (/_(TOKEN|AUTH|ACTIVE_USER)$/.test(said)) return { outcome: 'account', problem: 'login-refused', detail }
    if (/_BALANCE$/.test(said)) return { outcome: 'account', problem: 'no-credit', detail }
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
    const detail = `${String(code ?? status)} ${String(answer?.['message'] ?? '')}`
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
    const detail = `${String(code ?? status)} ${String(answer?.['message'] ?? '')}`
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

/** What a status means by itself. 429 and 503 say that nothing was done; any other fault of the gateway leaves it open. */
export function byStatus(status: number, detail: string): Understood {
  if (status === 401 || status === 403) return { outcome: 'account', problem: 'login-refused', detail }
  if (status === 429) return { outcome: 'account', problem: 'asked-to-wait', detail }
  if (status === 503) return { outcome: 'account', problem: 'gateway-fault', detail }
  if (status >= 300 && status < 400) return { outcome: 'account', problem: 'gateway-moved', detail }
  if (status >= 400 && status < 500) return { outcome: 'account', problem: 'account-refused', detail }
  return { outcome: 'unknown', problem: status >= 500 ? 'gateway-fault' : 'answer-not-understood', detail }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const trimmed = (address: string) => address.replace(/\/+$/, '')
