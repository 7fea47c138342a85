import { describe, expect, test } from 'vitest'
import { CHANNELS, CONTACT_PURPOSES } from './channel.ts'
import type { ConsentWord } from './consent.ts'
import { type ContactFacts, mayContact } from './may-contact.ts'
import { USUAL_CONTACT_RULES } from './rules.ts'

const keeps: ConsentWord = { purpose: 'keep-data', channel: 'all', state: 'given' }
const news: ConsentWord = { purpose: 'marketing', channel: 'all', state: 'given' }
const noon = { day: '2026-11-23', minute: 12 * 60 }

/** A client who agreed to everything, asked about on a Monday at noon. */
const agreed: ContactFacts = {
  archived: false,
  ban: null,
  goodbye: null,
  words: [keeps, news],
  hasAddress: true,
  refusedOn: null,
  marketingDays: [],
  rules: USUAL_CONTACT_RULES,
  wish: { allowance: null, onlyBy: null },
  today: '2026-11-23',
  wall: noon,
  quietDayEnds: null,
}

/** What is in the way, for service, greeting and marketing: at the counter, then from afar by SMS and by mail. */
function blocks(changes: Partial<ContactFacts>): string[] {
  const facts = { ...agreed, ...changes }
  return (['counter', 'sms', 'mail'] as const).map((channel) =>
    CONTACT_PURPOSES.map((purpose) => mayContact(facts, channel, purpose)?.block ?? '–').join(' '),
  )
}

const says = (...words: readonly ConsentWord[]) => ({ words: [keeps, news, ...words] })

describe('may a client be contacted', () => {
  test.each<[string, Partial<ContactFacts>, string[]]>([
    ['who agreed to everything', {}, ['– – –', '– – –', '– – –']],
    ['whom nobody has asked', { words: [] }, ['– – –', '– no-consent no-consent', '– no-consent no-consent']],
    ['who lets us keep his data and was asked nothing more', { words: [keeps] }, ['– – –', '– – no-consent', '– – no-consent']],
    [
      'who wants no news',
      says({ purpose: 'marketing', channel: 'all', state: 'withdrawn' }),
      ['– – withdrawn', '– – withdrawn', '– – withdrawn'],
    ],
    [
      'who wants no news by SMS',
      says({ purpose: 'marketing', channel: 'sms', state: 'withdrawn' }),
      ['– – –', '– – withdrawn', '– – –'],
    ],
    [
      'who withdrew, and later agreed to SMS alone',
      says(
        { purpose: 'marketing', channel: 'all', state: 'withdrawn' },
        { purpose: 'marketing', channel: 'sms', state: 'given' },
      ),
      ['– – withdrawn', '– – –', '– – withdrawn'],
    ],
    [
      'who refused SMS and later agreed to everything',
      says({ purpose: 'marketing', channel: 'sms', state: 'refused' }, news),
      ['– – –', '– – –', '– – –'],
    ],
    [
      'who wants no good wishes',
      says({ purpose: 'greeting', channel: 'all', state: 'refused' }),
      ['– refused –', '– refused –', '– refused –'],
    ],
    [
      'whose data are not to be kept',
      says({ purpose: 'keep-data', channel: 'all', state: 'withdrawn' }),
      ['– withdrawn withdrawn', 'withdrawn withdrawn withdrawn', 'withdrawn withdrawn withdrawn'],
    ],
    [
      'who is not to be contacted',
      { ban: { reason: 'said so' }, goodbye: { answer: null }, words: [] },
      [
        '– do-not-contact do-not-contact',
        'do-not-contact do-not-contact do-not-contact',
        'do-not-contact do-not-contact do-not-contact',
      ],
    ],
    [
      'who has said goodbye',
      { goodbye: { answer: 'moves away' } },
      ['– said-goodbye said-goodbye', 'said-goodbye said-goodbye said-goodbye', 'said-goodbye said-goodbye said-goodbye'],
    ],
    [
      'whose card is put away',
      { archived: true },
      ['archived archived archived', 'archived archived archived', 'archived archived archived'],
    ],
    [
      'who wants mail only',
      { wish: { allowance: null, onlyBy: 'mail' } },
      ['– – –', 'other-channel other-channel other-channel', '– – –'],
    ],
    [
      'who has no address',
      { hasAddress: false },
      ['– – –', 'no-address no-address no-address', 'no-address no-address no-address'],
    ],
    ['who rests after a refusal', { refusedOn: '2026-11-10' }, ['– – resting', '– – resting', '– – resting']],
    ['whose rest is over today', { refusedOn: '2026-11-09' }, ['– – –', '– – –', '– – –']],
    [
      'who had his two',
      { marketingDays: ['2026-11-01', '2026-11-20'] },
      ['– – allowance-used', '– – allowance-used', '– – allowance-used'],
    ],
    ['who had two, one of them thirty days ago', { marketingDays: ['2026-10-24', '2026-11-20'] }, ['– – –', '– – –', '– – –']],
    [
      'who wants one a month, and had it',
      { marketingDays: ['2026-11-20'], wish: { allowance: 1, onlyBy: null } },
      ['– – allowance-used', '– – allowance-used', '– – allowance-used'],
    ],
    [
      'who would have five a month: no more than the shop allows',
      { marketingDays: ['2026-11-19', '2026-11-20'], wish: { allowance: 5, onlyBy: null } },
      ['– – allowance-used', '– – allowance-used', '– – allowance-used'],
    ],
    [
      'late in the evening',
      { wall: { day: '2026-11-23', minute: 20 * 60 } },
      ['– – –', 'quiet-hours quiet-hours quiet-hours', '– quiet-hours quiet-hours'],
    ],
    [
      'a minute before nine',
      { wall: { day: '2026-11-23', minute: 9 * 60 - 1 } },
      ['– – –', 'quiet-hours quiet-hours quiet-hours', '– quiet-hours quiet-hours'],
    ],
    ['at nine', { wall: { day: '2026-11-23', minute: 9 * 60 } }, ['– – –', '– – –', '– – –']],
    ['on a holiday', { quietDayEnds: '2026-11-24' }, ['– – –', '– – quiet-day', '– – quiet-day']],
    [
      'on a holiday where the shop does not mind',
      { quietDayEnds: '2026-11-24', rules: { ...USUAL_CONTACT_RULES, quietDays: false } },
      ['– – –', '– – –', '– – –'],
    ],
  ])('%s', (_, changes, wanted) => {
    expect(blocks(changes)).toEqual(wanted)
  })

  test.each<[string, Partial<ContactFacts>, object]>([
    [
      'the reason of a ban',
      { ban: { reason: 'asked us to' } },
      { block: 'do-not-contact', reason: 'asked us to', untilDay: null },
    ],
    [
      'what was said at the goodbye',
      { goodbye: { answer: 'moves to Lviv' } },
      { block: 'said-goodbye', reason: 'moves to Lviv' },
    ],
    ['the day on which a rest ends', { refusedOn: '2026-11-19' }, { block: 'resting', untilDay: '2026-12-03' }],
    [
      'the day on which the allowance has room again',
      { marketingDays: ['2026-11-20', '2026-11-05', '2026-11-03'] },
      { block: 'allowance-used', untilDay: '2026-12-05' },
    ],
    [
      'no day where nothing is allowed at all',
      { rules: { ...USUAL_CONTACT_RULES, allowance: 0 } },
      { block: 'allowance-used', untilDay: null },
    ],
    [
      'the morning after a quiet night',
      { wall: { day: '2026-11-23', minute: 23 * 60 } },
      { block: 'quiet-hours', untilDay: '2026-11-24', untilMinute: 540 },
    ],
    [
      'the same morning after midnight',
      { wall: { day: '2026-11-24', minute: 30 } },
      { block: 'quiet-hours', untilDay: '2026-11-24', untilMinute: 540 },
    ],
    [
      'the end of a quiet afternoon',
      { rules: { ...USUAL_CONTACT_RULES, quietHours: { from: 11 * 60, until: 15 * 60 } } },
      { block: 'quiet-hours', untilDay: '2026-11-23', untilMinute: 900 },
    ],
    ['the day after the holidays', { quietDayEnds: '2026-11-25' }, { block: 'quiet-day', untilDay: '2026-11-25' }],
  ])('a block tells %s', (_, changes, wanted) => {
    expect(mayContact({ ...agreed, ...changes }, 'sms', 'marketing')).toMatchObject(wanted)
  })

  test('service at the counter is never in the way, whatever he said, unless his card is put away', () => {
    const worst = { ban: { reason: 'x' }, goodbye: { answer: null }, words: [], hasAddress: false, refusedOn: '2026-11-23' }
    expect(mayContact({ ...agreed, ...worst }, 'counter', 'service')).toBeNull()
    for (const channel of CHANNELS.slice(1)) expect(mayContact({ ...agreed, ...worst }, channel, 'service')).not.toBeNull()
  })
})
