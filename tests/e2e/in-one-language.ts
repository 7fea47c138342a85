import { test } from './fixtures.ts'

/**
 * Journeys whose words are not the matter, made in `theirs` alone; the languages take turns from group to group. `npm run test:long` makes them
 * in every language the file goes through.
 */
export function inOneLanguage(theirs: string, language: string, journeys: () => void): void {
  if (theirs === language || process.env['JOURNEYS'] === 'every') test.describe(language, journeys)
}
