import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/kernel/day.ts'
import { businessDay, instantOf, isZone, wallClock } from './clock.ts'

const bar = { zone: 'Europe/Kyiv', dayEndsAt: 4 }

describe('the business day', () => {
  test.each([
    ['Friday evening', '2026-11-13T20:00Z', '2026-11-13'],
    ['Saturday, three in the morning, is still Friday', '2026-11-14T01:00Z', '2026-11-13'],
    ['Saturday, four in the morning, is Saturday', '2026-11-14T02:00Z', '2026-11-14'],
    ['the night the clocks go back: three o’clock comes twice, both Saturday', '2026-10-25T00:30Z', '2026-10-24'],
    ['the night the clocks go back: the second three o’clock', '2026-10-25T01:30Z', '2026-10-24'],
    ['the night the clocks go back: four o’clock', '2026-10-25T02:00Z', '2026-10-25'],
    ['the night the clocks go forward: just before the skipped hour', '2026-03-29T00:59Z', '2026-03-28'],
    ['the night the clocks go forward: three becomes four', '2026-03-29T01:00Z', '2026-03-29'],
    ['New Year’s Eve goes on into the year', '2027-01-01T01:59Z', '2026-12-31'],
  ])('of %s', (_, instant, day) => {
    expect(businessDay(Date.parse(instant), bar)).toBe(day)
  })

  test.each([
    'Europe/Kyiv',
    'Europe/Warsaw',
    'Europe/Bucharest',
    'Europe/Chisinau',
    'Europe/Dublin',
    'America/New_York',
    'Australia/Lord_Howe',
  ])('in %s holds every noon of ten years, and midnight too', (zone) => {
    for (let day = '2024-01-01'; day < '2034-01-01'; day = addDays(day, 1)) {
      const noon = instantOf(day, 12, 0, zone)
      if (wallClock(noon, zone).day !== day || wallClock(noon, zone).hour !== 12) expect.fail(`${day} noon in ${zone}`)
      if (businessDay(instantOf(day, 12, 0, zone), { zone, dayEndsAt: 4 }) !== day) expect.fail(`${day} in ${zone}`)
      if (businessDay(instantOf(day, 25, 30, zone), { zone, dayEndsAt: 4 }) !== day)
        expect.fail(`${day} after midnight in ${zone}`)
    }
  })
})

test('a wall-clock time that summer time skips becomes the next one there is', () => {
  const skipped = wallClock(instantOf('2026-03-29', 3, 30, 'Europe/Kyiv'), 'Europe/Kyiv')
  expect(skipped).toMatchObject({ day: '2026-03-29', hour: 4, minute: 30 })
})

test('only zones of the world are zones', () => {
  expect(isZone('Europe/Kyiv')).toBe(true)
  expect(isZone('Europe/Nowhere')).toBe(false)
})
