import { describe, expect, test } from 'vitest'
import { fillMerge, MERGE_FIELDS, parseMerge, printMerge } from '#shared/domain/messages/merge.ts'
import { smsLength } from '#shared/domain/messages/sms-parts.ts'
import { LONGEST_TEXT } from '#shared/domain/messages/template.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { languages } from '#shared/i18n/languages.ts'
import { venueKinds } from '../preset.ts'
import { messagesOf } from './messages-of.ts'

const all = venueKinds.flatMap((venue) =>
  messagesOf(venue).flatMap(({ kind, texts }) => texts.map((text) => ({ ...text, venue, kind }))),
)
const known = {
  address: 'Oleksandra',
  'first-name': 'Oleksandra',
  shop: 'Kavka',
  reward: 'Cappuccino',
  pass: '10 × Sauna',
  'pass-until': '12.12.2026',
  'pass-entries': '3',
  debt: '1 250 zł',
  'last-visit': '12.12.2026',
}

describe('the texts of a new shop', () => {
  test.each(languages)('in %s can be read, and are as they would be printed', (language) => {
    for (const { text, subject } of all.filter((one) => one.language === language))
      for (const words of [text, subject]) {
        expect(parseMerge(words).problems, words).toEqual([])
        expect(printMerge(parseMerge(words).parts)).toBe(words)
      }
  })

  test('need nothing of a client that a text of their kind is not about', () => {
    const about = { reward: ['reward'], 'pass-ends': ['pass'], debt: ['debt'] } as Readonly<Record<string, readonly string[]>>
    for (const { kind, text, language } of all)
      expect(fillMerge(parseMerge(text).parts, { shop: 'Kavka' }).missing, `${language} ${kind}`).toEqual(about[kind] ?? [])
  })

  test('go out as a short message in two parts at most, in whatever alphabet', () => {
    for (const { channel, text, venue, kind, language } of all.filter((one) => one.channel === 'sms')) {
      const filled = fillMerge(parseMerge(text).parts, known).text
      expect(smsLength(filled).parts, `${venue} ${kind} ${language}: ${filled}`).toBeLessThanOrEqual(2)
      expect(filled.length).toBeLessThanOrEqual(LONGEST_TEXT[channel])
    }
  })

  test('have a subject by mail and by nothing else, and say in whose name they are written', () => {
    for (const { channel, subject, text } of all) {
      expect(subject !== '').toBe(channel === 'mail')
      expect(text).toContain('{shop}')
    }
  })
})

test.each(languages)('every field has a name of its own in %s that can be typed', (language) => {
  const names = catalogues[language].messages.field
  const parts = MERGE_FIELDS.map((field) => ({ fields: [field], otherwise: null }))
  expect(parseMerge(printMerge(parts, names), names)).toMatchObject({ parts, problems: [] })
})
