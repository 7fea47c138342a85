import { expect, test } from 'vitest'
import { NAMELESS_DAYS } from '#shared/domain/nameless/nameless.ts'
import { DATE_WINDOW } from '#shared/domain/say/what-to-say.ts'
import { languages } from '#shared/i18n/languages.ts'
import { venueKinds } from './preset.ts'
import { remindersOf } from './reminders.ts'
import { LONGEST_WORDING, WORDING_PARTS, wordingOf } from './wording.ts'

test.each(venueKinds.flatMap((venue) => languages.map((language) => [venue, language] as const)))(
  'the words of a %s in %s fit where they stand, and what is a question is asked',
  (venue, language) => {
    const wording = wordingOf(venue, language)
    for (const part of WORDING_PARTS) {
      expect(wording[part].length).toBeGreaterThan(0)
      expect(wording[part].length).toBeLessThanOrEqual(LONGEST_WORDING[part])
      expect(wording[part].endsWith('?')).toBe(part !== 'passerBy')
    }
  },
)

test.each(venueKinds)('the reminders of a %s are such as may be set', (venue) => {
  const { datesAhead, datesAfter, namelessDays } = remindersOf[venue]
  expect(datesAhead).toBeLessThanOrEqual(DATE_WINDOW.ahead.most)
  expect(datesAfter).toBeLessThanOrEqual(DATE_WINDOW.after.most)
  expect(namelessDays).toBeGreaterThanOrEqual(NAMELESS_DAYS.least)
  expect(namelessDays).toBeLessThanOrEqual(NAMELESS_DAYS.most)
})
