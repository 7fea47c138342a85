import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, DAY, HOUR, openTestShop } from '#electron/backend/test-shop.ts'
import { json, startGateway } from './test-gateway.ts'

const PURPOSES = ['greeting', 'marketing'] as const
const SUBJECTS = ['keep-data', 'marketing', 'greeting'] as const

type Step =
  | { readonly act: 'write'; readonly who: number; readonly cause: number; readonly purpose: (typeof PURPOSES)[number] }
  | { readonly act: 'wait'; readonly hours: number }
  | { readonly act: 'archive' | 'ban' | 'goodbye'; readonly who: number; readonly on: boolean }
  | {
      readonly act: 'say'
      readonly who: number
      readonly about: (typeof SUBJECTS)[number]
      readonly channel: 'all' | 'sms'
      readonly yes: boolean
    }
  | { readonly act: 'limits'; readonly perHour: number; readonly perDay: number }
  | { readonly act: 'gateway'; readonly mood: 'takes' | 'busy' | 'hangs-up' }
  | { readonly act: 'decide'; readonly arrived: boolean }
  | { readonly act: 'reopen' | 'look' }

// Mostly one and the same, or nobody would come near his cap.
const who = fc.constantFrom(0, 0, 0, 1)
const on = fc.boolean()
const seldom = fc.constantFrom(true, false, false)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      act: fc.constant('write' as const),
      who,
      cause: fc.integer({ min: 0, max: 19 }),
      purpose: fc.constantFrom(...PURPOSES, 'marketing' as const),
    }),
  },
  // Back as well: a clock that was wrong is set right.
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      hours: fc.oneof(fc.integer({ min: -24, max: 30 }), fc.constantFrom(-72, 10, 11, 12, 24, 24, 48, 31 * 24)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constantFrom('archive' as const, 'ban' as const, 'goodbye' as const), who, on: seldom }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('say' as const),
      who,
      about: fc.constantFrom(...SUBJECTS),
      channel: fc.constantFrom('all' as const, 'sms' as const),
      yes: fc.oneof(fc.constant(true), on),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('limits' as const),
      perHour: fc.integer({ min: 1, max: 4 }),
      perDay: fc.integer({ min: 1, max: 8 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('gateway' as const),
      mood: fc.constantFrom('takes' as const, 'takes' as const, 'takes' as const, 'busy' as const, 'hangs-up' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('decide' as const), arrived: on }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('reopen' as const, 'look' as const) }) },
)

/** What a client has said, written out anew without the rule of the program. */
interface Said {
  readonly words: { about: (typeof SUBJECTS)[number]; yes: boolean }[]
  archived: boolean
  ban: boolean
  goodbye: boolean
}

const kyiv = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Kyiv',
  hourCycle: 'h23',
  dateStyle: 'short',
  timeStyle: 'short',
})
const hourInKyiv = (at: number) => Number(/(\d\d):\d\d/.exec(kyiv.format(at))?.[1])
/** The number of the day in Kyiv; only what leaves by day is asked for, when it is the business day. */
const dayInKyiv = (at: number) => Date.parse(`${kyiv.format(at).slice(0, 10)}T00:00:00Z`) / DAY

test('no sequence of sends, answers, bans, goodbyes, restarts, clocks and settings exceeds limits, cap, quiet hours or consent, or sends a cause twice', async () => {
  const went = { greeting: 0, marketing: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 50, size: 'max' }), async (steps) => {
      const shop = await openTestShop()
      let limits = { perHour: 3, perDay: 6 }
      let mood: 'takes' | 'busy' | 'hangs-up' = 'takes'
      const said: Said[] = [0, 1].map(() => ({
        words: [
          { about: 'keep-data', yes: true },
          { about: 'marketing', yes: true },
        ],
        archived: false,
        ban: false,
        goodbye: false,
      }))
      const wrong: unknown[] = []
      const left: {
        readonly at: number
        readonly who: number
        readonly purpose: 'greeting' | 'marketing'
        readonly text: string
      }[] = []
      const gateway = await startGateway(({ body }) => {
        if (mood === 'busy') return json(503, {})
        const asked = JSON.parse(body) as { recipients: string[]; sms: { text: string } }
        const { text } = asked.sms
        const to = Number(asked.recipients[0]?.at(-1))
        const purpose = text.startsWith('marketing') ? 'marketing' : 'greeting'
        const now = shop.clock
        const client = said[to]
        const last = (about: string) => client?.words.findLast((word) => word.about === about)?.yes
        left.push({ at: now, who: to, purpose, text })
        went[purpose] += 1
        if (hourInKyiv(now) < 9 || hourInKyiv(now) >= 20) wrong.push('in quiet hours')
        if (client?.archived || client?.ban || client?.goodbye) wrong.push('to whom nothing must be sent')
        if (last('keep-data') !== true || last('greeting') === false) {
          if (purpose === 'greeting' || last('keep-data') !== true) wrong.push(`${purpose} without consent`)
        }
        if (purpose === 'marketing' && last('marketing') !== true) wrong.push('marketing without consent')
        // Whatever lies ahead of a clock that was set back counts as well.
        const offers = left.filter((one) => one.who === to && one.purpose === 'marketing').map(({ at }) => dayInKyiv(at))
        if (purpose === 'marketing' && offers.filter((day) => day > dayInKyiv(now) - 30).length > 2) wrong.push('above the cap')
        if (left.filter(({ at }) => at > now - HOUR).length > limits.perHour) wrong.push('too many in an hour')
        if (left.filter(({ at }) => at > now - DAY).length > limits.perDay) wrong.push('too many in a day')
        if (left.filter((one) => one.text === text).length > 1) wrong.push('twice')
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
      const listed = async () =>
        (await shop.call('sending.messages', { clientId: null, states: [], before: null, limit: 100 })).rows
      try {
        await look('token')
        const clients: number[] = []
        for (const end of [0, 1]) {
          const card = aClient({ name: `К${end}`, phones: [`067 123 45 6${end}`], marketingGiven: true })
          clients.push((await shop.call('clients.create', card)).id)
        }
        for (const one of steps) {
          const clientId = ('who' in one ? clients[one.who] : null) ?? 0
          const known = ('who' in one ? said[one.who] : null) ?? undefined
          if (one.act === 'wait') shop.clock += one.hours * HOUR
          else if (one.act === 'limits') limits = { perHour: one.perHour, perDay: one.perDay }
          else if (one.act === 'gateway') mood = one.mood
          else if (one.act === 'reopen') await shop.reopen()
          else if (one.act === 'archive' && known) {
            await shop.call('clients.archive', { id: clientId, archived: one.on })
            known.archived = one.on
          } else if (one.act === 'ban' && known && known.ban !== one.on) {
            await shop.call(one.on ? 'contacts.ban' : 'contacts.lift', { clientId, reason: 'так сказано' })
            known.ban = one.on
          } else if (one.act === 'goodbye' && known && known.goodbye !== one.on) {
            if (one.on) await shop.call('contacts.sayGoodbye', { clientId, answer: null })
            else await shop.call('contacts.undoGoodbye', { clientId })
            known.goodbye = one.on
          } else if (one.act === 'say' && known) {
            const { about, yes } = one
            const channel = about === 'keep-data' ? 'all' : one.channel
            await shop.call('contacts.answerConsent', { clientId, purpose: about, channel, yes, how: 'orally', saidDay: null })
            known.words.push({ about, yes })
          } else if (one.act === 'decide') {
            const open = (await listed()).find(({ state }) => state === 'unknown')
            if (open) {
              await shop.call('sending.decide', { id: open.id, arrived: one.arrived })
              // Somebody has found out that it never left.
              if (!one.arrived)
                left.splice(
                  left.findIndex(({ text }) => text === open.body),
                  1,
                )
            }
          } else if (one.act === 'write') {
            const { purpose } = one
            const input = {
              opId: randomUUID(),
              clientId,
              channel: 'sms',
              address: `+38067123456${one.who}`,
              purpose,
              subject: '',
              body: `${purpose} ${one.who} ${one.cause}`,
              language: 'uk',
              templateId: null,
              cause: `cause ${purpose} ${one.cause}`,
            } as const
            const answer = await shop.backend.dispatch(shop.session, 'sending.send', input)
            if (!answer.ok && answer.error.code !== 'RULE') wrong.push(answer.error)
          }
          await look()
          await settled()
        }
        expect(wrong).toEqual([])
        const rows = await listed()
        const gone = rows.filter(({ state }) => state === 'sent' || state === 'unknown')
        expect(left.length).toBe(gone.length)
        for (const id of clients) {
          const told = await shop.call('contacts.ofClient', { clientId: id, channel: null, mood: null, before: null, limit: 100 })
          expect(told.rows.length).toBe(rows.filter(({ state, client }) => state === 'sent' && client.id === id).length)
        }
      } finally {
        await gateway.close()
        await shop.backend.close()
      }
    }),
    { numRuns: 10, interruptAfterTimeLimit: 90_000 },
  )
  expect(went).toEqual({ greeting: expect.toSatisfy((times) => times > 0), marketing: expect.toSatisfy((times) => times > 0) })
}, 120_000)
