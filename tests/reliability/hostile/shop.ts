import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { type GuardedShop, openGuardedShop, type Person, PINS, tillOf } from '#electron/backend/features/access/test-people.ts'
import type { LogFacts } from '#electron/backend/log.ts'
import { operations } from '#electron/backend/operations.ts'
import { HOUR } from '#electron/backend/test-shop.ts'
import { ERROR_CODES } from '#shared/contract/errors.ts'

/** What somebody who asks must not hear: how the program is made, and where it lies. */
const INSIDES =
  /\bSELECT\b|\bINSERT INTO\b|SQLITE_|sqlite|no such (?:table|column)|constraint failed|syntax error|node_modules|\.[cm]?[jt]s:\d|^\s+at |ZodError|TypeError|RangeError|__proto__/im

/** Every so many times somebody is sent away for good it is tried whether he may come back. */
const AGAIN = 100

/** Operations that are answered where nobody works, and change nothing there. */
const OPEN = new Set(['shop.state', 'shop.retry'])

/** The names that every object knows: whoever adds one has got into each of them. */
const names = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype].map((one) => Reflect.ownKeys(one))

export interface Witness {
  readonly shop: GuardedShop
  readonly counts: Record<string, number>
  /** Looks at one answer; `outside` is how whoever has no right to any is refused. What is wrong is kept for the end. */
  heard(asked: string, outside: 'LOCKED' | 'NO_SESSION' | null, answer: unknown): void
  /** Whoever was sent from his till enters it again, with a new PIN where it was changed; only the owner can be relied on. */
  enterAnew(who: Person, device?: string): Promise<void>
  /** What was wrong, and whether the shop is whole: its ledger, its record, its file, and the objects of the program. */
  conclude(): Promise<void>
}

/** A guarded shop with guests, visits and points, and somebody who notes how it answers. */
export async function watchShop(): Promise<Witness> {
  const before = names()
  const written: string[] = []
  const note = (event: string, facts?: LogFacts) => void written.push(`${event} ${JSON.stringify(facts)}`)
  const shop = await openGuardedShop({ shop: { sampleClients: 30 }, log: { info: () => {}, warn: () => {}, error: note } })
  const counts: Record<string, number> = { asked: 0, 'carried out': 0 }
  const wrong: string[] = []
  const heard = (asked: string, outside: 'LOCKED' | 'NO_SESSION' | null, answer: unknown) => {
    counts['asked'] = (counts['asked'] ?? 0) + 1
    const note = (what: string) => wrong.push(`${asked}: ${what} ${JSON.stringify(answer)?.slice(0, 300)}`)
    const { ok, error } = answer as { ok: boolean; error?: { code: never } }
    if (ok === true) {
      counts['carried out'] = (counts['carried out'] ?? 0) + 1
      if (outside === 'NO_SESSION' || (outside && !OPEN.has(asked))) note('answered to nobody')
      return
    }
    const code = error?.code
    if (ok !== false || code === undefined || !ERROR_CODES.includes(code) || code === 'INTERNAL' || code === 'DISK') {
      note('not a declared refusal')
      return
    }
    counts[code] = (counts[code] ?? 0) + 1
    // What another saved meanwhile is what was typed, and may be anything.
    const told = JSON.stringify(answer, (key, value: unknown) => (key === 'current' ? undefined : value))
    if (INSIDES.test(told) || told.includes(shop.dataDir)) note('tells of the insides')
    const open = operations.get(asked)?.right === 'open' || !operations.has(asked)
    if (outside && code !== outside && (outside === 'NO_SESSION' || !open)) note('refused otherwise')
  }
  /** How often each was sent away who could not be let in again: he was archived, or his role is gone. */
  const away = new Map<Person, number>()
  const witness: Witness = {
    shop,
    counts,
    heard,
    async enterAnew(who, device = tillOf(who)) {
      // Each attempt is as slow as guessing a PIN should be, and he may ask thousands of times: somebody may have let him in meanwhile, seldom.
      const times = away.get(who) ?? 0
      if (times > 0) away.set(who, times + 1)
      if (times % AGAIN > 0) return
      const first = await shop.enter(device, who)
      if (first.ok) {
        away.delete(who)
        return
      }
      // Somebody guessed at his secret: he waits like everybody else.
      shop.clock += HOUR
      if (who === 'owner') expect(await shop.enter(device, who)).toMatchObject({ ok: true })
      else {
        await witness.enterAnew('owner')
        await shop.as('owner', 'access.setPin', { employeeId: shop.ids[who], secret: PINS[who], current: null })
        const { ok } = await shop.enter(device, who)
        if (ok) away.delete(who)
        else away.set(who, times + 1)
      }
    },
    async conclude() {
      // What the program wrote down says where it happened.
      expect({ wrong: wrong.slice(0, 20), written: [...new Set(written)].slice(0, 20) }).toEqual({ wrong: [], written: [] })
      expect(names()).toEqual(before)
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      await witness.enterAnew('owner')
      expect(await shop.as('owner', 'loyalty.check')).toMatchObject({ ok: true, value: { findings: [] } })
      expect(await shop.as('owner', 'audit.verify', { printed: null })).toMatchObject({ ok: true, value: { broken: null } })
      const file = new Database(join(shop.dataDir, 'regulars.db'), { readonly: true })
      try {
        expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
        expect(file.pragma('foreign_key_check')).toEqual([])
      } finally {
        file.close()
      }
    },
  }
  return witness
}
