import type { SmsAccount } from '#shared/domain/sending/account.ts'
import type { Handover, SendingProblem } from '#shared/domain/sending/message.ts'
import type { WebRequest } from './http.ts'
import type { Parcel } from './parcel.ts'

/** How a gateway is asked, and what its answer means. Its words stay out of here: `detail` is added by whoever asked. */
export interface Gateway {
  ask(account: SmsAccount, password: string, parcel: Parcel): WebRequest
  understand(status: number, text: string, account: SmsAccount): Understood
}

export type Understood =
  | { readonly outcome: 'sent'; readonly providerId: string | null }
  | { readonly outcome: Exclude<Handover['outcome'], 'sent'>; readonly problem: SendingProblem; readonly detail: string }

/** What a status means by itself. 429 and 503 say that nothing was done; any other fault of the gateway leaves it open. */
export function byStatus(status: number, detail: string): Understood {
  if (status === 401 || status === 403) return { outcome: 'account', problem: 'login-refused', detail }
  if (status === 429) return { outcome: 'account', problem: 'asked-to-wait', detail }
  if (status === 503) return { outcome: 'account', problem: 'gateway-fault', detail }
  if (status >= 300 && status < 400) return { outcome: 'account', problem: 'gateway-moved', detail }
  if (status >= 400 && status < 500) return { outcome: 'account', problem: 'account-refused', detail }
  return { outcome: 'unknown', problem: status >= 500 ? 'gateway-fault' : 'answer-not-understood', detail }
}

/** The answer as an object; null for anything else. */
export function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands there, if it is words or a number. */
export const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
