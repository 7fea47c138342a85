import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '#shared/i18n/languages.ts'
import { CURRENCY_CODES } from '#shared/kernel/money.ts'
import { roundAmount, tradePrice } from './currencies-of-presets.ts'
import { venueKinds } from './preset.ts'
import { presetFor } from './preset-for.ts'

const LETTERS_OF_A_KEY_LINE = 12

const everyVenueAndLanguage = venueKinds.flatMap((venue) => languages.map((language) => ({ venue, language })))

describe.each(everyVenueAndLanguage)('the $venue preset in $language', ({ venue, language }) => {
  it.each(CURRENCY_CODES)('sells everything above its cost in %s, in whole minor units', (currency) => {
    const preset = presetFor(venue, language, currency)
    const { programme } = preset
    for (const item of preset.items) {
      expect(item, item.key).toSatisfy(() => Number.isInteger(item.price) && Number.isInteger(item.cost))
      expect(item.cost, item.key).toBeGreaterThan(0)
      expect(item.price, item.key).toBeGreaterThan(item.cost)
    }
    for (const amount of [programme.earnPer, programme.pointWorth, programme.minimumBill]) {
      expect(amount).toSatisfy((value: number) => Number.isInteger(value) && value > 0)
    }
    expect(programme.pointWorth).toBeLessThan(programme.earnPer / 5)
  })

  const preset = presetFor(venue, language, 'EUR')

  it('has 16 to 30 items with names and keys of their own', () => {
    expect(preset.items.length).toBeGreaterThanOrEqual(16)
    expect(preset.items.length).toBeLessThanOrEqual(30)
    expect(new Set(preset.items.map(({ name }) => name.toLowerCase())).size).toBe(preset.items.length)
    expect(new Set(preset.items.map(({ key }) => key)).size).toBe(preset.items.length)
  })

  it('puts nine different items on the keys', () => {
    expect(preset.quickKeys).toHaveLength(9)
    expect(new Set(preset.quickKeys).size).toBe(9)
    expect(preset.quickKeys.map((index) => preset.items[index]?.name)).not.toContain(undefined)
  })

  it('uses every category it names, and names every category it uses', () => {
    const named = preset.categories.map(({ key }) => key)
    expect(new Set(preset.items.map(({ category }) => category))).toEqual(new Set(named))
    expect(named).toEqual(expect.arrayContaining([...preset.programme.excludedCategories]))
    expect(new Set(preset.categories.map(({ name }) => name)).size).toBe(named.length)
  })

  it('charges by time exactly what is sold by the hour', () => {
    for (const { key, unit, time } of preset.items) expect(time !== null, key).toBe(unit === 'hour')
  })

  it('writes names that fit a key in two lines', () => {
    for (const { name } of preset.items) expect(linesOf(name), name).toBeLessThanOrEqual(2)
  })

  it('has the plural forms its language counts with', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    expect(Object.keys(preset.programme.unit).sort()).toEqual([...categories].sort())
  })

  it('keeps facts under six to nine labels of their own, short enough for the card', () => {
    const names = preset.labels.map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(6)
    expect(names.length).toBeLessThanOrEqual(9)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name.length, name).toBeLessThanOrEqual(14)
  })

  it('has tags, categories and fields of different names, short enough for a chip and a column', () => {
    for (const named of [preset.tags, preset.clientCategories, preset.fields]) {
      expect(named.length).toBeGreaterThanOrEqual(3)
      expect(new Set(named.map(({ name }) => name)).size).toBe(named.length)
      for (const { name } of named) expect(name.length, name).toBeLessThanOrEqual(20)
    }
    // The same word twice on one card would leave one guessing which is meant.
    const labels = new Set(preset.labels.map(({ name }) => name))
    for (const { name } of preset.fields) expect(labels).not.toContain(name)
    for (const { kind, options } of preset.fields) expect(options.length > 1).toBe(kind === 'choice')
  })

  it('is written in the letters of its language', () => {
    for (const text of textsOf(preset)) expect(text).toMatch(alphabets[language])
  })
})

describe.each(everyVenueAndLanguage.filter(({ language }) => language !== 'en'))(
  'the $venue preset in $language',
  ({ venue, language }) => {
    it('leaves nothing in English', () => {
      const texts = textsOf(presetFor(venue, language, 'EUR'))
      textsOf(presetFor(venue, 'en', 'EUR')).forEach((english, index) => {
        if (!international.has(english)) expect(texts[index]).not.toBe(english)
      })
    })
  },
)

describe('a price on the board', () => {
  it.each([
    { of: 'a cappuccino', venue: 'cafe', key: 'cappuccino', currency: 'UAH', price: 7_500 },
    { of: 'a cappuccino', venue: 'cafe', key: 'cappuccino', currency: 'PLN', price: 1_350 },
    { of: 'a cappuccino', venue: 'cafe', key: 'cappuccino', currency: 'RON', price: 1_400 },
    { of: 'a cappuccino', venue: 'cafe', key: 'cappuccino', currency: 'EUR', price: 310 },
    { of: 'an hour of pool', venue: 'billiards', key: 'pool', currency: 'PLN', price: 3_800 },
    { of: 'cigarettes', venue: 'bar', key: 'cigarettes', currency: 'GBP', price: 1_620 },
  ] as const)('of $of in $currency ends as the trade writes it', ({ venue, key, currency, price }) => {
    expect(presetFor(venue, 'en', currency).items.find((item) => item.key === key)?.price).toBe(price)
  })

  it('never falls when the thing is dearer, and is never nothing', () => {
    const kinds = fc.constantFrom('good' as const, 'service' as const)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000 }),
        fc.nat(5_000),
        kinds,
        fc.constantFrom(...CURRENCY_CODES),
        (cents, more, kind, currency) => {
          const price = tradePrice(cents, kind, currency)
          expect(price).toBeGreaterThan(0)
          expect(tradePrice(cents + more, kind, currency)).toBeGreaterThanOrEqual(price)
        },
      ),
    )
  })

  it('has round amounts that begin with 1, 2 or 5', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 50_000 }), fc.constantFrom(...CURRENCY_CODES), (cents, currency) => {
        expect(String(roundAmount(cents, currency))).toMatch(/^[125]0*$/)
      }),
    )
  })
})

/** What is called the same at counters everywhere. */
const international = new Set(
  `Espresso, Americano, Cappuccino, Latte, Flat white, Matcha latte, Cheesecake, Croissant, Prosecco, Whisky, Old fashioned,
  Aperol spritz, Extra, cm, g, Cola, Darts, Sauna, Yoga, Pilates, Personal, Badminton`.split(/,\s+/),
)

const alphabets: Record<Language, RegExp> = {
  en: /^[A-Za-z0-9 .,:&’%-]+$/,
  // Latin only where the menu itself has it: IPA, VIP.
  uk: /^([абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’0-9 .,:%+-]|IPA|VIP)+$/i,
  ru: /^([абвгдеёжзийклмнопрстуфхцчшщъыьэюя0-9 .,:%+-]|IPA|VIP)+$/i,
  ro: /^[a-zăâîșț0-9 .,:%-]+$/i,
  pl: /^[a-ząćęłńóśźż0-9 .,:%×-]+$/i,
}

function textsOf(preset: ReturnType<typeof presetFor>): string[] {
  const { categories, items, programme, warnings, tags, clientCategories, fields } = preset
  return [
    ...categories.map(({ name }) => name),
    ...items.map(({ name }) => name),
    programme.name,
    ...warnings.map(({ text }) => text),
    ...[...tags, ...clientCategories, ...fields].map(({ name }) => name),
    ...fields.flatMap(({ unit, options }) => (unit === '' ? options : [unit, ...options])),
  ]
}

function linesOf(name: string): number {
  let lines = 1
  let used = 0
  for (const word of name.split(' ')) {
    if (word.length > LETTERS_OF_A_KEY_LINE) return Number.POSITIVE_INFINITY
    if (used > 0 && used + 1 + word.length > LETTERS_OF_A_KEY_LINE) {
      lines += 1
      used = word.length
    } else used += (used > 0 ? 1 : 0) + word.length
  }
  return lines
}
