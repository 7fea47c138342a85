import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { DISTANT_CHANNELS, type DistantChannel } from './channel.ts'
import { CONSENT_CHANNELS, type ConsentState, type ConsentWord } from './consent.ts'
import { type ContactFacts, mayContact } from './may-contact.ts'
import { ALLOWANCE_DAYS, type ContactRules } from './rules.ts'

const FIRST = '2026-10-20'

type Act =
  | { readonly do: 'offer'; readonly channel: DistantChannel }
  | { readonly do: 'refuse' }
  | { readonly do: 'say'; readonly channel: ConsentWord['channel']; readonly state: ConsentState }
  | { readonly do: 'rules'; readonly rules: ContactRules }
  | { readonly do: 'wish'; readonly allowance: number | null }
  /** Hours go by; below nought the clock is set back. */
  | { readonly do: 'wait'; readonly hours: number }

const rulesOf = fc.record({
  allowance: fc.integer({ min: 0, max: 4 }),
  restDays: fc.integer({ min: 0, max: 30 }),
  quietHours: fc.option(fc.record({ from: fc.integer({ min: 0, max: 1439 }), until: fc.integer({ min: 0, max: 1439 }) })),
  quietDays: fc.boolean(),
})

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('offer' as const), channel: fc.constantFrom(...DISTANT_CHANNELS) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        hours: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(-24)),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('say' as const),
        channel: fc.constantFrom(...CONSENT_CHANNELS),
        state: fc.constantFrom<ConsentState>('given', 'given', 'refused', 'withdrawn'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('rules' as const), rules: rulesOf }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('wish' as const), allowance: fc.option(fc.integer({ min: 0, max: 5 })) }),
    },
  ),
  { minLength: 10, maxLength: 120 },
)

/** One shop and one client, driven by acts as they come: an offer goes out exactly when the rule lets it. */
function live(
  script: readonly Act[],
  zoneDayEndsAt: number,
  onOffer: (facts: ContactFacts, channel: DistantChannel) => void,
): void {
  let hours = 12
  let rules: ContactRules = { allowance: 2, restDays: 14, quietHours: { from: 1200, until: 540 }, quietDays: true }
  let allowance: number | null = null
  let refusedOn: Day | null = null as Day | null
  const words: ConsentWord[] = [{ purpose: 'marketing', channel: 'all', state: 'given' }]
  const marketingDays: Day[] = []
  for (const act of script) {
    const wall = { day: addDays(FIRST, Math.floor(hours / 24)), minute: (((hours % 24) + 24) % 24) * 60 }
    // The business day ends in the night, at an hour of the shop's own.
    const today = wall.minute < zoneDayEndsAt * 60 ? addDays(wall.day, -1) : wall.day
    const quietDayEnds = daysBetween(FIRST, wall.day) % 9 === 0 ? addDays(wall.day, 1) : null
    const facts: ContactFacts = {
      archived: false,
      ban: null,
      goodbye: null,
      words: [...words],
      hasAddress: true,
      refusedOn,
      marketingDays: [...marketingDays],
      rules,
      wish: { allowance, onlyBy: null },
      today,
      wall,
      quietDayEnds,
    }
    if (act.do === 'wait') hours += act.hours
    if (act.do === 'rules') rules = act.rules
    if (act.do === 'wish') allowance = act.allowance
    if (act.do === 'say') words.push({ purpose: 'marketing', channel: act.channel, state: act.state })
    if (act.do === 'refuse') refusedOn = refusedOn === null || refusedOn < today ? today : refusedOn
    if (act.do === 'offer' && mayContact(facts, act.channel, 'marketing') === null) {
      onOffer(facts, act.channel)
      marketingDays.push(today)
    }
  }
}

test('whatever happens, an offer goes out only within allowance, rest, quiet hours, holidays and consent, also with the clock set back', () => {
  let went = 0
  fc.assert(
    fc.property(acts, fc.integer({ min: 0, max: 11 }), (script, dayEndsAt) => {
      live(script, dayEndsAt, ({ today, wall, rules, wish, words, refusedOn, marketingDays, quietDayEnds }, channel) => {
        went += 1
        // Written out anew, without the functions of the rule.
        const most = wish.allowance === null ? rules.allowance : Math.min(wish.allowance, rules.allowance)
        for (let before = 0; before < ALLOWANCE_DAYS; before += 1) {
          const [from, to] = [addDays(today, before - ALLOWANCE_DAYS + 1), addDays(today, before)]
          expect(marketingDays.filter((day) => day >= from && day <= to).length).toBeLessThan(most)
        }
        if (refusedOn !== null) expect(daysBetween(refusedOn, today)).toBeGreaterThanOrEqual(rules.restDays)
        if (rules.quietHours !== null) {
          const { from, until } = rules.quietHours
          const over = from > until ? wall.minute >= from || wall.minute < until : wall.minute >= from && wall.minute < until
          expect(over).toBe(false)
        }
        if (rules.quietDays) expect(quietDayEnds).toBeNull()
        expect(words.filter((word) => word.channel === 'all' || word.channel === channel).at(-1)?.state).toBe('given')
      })
    }),
    { numRuns: 1500 },
  )
  expect(went).toBeGreaterThan(100)
})

test('what is in the way ends when the verdict says: a minute before it still is, then it is not', () => {
  fc.assert(
    fc.property(
      rulesOf,
      fc.integer({ min: 0, max: 1439 }),
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
      (rules, minute, ago) => {
        const today = '2026-11-23'
        const facts: ContactFacts = {
          archived: false,
          ban: null,
          goodbye: null,
          words: [{ purpose: 'marketing', channel: 'all', state: 'given' }],
          hasAddress: true,
          refusedOn: ago.length % 2 === 0 ? null : addDays(today, -(ago[0] ?? 0)),
          marketingDays: ago.map((days) => addDays(today, -days)),
          rules,
          wish: { allowance: null, onlyBy: null },
          today,
          wall: { day: today, minute },
          quietDayEnds: null,
        }
        const ruling = mayContact(facts, 'sms', 'marketing')
        if (ruling?.untilDay == null) return
        const at = (day: Day, wallMinute: number) =>
          mayContact({ ...facts, today: day, wall: { day, minute: wallMinute } }, 'sms', 'marketing')
        if (ruling.untilMinute === null) {
          expect(at(addDays(ruling.untilDay, -1), minute)?.block).toBe(ruling.block)
          expect(at(ruling.untilDay, minute)?.block).not.toBe(ruling.block)
        } else expect(at(ruling.untilDay, ruling.untilMinute)?.block).not.toBe(ruling.block)
      },
    ),
  )
})
