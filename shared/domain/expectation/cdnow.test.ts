import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#shared/kernel/day.ts'
import { chanceStillOurs, expectedComings, fitComings } from './bgnbd.ts'
import { fitSpending, logLikelihoodOfSpending, spendingOfAll } from './gamma-gamma.ts'
import { drained } from './test-drained.ts'

/** The calibration ends here, 39 weeks after the first purchase; the 39 weeks that follow are forecast. */
const END = '1997-09-30'
const WEEKS = 39
const LATER = addDays(END, 7 * WEEKS)

/** What each bought on which days, from the file of Fader and Hardie; two purchases of a day are one. */
function bought(): Map<string, Map<Day, number>> {
  const found = new Map<string, Map<Day, number>>()
  const file = gunzipSync(readFileSync('tests/fixtures/visit-history/CDNOW_sample.txt.gz')).toString()
  for (const row of file.trim().split('\n')) {
    const [, name = '', date = '', , dollars = ''] = row.trim().split(/\s+/)
    const day = date.replace(/(....)(..)(..)/, '$1-$2-$3')
    const his = found.get(name) ?? new Map<Day, number>()
    his.set(day, (his.get(day) ?? 0) + Number(dollars))
    found.set(name, his)
  }
  return found
}

const clients = [...bought().values()].map((his) => {
  const all = [...his.keys()].sort()
  const days = all.filter((day) => day <= END)
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const again = days.slice(1)
  return {
    comings: { repeats: again.length, last: daysBetween(first, last) / 7, age: daysBetween(first, END) / 7 },
    spending: { times: again.length, mean: again.reduce((sum, day) => sum + (his.get(day) ?? 0), 0) / again.length },
    came: all.filter((day) => day > END && day <= LATER).length,
  }
})
type Client = (typeof clients)[number]

const coming = drained(fitComings(clients.map(({ comings }) => comings)))
const spending = drained(fitSpending(clients.map(({ spending }) => spending).filter(({ times }) => times > 0)))
if (coming === null || spending === null) throw new Error('no model of the music shop')

const within = (value: number, published: number, percent: number) =>
  expect(Math.abs(value - published)).toBeLessThan((Math.abs(published) * percent) / 100)

test('the model of comings is the published one (Fader, Hardie, Lee 2005, table 2)', () => {
  expect(clients).toHaveLength(2_357)
  within(coming.r, 0.243, 0.5)
  within(coming.alpha, 4.414, 0.5)
  within(coming.a, 0.793, 0.5)
  within(coming.b, 2.426, 0.5)
  within(coming.logLikelihood, -9_582.4, 0.5)
  // The maximum itself: no printed digit away from the published one.
  expect(coming.logLikelihood).toBeCloseTo(-9_582.4, 1)
})

test('the model of spending is the published one (Fader, Hardie 2013: p 6.25, q 3.74, γ 15.44 on 946 clients; log-likelihood by CLVTools)', () => {
  expect(clients.filter(({ spending }) => spending.times > 0)).toHaveLength(946)
  within(spending.p, 6.25, 0.5)
  within(spending.q, 3.74, 0.5)
  within(spending.gamma, 15.44, 0.5)
  expect(spending.logLikelihood).toBeCloseTo(-4_055.918, 2)
  // The same likelihood without the scaling by which it is looked for.
  const averages = clients.map(({ spending }) => spending).filter(({ times }) => times > 0)
  expect(logLikelihoodOfSpending(spending, averages)).toBeCloseTo(spending.logLikelihood, 6)
  within(spendingOfAll(spending), (6.25 * 15.44) / (3.74 - 1), 0.5)
})

describe('the forecast of the next 39 weeks', () => {
  type Guess = (client: Client) => number
  const byModel: Guess = ({ comings }) => expectedComings(coming, comings, WEEKS)
  const asBefore: Guess = ({ comings }) => comings.repeats
  const ninetyDays: Guess = ({ comings }) => (7 * (comings.age - comings.last) <= 90 ? comings.repeats : 0)
  const missedBy = (guess: Guess, of = clients) =>
    of.reduce((sum, client) => sum + Math.abs(guess(client) - client.came), 0) / of.length
  const squarely = (guess: Guess) =>
    Math.sqrt(clients.reduce((sum, client) => sum + (guess(client) - client.came) ** 2, 0) / clients.length)

  test('misses a client’s visits by less than “as before” and “lost after 90 days”, in whole visits as they are told', () => {
    const model = missedBy((client) => Math.round(byModel(client)))
    expect(model).toBeCloseTo(0.673, 3)
    expect(missedBy(asBefore)).toBeCloseTo(0.897, 3)
    expect(missedBy(ninetyDays)).toBeCloseTo(0.745, 3)
  })

  test('misses by less than both of whom anything is told: who came twice and more', () => {
    const repeating = clients.filter(({ comings }) => comings.repeats > 0)
    expect(missedBy(byModel, repeating)).toBeCloseTo(1.362, 3)
    expect(missedBy(asBefore, repeating)).toBeCloseTo(1.883, 3)
    expect(missedBy(ninetyDays, repeating)).toBeCloseTo(1.503, 3)
  })

  test('misses by less than both where large errors weigh more, and is nearer to the sum of all', () => {
    expect(squarely(byModel)).toBeCloseTo(1.608, 3)
    expect(squarely(asBefore)).toBeCloseTo(1.971, 3)
    expect(squarely(ninetyDays)).toBeCloseTo(1.868, 3)
    const total = (guess: Guess) => clients.reduce((sum, client) => sum + guess(client), 0)
    const came = total(({ came }) => came)
    expect(came).toBe(1_882)
    expect(Math.abs(total(byModel) - came)).toBeLessThan(Math.abs(total(asBefore) - came))
    expect(Math.abs(total(byModel) - came)).toBeLessThan(Math.abs(total(ninetyDays) - came))
  })

  test('such as are told to come again with a chance of nine in ten do, and with two in ten do not; of the doubtful four in ten do', () => {
    const shareOf = (...chances: number[]) => {
      const such = clients.filter(
        ({ comings }) => comings.repeats > 0 && chances.includes(Math.round(10 * chanceStillOurs(coming, comings))),
      )
      return such.filter(({ came }) => came > 0).length / such.length
    }
    expect(shareOf(9, 10)).toBeCloseTo(0.905, 3)
    expect(shareOf(8)).toBeCloseTo(0.767, 3)
    expect(shareOf(5)).toBeCloseTo(0.472, 3)
    expect(shareOf(2)).toBeCloseTo(0.222, 3)
    // Few, and the model is too sure of them: that is why no number is told of these.
    expect(shareOf(0, 1)).toBeCloseTo(0.429, 3)
  })
})
