import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export interface RequestHead {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
}

/**
 * Why a request may not come in at all, or null. The exact Host stops DNS rebinding; the exact Origin, which every browser sends
 * with a POST, stops other sites' pages and forms. `port` is the one this host listens on.
 */
export function foreignRequest(head: RequestHead, port: number): 'host' | 'origin' | 'site' | null {
  if (head.host !== `127.0.0.1:${port}`) return 'host'
  const own = `http://127.0.0.1:${port}`
  const changes = head.method !== 'GET' && head.method !== 'HEAD'
  if (changes ? head.origin !== own : head.origin !== undefined && head.origin !== own) return 'origin'
  // 'none' is the address typed or opened by hand; a link on another site may open the page (it shows nothing without a session).
  if (changes && head.fetchSite !== undefined && head.fetchSite !== 'same-origin') return 'site'
  return null
}

export interface LoopbackSessions {
  /** The one-time token of the address that the host prints. */
  readonly token: string
  /** Exchanges the token, once, for the value of a Set-Cookie header; null when it is wrong or spent. */
  exchange(token: string): string | null
  /** The device that a Cookie header belongs to, or null without a session. */
  deviceOf(cookieHeader: string | undefined): string | null
}

/** Sessions live as long as the host runs: a page reload and a closed browser keep theirs, a restarted host asks for a new token. */
export function createSessions(port: number): LoopbackSessions {
  // Cookies do not know ports: the port in the name keeps two shops on one PC apart.
  const cookieName = `regulars-${port}`
  const token = randomBytes(32).toString('base64url')
  let spent = false
  const devices = new Map<string, string>()

  return {
    token,
    exchange(offered) {
      if (!sameSecret(offered, token) || spent) return null
      spent = true
      const secret = randomBytes(32).toString('base64url')
      devices.set(digest(secret).toString('hex'), `browser-${devices.size + 1}`)
      return `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000`
    },
    deviceOf(cookieHeader) {
      const found = (cookieHeader ?? '').split('; ').find((pair) => pair.startsWith(`${cookieName}=`))
      if (found === undefined) return null
      return devices.get(digest(found.slice(cookieName.length + 1)).toString('hex')) ?? null
    },
  }
}

function sameSecret(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right))
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
