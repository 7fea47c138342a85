import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, DAY, HOUR, openTestShop } from '#electron/backend/test-shop.ts'
import { json, startGateway } from './test-gateway.ts'

type Step =
  | { readonly act: 'write'; readonly who: number; readonly cause: number }
  | { readonly act: 'wait'; readonly hours: number }
  | { readonly act: 'archive'; readonly who: number; readonly on: boolean }
  | { readonly act: 'limits'; readonly perHour: number; readonly perDay: number }
  | { readonly act: 'gateway'; readonly mood: 'takes' | 'busy' | 'hangs-up' }
  | { readonly act: 'reopen' | 'look' }

const who = fc.integer({ min: 0, max: 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('write' as const), who, cause: fc.integer({ min: 0, max: 3 }) }) },
  // Back as well: a clock that was wrong is set right.
  { weight: 3, arbitrary: fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: -24, max: 30 }) }) },
  fc.record({ act: fc.constant('archive' as const), who, on: fc.boolean() }),
  fc.record({
    act: fc.constant('limits' as const),
    perHour: fc.integer({ min: 1, max: 3 }),
    perDay: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    act: fc.constant('gateway' as const),
    mood: fc.constantFrom('takes' as const, 'busy' as const, 'hangs-up' as const),
  }),
  fc.record({ act: fc.constantFrom('reopen' as const, 'look' as const) }),
)

test('no sequence of sends, restarts, clocks and settings exceeds the limits, the quiet hours or what a client allows, or sends a cause twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const shop = await openTestShop()
      let limits = { perHour: 2, perDay: 4 }
      let mood: 'takes' | 'busy' | 'hangs-up' = 'takes'
      const archived = [false, false]
      const wrong: unknown[] = []
      const left: { readonly at: number; readonly to: string }[] = []
      const gateway = await startGateway(({ body }) => {
        const to = (JSON.parse(body) as { recipients: string[] }).recipients[0] ?? ''
        if (mood === 'busy') return json(503, {})
        const now = shop.clock
        left.push({ at: now, to })
        // In Kyiv, in winter.
        const hour = new Date(now + 2 * HOUR).getUTCHours()
        if (hour < 9 || hour >= 20) wrong.push('in quiet hours')
        if (archived[Number(to.at(-1))]) wrong.push('to a card that is put away')
        if (left.filter(({ at }) => at > now - HOUR).length > limits.perHour) wrong.push('too many in an hour')
        if (left.filter(({ at }) => at > now - DAY).length > limits.perDay) wrong.push('too many in a day')
        return mood === 'hangs-up'
          ? 'hang-up'
          : json(200, { response_code: 801, response_status: 'SUCCESS_MESSAGE_SENT', response_result: null })
      })
      const account = () =>
        ({ gateway: 'turbosms', address: gateway.address, user: '', sender: 'Ranok', own: null, ...limits }) as const
      const look = async (password: string | null = null) => {
        const { version } = (await shop.call('sending.accounts', {})).sms
        await shop.call('sending.saveSms', { version, settings: account(), password })
      }
      const settled = async () => {
        for (let quiet = 0; quiet < 3; ) {
          await new Promise((settle) => setTimeout(settle, 4))
          quiet = (await shop.call('sending.state', {})).counts.sending === 0 ? quiet + 1 : 0
        }
      }
      try {
        await look('token')
        const clients: number[] = []
        for (const end of [0, 1])
          clients.push((await shop.call('clients.create', aClient({ name: `К${end}`, phones: [`067 123 45 6${end}`] }))).id)
        for (const one of steps) {
          if (one.act === 'wait') shop.clock += one.hours * HOUR
          else if (one.act === 'limits') limits = { perHour: one.perHour, perDay: one.perDay }
          else if (one.act === 'gateway') mood = one.mood
          else if (one.act === 'reopen') await shop.reopen()
          else if (one.act === 'archive') {
            await shop.call('clients.archive', { id: clients[one.who] ?? 0, archived: one.on })
            archived[one.who] = one.on
          } else if (one.act === 'write') {
            const message = {
              channel: 'sms',
              address: `+38067123456${one.who}`,
              purpose: 'greeting',
              subject: '',
              body: 'Вітаємо!',
              language: 'uk',
              templateId: null,
            } as const
            const input = {
              opId: randomUUID(),
              clientId: clients[one.who] ?? 0,
              cause: `cause ${one.cause}`,
              ...message,
            }
            const answer = await shop.backend.dispatch(shop.session, 'sending.send', input)
            if (!answer.ok && answer.error.code !== 'RULE') wrong.push(answer.error)
          }
          await look()
          await settled()
        }
        expect(wrong).toEqual([])
        const { rows } = await shop.call('sending.messages', { clientId: null, states: [], before: null, limit: 100 })
        const gone = rows.filter(({ state }) => state === 'sent' || state === 'unknown')
        expect(left.length).toBe(gone.length)
        for (const id of clients) {
          const told = await shop.call('contacts.ofClient', { clientId: id, channel: null, mood: null, before: null, limit: 100 })
          expect(told.rows.length).toBe(rows.filter(({ state, client }) => state === 'sent' && client.id === id).length)
        }
      } finally {
        await gateway.close()
      }
    }),
    { numRuns: 8 },
  )
}, 120_000)
