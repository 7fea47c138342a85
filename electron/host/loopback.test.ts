import { describe, expect, it } from 'vitest'
import { createSessions, foreignRequest, type RequestHead } from './loopback.ts'

const port = 4321
const own: RequestHead = { method: 'POST', host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321', fetchSite: 'same-origin' }

describe('a request comes in', () => {
  it.each<[string, RequestHead]>([
    ['from the program itself', own],
    ['from a browser too old to say its site', { ...own, fetchSite: undefined }],
    ['by an address typed by hand', { method: 'GET', host: own.host, origin: undefined, fetchSite: 'none' }],
    ['by a picture of the page', { method: 'GET', host: own.host, origin: own.origin, fetchSite: 'same-origin' }],
  ])('%s', (_name, head) => {
    expect(foreignRequest(head, port)).toBeNull()
  })
})

describe('a request stays out', () => {
  it.each<[string, RequestHead, string]>([
    ['with the name of a rebound domain', { ...own, host: 'shop.example:4321' }, 'host'],
    ['with the name localhost, which a resolver may point elsewhere', { ...own, host: 'localhost:4321' }, 'host'],
    ['with another port in its Host', { ...own, host: '127.0.0.1:80' }, 'host'],
    ['without a port in its Host', { ...own, host: '127.0.0.1' }, 'host'],
    ['without a Host', { ...own, host: undefined }, 'host'],
    ['from a page of another site', { ...own, origin: 'https://evil.example' }, 'origin'],
    ['from another port of this machine', { ...own, origin: 'http://127.0.0.1:9999' }, 'origin'],
    ['from a sandboxed frame', { ...own, origin: 'null' }, 'origin'],
    ['that changes something without saying its origin', { ...own, origin: undefined }, 'origin'],
    ['that reads from a page of another site', { ...own, method: 'GET', origin: 'https://evil.example' }, 'origin'],
    ['that claims our origin across sites', { ...own, fetchSite: 'cross-site' }, 'site'],
    ['with a method that no route has and no origin', { ...own, method: 'DELETE', origin: undefined }, 'origin'],
  ])('%s', (_name, head, reason) => {
    expect(foreignRequest(head, port)).toBe(reason)
  })
})

describe('the one-time token', () => {
  const cookiePair = (cookie: string | null) => cookie?.split(';')[0] ?? ''

  it('opens a session that only this host and no script can read', () => {
    const sessions = createSessions(port)
    const cookie = sessions.exchange(sessions.token)
    expect(cookie).toMatch(/^regulars-4321=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/)
    expect(sessions.deviceOf(cookiePair(cookie))).toBe('browser-1')
    expect(sessions.deviceOf(`other=1; ${cookiePair(cookie)}; more=2`)).toBe('browser-1')
  })

  it('works once', () => {
    const sessions = createSessions(port)
    expect(sessions.exchange(sessions.token)).not.toBeNull()
    expect(sessions.exchange(sessions.token)).toBeNull()
  })

  it('is not spent by wrong ones before it', () => {
    const sessions = createSessions(port)
    for (const wrong of ['', 'x', `${sessions.token} `, sessions.token.slice(1), sessions.token.toUpperCase()]) {
      expect(sessions.exchange(wrong)).toBeNull()
    }
    expect(sessions.exchange(sessions.token)).not.toBeNull()
  })

  it('and the cookie belong to one run of the host', () => {
    const before = createSessions(port)
    const cookie = cookiePair(before.exchange(before.token))
    const after = createSessions(port)
    expect(after.deviceOf(cookie)).toBeNull()
    expect(after.exchange(before.token)).toBeNull()
  })

  it('leaves a missing, empty or foreign cookie without a session', () => {
    const sessions = createSessions(port)
    sessions.exchange(sessions.token)
    for (const header of [undefined, '', 'regulars-4321=', `regulars-4321=${sessions.token}`, 'regulars-80=x']) {
      expect(sessions.deviceOf(header)).toBeNull()
    }
  })
})
