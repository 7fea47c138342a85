import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { Patience } from './parcel.ts'
import { isCertificateTrouble, isNoEncryption, isUnknownHost } from './trouble.ts'

export interface WebRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  /** Empty: none. */
  readonly body: string
}

export type WebAnswer =
  | { readonly heard: true; readonly status: number; readonly text: string }
  /** `begun`: something of the request may have arrived. */
  | {
      readonly heard: false
      readonly begun: boolean
      readonly problem: 'host-not-found' | 'not-reached' | 'certificate' | 'no-encryption' | 'no-answer' | 'account-refused'
      readonly detail: string
    }

const LONGEST_ANSWER = 100_000

/** Asks once: follows no redirection, repeats nothing, and tells whether the other side can have heard of it. */
export function askWeb({ method, address, headers, body }: WebRequest, patience: Patience): Promise<WebAnswer> {
  const secure = address.startsWith('https:')
  return new Promise<WebAnswer>((settle) => {
    let begun = false
    const bytes = Buffer.from(body)
    const asked = (secure ? requestSecure : requestPlain)(address, {
      method,
      // A connection of its own: a kept one may have been closed by the other side, and then nobody knows what it heard.
      agent: false,
      headers: { ...headers, 'User-Agent': 'Regulars', 'Content-Length': bytes.length, Connection: 'close' },
    })
    const end = (answer: WebAnswer) => {
      clearTimeout(waiting)
      settle(answer)
      asked.destroy()
    }
    const failed = (error: { code?: string; message: string }) =>
      end({ heard: false, begun, problem: begun ? 'no-answer' : problemOf(error), detail: error.code ?? error.message })
    const tooLong = () => failed({ code: 'TIMEOUT', message: '' })
    let waiting = setTimeout(tooLong, patience.connect)
    asked.once('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        begun = true
        clearTimeout(waiting)
        waiting = setTimeout(tooLong, patience.answer)
      })
    })
    asked.once('error', failed)
    asked.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
        if (text.length > LONGEST_ANSWER)
          end({ heard: true, status: response.statusCode ?? 0, text: text.slice(0, LONGEST_ANSWER) })
      })
      response.once('end', () => end({ heard: true, status: response.statusCode ?? 0, text }))
      response.once('error', failed)
      response.once('aborted', () => failed({ code: 'ECONNRESET', message: '' }))
    })
    asked.end(bytes)
  }).catch((error: { code?: string }) => ({
    // Before any connection: the address or a header cannot be written, as a key in other letters than Latin.
    heard: false,
    begun: false,
    problem: 'account-refused',
    detail: error.code ?? '',
  }))
}

function problemOf(error: { code?: string }) {
  if (isUnknownHost(error)) return 'host-not-found'
  if (isCertificateTrouble(error)) return 'certificate'
  return isNoEncryption(error) ? 'no-encryption' : 'not-reached'
}
