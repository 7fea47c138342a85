import type { SmsAccount } from '#shared/domain/sending/account.ts'
import { byStatus, type Understood } from './gateway-answer.ts'
import type { WebRequest } from './http.ts'
import type { Parcel } from './parcel.ts'

const CONTENT_TYPES = {
  json: 'application/json; charset=utf-8',
  form: 'application/x-www-form-urlencoded; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const

const asIs = (value: string) => value
const inJson = (value: string) => JSON.stringify(value).slice(1, -1)
/** A header takes one line of plain signs. */
const inHeader = (value: string) => encodeURI(value.replaceAll(/[\r\n]+/g, ' ')).replaceAll('%20', ' ')
const WRITTEN = { json: inJson, form: encodeURIComponent, text: asIs } as const

/** A gateway as the owner described it. */
export function ownRequest({ address, sender, own }: SmsAccount, password: string, parcel: Parcel): WebRequest {
  if (own === null) throw new Error('an own gateway without its description')
  const values = { to: parcel.to, text: parcel.body, id: parcel.reference, sender, password }
  const filled = (template: string, write: (value: string) => string) =>
    template.replaceAll(/\{\{(to|text|id|sender|password)\}\}/g, (_whole, name: keyof typeof values) => write(values[name]))
  const withBody = own.method !== 'GET'
  return {
    method: own.method,
    address: filled(address, encodeURIComponent),
    headers: {
      ...(withBody ? { 'Content-Type': CONTENT_TYPES[own.contentType] } : {}),
      ...Object.fromEntries(own.headers.map(({ name, value }) => [name, filled(value, inHeader)])),
    },
    body: withBody ? filled(own.body, WRITTEN[own.contentType]) : '',
  }
}

export function ownAnswer(status: number, text: string, { own }: SmsAccount): Understood {
  if (status < 200 || status > 299) return byStatus(status, `${status} ${text}`)
  if (own === null || text.includes(own.successWhen)) return { outcome: 'sent', providerId: null }
  return { outcome: 'unknown', problem: 'answer-not-understood', detail: text }
}
