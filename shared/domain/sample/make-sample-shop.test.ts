import { parsePhoneNumberWithError } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { isPossibleDate } from '#shared/domain/clients/birthday.ts'
import { rhythmOf } from '#shared/domain/clients/rhythm.ts'
import { type CountryCode, countries } from '#shared/domain/presets/countries.ts'
import { venueKinds } from '#shared/domain/presets/preset.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import { makeBill } from '#shared/domain/visits/bill.ts'
import { type Language, languages } from '#shared/i18n/languages.ts'
import { daysBetween, isDay, weekday } from '#shared/kernel/day.ts'
import type { CurrencyCode } from '#shared/kernel/money.ts'
import { isClosed, isQuiet } from './holidays.ts'
import { makeSampleShop } from './make-sample-shop.ts'
import { notes } from './notes.ts'
import { mobileOf } from './phones.ts'
import { makeRandom } from './random.ts'
import { rhythmFor } from './rhythms.ts'
import type { SampleRequest, SampleVisit } from './sample.ts'
import { sampleRegulars } from './sample-clients.ts'
import { sampleVisits } from './sample-visits.ts'

const friday = '2026-11-20'
const fourInTheAfternoon = 16 * 60

const home: Record<Language, readonly [CountryCode, CurrencyCode]> = {
  en: ['IE', 'EUR'],
  uk: ['UA', 'UAH'],
  ru: ['KZ', 'KZT'],
  ro: ['RO', 'RON'],
  pl: ['PL', 'PLN'],
}

function aRequest(
  wishes: Partial<SampleRequest> & { venue?: (typeof venueKinds)[number]; language?: Language } = {},
): SampleRequest {
  const { venue = 'cafe', language = 'uk', ...rest } = wishes
  const [country, currency] = home[language]
  const preset = presetFor(venue, language, currency)
  const minutesNow = venue === 'bar' || venue === 'billiards' ? 21 * 60 : fourInTheAfternoon
  return { preset, country, today: friday, dayEndsAt: 4, minutesNow, seed: 20, clients: 300, months: 18, stretch: 1, ...rest }
}

describe('the sample shop', () => {
  it('is the same for the same seed and another for another', () => {
    const first = makeSampleShop(aRequest())
    expect(makeSampleShop(aRequest())).toEqual(first)
    const other = makeSampleShop(aRequest({ seed: 21 }))
    expect(other.clients.map(({ name }) => name)).not.toEqual(first.clients.map(({ name }) => name))
    expect(other.visits).not.toEqual(first.visits)
  })

  it.each(languages.map((language) => ({ language })))('has people with whole cards in $language', ({ language }) => {
    const { clients } = makeSampleShop(aRequest({ language }))
    expect(clients).toHaveLength(300)
    const share = (has: (client: (typeof clients)[number]) => boolean) => clients.filter(has).length / clients.length
    expect(share(({ email }) => email !== null)).toBeCloseTo(0.33, 0.9)
    expect(share(({ birthday }) => birthday !== null)).toBeCloseTo(0.66, 0.9)
    expect(share(({ code }) => code !== null)).toBeCloseTo(0.5, 0.9)
    expect(share(({ nickname }) => nickname !== null)).toBeGreaterThan(0.2)
    expect(share(({ warnings }) => warnings.length > 0)).toBeGreaterThan(0.03)
    expect(share(({ broughtBy }) => broughtBy !== null)).toBeGreaterThan(0.01)
    expect(new Set(clients.map(({ name }) => name)).size).toBeGreaterThan(240)
    expect(new Set(clients.map(({ colour }) => colour))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]))
    for (const client of clients) {
      expect(client.name).toMatch(/^\p{Lu}[\p{L}ʼ]+ \p{Lu}[\p{L}ʼ]+$/u)
      if (client.email !== null) expect(client.email).toMatch(/^[a-z]+\.[a-z]+\d+@example\.com$/)
      if (client.nickname !== null) expect(client.nickname).not.toMatch(/[{}]|undefined/)
      if (client.birthday !== null) expect(client.birthday).toSatisfy(isDay)
    }
  })

  it.each(languages.map((language) => ({ language })))('remembers its guests in $language', ({ language }) => {
    const { clients, memories } = makeSampleShop(aRequest({ language }))
    expect(memories.length).toBeGreaterThan(140)
    const asked = memories.flatMap(({ facts, relatives }) => [...facts, ...relatives.flatMap((relative) => relative.facts)])
    const questions = asked.filter(({ question }) => question !== null)
    // Eight are asked about; one of the first is without a name.
    expect(questions).toHaveLength(7)
    expect(questions.filter(({ question }) => (question?.askAfter ?? '') < friday).length).toBeGreaterThan(3)
    const tied = memories.flatMap(({ client, relatives }) => relatives.map(({ who }) => [client, who] as const))
    expect(tied.filter(([, who]) => typeof who === 'number').length).toBeGreaterThan(10)
    for (const [client, who] of tied) expect(who).not.toBe(client)
    const couples = memories.flatMap(({ client, relatives }) =>
      relatives.flatMap(({ kind, who }) => (kind !== 'spouse' ? [] : typeof who === 'number' ? [client, who] : [client])),
    )
    expect(new Set(couples).size).toBe(couples.length)
    for (const { client, facts, relatives } of memories) {
      const since = clients[client]?.since ?? ''
      for (const { day, text } of facts) expect([day >= since, day <= friday, text.trim() !== '']).toEqual([true, true, true])
      for (const { who } of relatives) {
        if (typeof who === 'number') continue
        expect(who.birthday, who.name).toSatisfy(isPossibleDate)
        expect(who.name).not.toBe('')
      }
    }
  })

  it.each(languages.flatMap((language) => venueKinds.map((venue) => ({ language, venue }))))(
    'has two guests without a name, known by something, in $language in a $venue',
    ({ language, venue }) => {
      const { clients, memories } = makeSampleShop(aRequest({ language, venue, clients: 20 }))
      const nameless = clients.flatMap((client, index) => (client.nameless === null ? [] : [index]))
      expect(nameless.map((index) => clients[index]?.nameless)).toEqual([
        expect.stringMatching(/^.{8,80}$/u),
        expect.stringMatching(/^.{8,80}$/u),
      ])
      for (const { client, relatives } of memories) {
        expect(nameless).not.toContain(client)
        for (const { who } of relatives) expect(nameless).not.toContain(who)
      }
    },
  )

  it('has someone born on the 29th of February', () => {
    expect(
      makeSampleShop(aRequest({ clients: 1000, months: 2 })).clients.some(({ birthday }) => birthday?.endsWith('-02-29')),
    ).toBe(true)
  })

  it('gives every card a code of its own with a right check digit', () => {
    const codes = makeSampleShop(aRequest({ clients: 3000, months: 1 })).clients.flatMap(({ code }) => code ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) {
      const sum = [...code].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0)
      expect([code.length, sum % 10]).toEqual([13, 0])
    }
  })

  it.each(countries)('$code has telephone numbers that could be real', ({ code }) => {
    const random = makeRandom(1)
    for (let times = 0; times < 40; times += 1) {
      const number = mobileOf(code, random)
      const phone = parsePhoneNumberWithError(number)
      expect({ number, valid: phone.isValid(), country: phone.country, same: phone.number }).toEqual({
        number,
        valid: true,
        country: code,
        same: number,
      })
    }
  })

  it('writes enough to say of a guest, in every language', () => {
    for (const language of languages) {
      const sentences = Object.values(notes[language]).flat()
      expect(new Set(sentences).size).toBe(sentences.length)
      expect(sentences.length).toBe(Object.values(notes.en).flat().length)
    }
  })
})

describe.each(venueKinds.map((venue) => ({ venue })))('visits of the sample $venue', ({ venue }) => {
  const request = aRequest({ venue })
  const { preset, minutesNow } = request
  const regulars = sampleRegulars(request)
  const visits = [...sampleVisits(request, regulars)]
  const rhythm = rhythmFor(venue, request.dayEndsAt)
  const byClient = Map.groupBy(visits, ({ client }) => client)

  it('are as many as such a shop has in 18 months', () => {
    expect(visits.length).toBeGreaterThan(9_000)
    expect(visits.length).toBeLessThan(17_000)
    expect(byClient.get(null)?.length ?? 0).toBeGreaterThan(1_000)
  })

  it('are in the order of time, never in the future, within the hours', () => {
    const isMisplaced = ({ day, minute }: SampleVisit, index: number) => {
      const before = visits[index - 1]
      const isInOrder = !before || day > before.day || (day === before.day && minute >= before.minute)
      const isPast = day < friday || (day === friday && minute <= minutesNow)
      const isOpen = minute >= rhythm.opens && minute < (rhythm.closes[weekday(day) - 1] ?? 0)
      return !isInOrder || !isPast || !isOpen || isClosed(day, 'UA', venue)
    }
    expect(visits.filter(isMisplaced)).toEqual([])
  })

  it('have lines that can be sold, a discount within the bill and a tip only where it is usual', () => {
    const isWrong = (visit: SampleVisit) => {
      const { gross } = billOf(visit)
      const mostTip = preset.tips.usual ? gross / 5 + preset.programme.earnPer : 0
      return visit.lines.length === 0 || gross <= 0 || visit.discount > gross / 5 || visit.tip > mostTip || visit.tip < 0
    }
    expect(visits.filter(isWrong)).toEqual([])
    const isUnsellable = ({ item, quantity, minutes }: SampleVisit['lines'][number]) => {
      const unit = preset.items[item]?.unit
      return quantity <= 0 || (minutes !== null) !== (unit === 'hour') || (unit === 'piece' && quantity % 1000 !== 0)
    }
    expect(visits.flatMap(({ lines }) => lines).filter(isUnsellable)).toEqual([])
    expect(visits.some(({ discount }) => discount > 0)).toBe(true)
    expect(visits.some(({ tip }) => tip > 0)).toBe(preset.tips.usual)
  })

  it('begin on the day the card says', () => {
    regulars.forEach(({ client }, index) => {
      expect(byClient.get(index)?.[0]?.day ?? client.since).toBe(client.since)
    })
    expect(byClient.size).toBeGreaterThan(regulars.length * 0.98)
  })

  it('follow the habit of each client', () => {
    const close = regulars.flatMap(({ habit }, index) => {
      const days = [...new Set(byClient.get(index)?.map(({ day }) => day))].reverse()
      const found = rhythmOf(days)
      return found === null ? [] : [Math.abs(found.gap - habit.gap) <= Math.max(1.5, habit.gap * 0.25)]
    })
    expect(close.length).toBeGreaterThan(200)
    expect(close.filter(Boolean).length / close.length).toBeGreaterThan(0.88)
  })

  it('keep to the weekday and hour of who has his own', () => {
    regulars.forEach(({ habit }, index) => {
      const own = byClient.get(index) ?? []
      if (habit.weekdays.length !== 1 || own.length < 15) return
      const onHisDay = own.filter(({ day }) => habit.weekdays.includes(weekday(day) - 1))
      expect(onHisDay.length / own.length).toBeGreaterThan(0.6)
      const nearHisHour = own.filter(({ minute }) => Math.abs(minute - habit.minute) <= 90)
      expect(nearHisHour.length / own.length).toBeGreaterThan(0.8)
    })
  })

  it('are more on busy weekdays and fewer on holidays', () => {
    const busiest = rhythm.weekdays.indexOf(Math.max(...rhythm.weekdays)) + 1
    const slowest = rhythm.weekdays.indexOf(Math.min(...rhythm.weekdays)) + 1
    const count = (of: number) => visits.filter(({ day }) => weekday(day) === of).length
    expect(count(busiest)).toBeGreaterThan(count(slowest) * 1.1)
    const perDay = Map.groupBy(visits, ({ day }) => day)
    const quiet = [...perDay].filter(([day]) => isQuiet(day, 'UA', venue)).map(([, list]) => list.length)
    const average = visits.length / perDay.size
    expect(quiet.length).toBeGreaterThan(3)
    expect(quiet.reduce((sum, one) => sum + one, 0) / quiet.length).toBeLessThan(average * 0.7)
  })

  it('have some of today, and leave regulars who should come now', () => {
    const today = visits.filter(({ day }) => day === friday)
    expect(today.filter(({ client }) => client !== null).length).toBeGreaterThanOrEqual(5)
    const awaited = regulars.filter(({ habit }, index) => {
      const own = byClient.get(index) ?? []
      const last = own.at(-1)
      const isDue = last !== undefined && daysBetween(last.day, friday) === 7 && own.length >= 8
      return isDue && habit.weekdays.includes(4) && habit.minute > minutesNow && habit.minute < minutesNow + 60
    })
    expect(awaited.length).toBeGreaterThanOrEqual(5)
  })

  it('leave some clients lapsed and bring new ones in', () => {
    const lastDays = regulars.map((_, index) => byClient.get(index)?.at(-1)?.day ?? friday)
    expect(lastDays.filter((day) => daysBetween(day, friday) > 120).length).toBeGreaterThan(20)
    expect(regulars.filter(({ client }) => daysBetween(client.since, friday) < 90).length).toBeGreaterThan(10)
  })

  function billOf(visit: SampleVisit) {
    const lines = visit.lines.map(({ item, quantity, minutes }) => {
      const { price, time } = preset.items[item] as (typeof preset.items)[number]
      return { price, time, quantity, minutes }
    })
    return makeBill(lines, { kind: 'amount', amount: visit.discount })
  }
})

describe('a bar past midnight', () => {
  it('counts the night to the evening it began', () => {
    const visits = makeSampleShop(aRequest({ venue: 'bar' })).visits.filter(({ minute }) => minute >= 1440)
    expect(visits.length).toBeGreaterThan(100)
    expect(new Set(visits.map(({ day }) => weekday(day)))).toEqual(new Set([5, 6]))
  })
})

describe('a shop whose business day ends at an hour of its own', () => {
  it.each([0, 2, 11])('at %i has no visit outside of its day', (dayEndsAt) => {
    for (const venue of venueKinds) {
      const { visits } = makeSampleShop(aRequest({ venue, dayEndsAt, clients: 60 }))
      expect(visits.filter(({ minute }) => minute < dayEndsAt * 60 || minute >= (24 + dayEndsAt) * 60)).toEqual([])
    }
  })
})

describe('any moment of opening the sample', () => {
  it.each([
    { at: 'in the morning before opening', minutesNow: 5 * 60, today: friday },
    { at: 'on the first of January', minutesNow: 15 * 60, today: '2027-01-01' },
    { at: 'on a leap day', minutesNow: 10 * 60, today: '2028-02-29' },
    { at: 'deep in the night of a bar', minutesNow: 26 * 60, today: friday },
  ])('works $at', ({ minutesNow, today }) => {
    for (const venue of venueKinds) {
      const { clients, visits } = makeSampleShop(aRequest({ venue, minutesNow, today, clients: 40, months: 6 }))
      expect(clients).toHaveLength(40)
      expect(visits.at(-1)?.day.localeCompare(today)).toBeLessThanOrEqual(0)
      expect(visits.filter(({ day, minute }) => day === today && minute > minutesNow)).toEqual([])
    }
  })

  it('stretches gaps for a benchmark without losing clients', () => {
    const life = makeSampleShop(aRequest({ clients: 500 }))
    const stretched = makeSampleShop(aRequest({ clients: 500, stretch: 5 }))
    expect(stretched.clients).toHaveLength(500)
    expect(stretched.visits.length).toBeLessThan(life.visits.length / 2)
    expect(new Set(stretched.visits.map(({ client }) => client)).size).toBeGreaterThan(490)
  })
})
