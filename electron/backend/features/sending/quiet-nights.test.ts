import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openTestShop } from '#electron/backend/test-shop.ts'
import { startGateway } from './test-gateway.ts'
import { newClient, PHONE, smsAccount, taken } from './test-world.ts'

const MINUTE = 60_000

const SHOPS = [
  { country: 'UA', currency: 'UAH', zone: 'Europe/Kyiv' },
  { country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw' },
  { country: 'RO', currency: 'RON', zone: 'Europe/Bucharest' },
  { country: 'MD', currency: 'MDL', zone: 'Europe/Chisinau' },
  { country: 'GB', currency: 'GBP', zone: 'Europe/London' },
] as const

/** Six in the evening, UTC, before the night in which the clocks change. */
function eveBefore(year: number, month: 'March' | 'October'): number {
  const last = new Date(Date.UTC(year, month === 'March' ? 2 : 9, 31))
  return Date.UTC(year, last.getUTCMonth(), 31 - last.getUTCDay() - 1, 18)
}

/** Quiet hours that begin and end about the change, and those of most shops. */
const minuteOfNight = fc.integer({ min: 0, max: 5 * 60 })
const quietHours = fc.oneof(
  fc.record({ from: minuteOfNight, until: minuteOfNight }),
  fc.record({ from: fc.integer({ min: 18 * 60, max: 1439 }), until: minuteOfNight }),
  fc.constant({ from: 20 * 60, until: 9 * 60 }),
)

test.each(SHOPS)(
  'in the nights in which the clocks change nothing leaves in quiet hours in $zone, and what waits for their end leaves then',
  async (where) => {
    const shop = await openTestShop({ shop: where })
    const wall = new Intl.DateTimeFormat('en-GB', { timeZone: where.zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' })
    const minuteAt = (at: number) => {
      const [hour = 0, minute = 0] = wall.format(at).split(':').map(Number)
      return hour * 60 + minute
    }
    let quiet = { from: 0, until: 0 }
    const isQuiet = (at: number) => {
      const [{ from, until }, minute] = [quiet, minuteAt(at)]
      return from <= until ? minute >= from && minute < until : minute >= from || minute < until
    }
    /** Of quiet hours that end for less than an hour because the night has that hour twice, the end that lasts. */
    const lastEnd = (end: number) => {
      let at = end
      while (at < end + 60 * MINUTE && !isQuiet(at)) at += MINUTE
      if (!isQuiet(at)) return end
      while (isQuiet(at)) at += MINUTE
      return at
    }
    const wrong: string[] = []
    const gateway = await startGateway(() => {
      if (isQuiet(shop.clock)) wrong.push(`${new Date(shop.clock).toISOString()} ${JSON.stringify(quiet)}`)
      return taken()
    })
    onTestFinished(() => gateway.close())
    const settings = smsAccount(gateway.address, { perHour: 1_000, perDay: 10_000 })
    await shop.call('sending.saveSms', { version: 0, settings, password: 'token' })
    const clientId = await newClient(shop, { phones: [PHONE] })
    const look = async () => {
      const { version } = (await shop.call('sending.accounts', {})).sms
      await shop.call('sending.saveSms', { version, settings, password: null })
    }
    let waited = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2022, max: 2040 }),
        fc.constantFrom('March' as const, 'October' as const),
        fc.integer({ min: 0, max: 16 * 60 }),
        quietHours,
        async (year, month, after, hours) => {
          shop.clock = eveBefore(year, month) + after * MINUTE
          quiet = hours
          const { rules, version } = await shop.call('contacts.rules', {})
          await shop.call('contacts.saveRules', { version, rules: { ...rules, quietHours: hours } })
          let end = shop.clock
          while (isQuiet(end)) end += MINUTE
          const message = {
            clientId,
            channel: 'sms',
            purpose: 'service',
            address: PHONE,
            subject: '',
            body: 'Карту знайдено.',
          } as const
          const { id, waitsUntil } = await shop.call('sending.send', {
            ...message,
            language: 'uk',
            cause: null,
            templateId: null,
          })
          expect(waitsUntil !== null).toBe(end > shop.clock)
          const one = async () => {
            const { rows } = await shop.call('sending.messages', { clientId, states: [], before: id + 1, limit: 1 })
            return rows[0]
          }
          for (let looks = 0; (await one())?.state === 'queued' && looks < 100; looks += 1) {
            waited += 1
            shop.clock = (await one())?.nextAt ?? shop.clock
            const before = gateway.heard.length
            await look()
            await vi.waitFor(async () =>
              expect(gateway.heard.length > before || ((await one())?.nextAt ?? 0) > shop.clock).toBe(true),
            )
          }
          await vi.waitFor(async () => expect((await one())?.state).toBe('sent'))
          // A time that the night skips or has twice is told an hour off at most.
          expect(shop.clock).toBeGreaterThanOrEqual(end)
          expect(shop.clock - lastEnd(end)).toBeLessThanOrEqual(60 * MINUTE)
          expect(wrong).toEqual([])
        },
      ),
      { numRuns: 25, examples: [[2022, 'October', 361, { from: 181, until: 0 }]] },
    )
    expect(waited).toBeGreaterThan(0)
  },
  60_000,
)
