import { expect, test } from 'vitest'
import { unitWord } from './unit-word.ts'

test.each([
  ['beans', 'en', [1, 2, 5], ['beans', 'beans', 'beans']],
  ['bean / beans', 'en', [1, 2, 0], ['bean', 'beans', 'beans']],
  ['зерно / зерна / зерен', 'uk', [1, 3, 11, 21, 25], ['зерно', 'зерна', 'зерен', 'зерно', 'зерен']],
  ['зерно/зерна/зёрен', 'ru', [1, 4, 12], ['зерно', 'зерна', 'зёрен']],
  ['ziarenko / ziarenka / ziarenek', 'pl', [1, 2, 5, 22], ['ziarenko', 'ziarenka', 'ziarenek', 'ziarenka']],
  ['bob / boabe / de boabe', 'ro', [1, 5, 24], ['bob', 'boabe', 'de boabe']],
  ['зерно / зерен', 'uk', [1, 3], ['зерно', 'зерен']],
  [' / ', 'uk', [1], ['']],
] as const)('%s in %s', (unit, language, counts, words) => {
  expect(counts.map((count) => unitWord(unit, count, language))).toEqual(words)
})
