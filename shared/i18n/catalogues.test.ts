import { describe, expect, it } from 'vitest'
import { catalogues, type Namespace } from './catalogues.ts'
import { type Language, languages, localeOf } from './languages.ts'

/** Words that are rightly the same as in English: the product's name, loan words, pure placeholders. */
const sameAsEnglish: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  uk: [
    'known.value.sms',
    'sending.channel.sms',
    'common.appName',
    'common.warning.vip',
    'journal.channel.sms',
    'journal.did.out.sms',
    'messages.viber',
    'messages.whatsapp',
    'messages.telegram',
    'messages.length',
  ],
  ru: [
    'known.value.sms',
    'sending.channel.sms',
    'common.appName',
    'common.warning.vip',
    'journal.channel.sms',
    'journal.did.out.sms',
    'messages.viber',
    'messages.whatsapp',
    'messages.telegram',
    'messages.length',
  ],
  ro: [
    'segments.part.contact',
    'worth.clients_one',
    'known.column.mail',
    'known.column.text',
    'known.column.format',
    'known.value.sms',
    'known.value.mail',
    'known.value.messenger',
    'known.value.card',
    'known.value.transfer',
    'known.value.bonus',
    'known.value.voucher',
    'known.value.text',
    'access.role.administrator',
    'access.settings.pin.has',
    'clients.field.email',
    'timeline.field.email',
    'imports.field.email',
    'sending.channel.mail',
    'sending.channel.sms',
    'messages.viber',
    'messages.whatsapp',
    'messages.telegram',
    'messages.length',
    'cards.kind.voucher',
    'cards.till.voucher',
    'common.appName',
    'imports.cardDetail.email',
    'common.warning.vip',
    'common.clients_one',
    'place.perKg',
    'catalogue.unitOf.kg',
    'till.summary.total',
    'timeline.why.bonus',
    'clients.contactTitle',
    'journal.channel.sms',
    'journal.channel.mail',
    'journal.did.out.sms',
    'journal.did.out.mail',
    'duplicates.field.email',
  ],
  pl: [
    'known.column.mail',
    'known.column.problem',
    'known.column.format',
    'known.value.sms',
    'known.value.mail',
    'known.value.bonus',
    'known.value.voucher',
    'access.role.administrator',
    'access.settings.pin.has',
    'sending.channel.mail',
    'sending.channel.sms',
    'sending.port',
    'messages.viber',
    'messages.whatsapp',
    'messages.telegram',
    'messages.length',
    'common.appName',
    'imports.cardDetail.email',
    'common.warning.vip',
    'place.perKg',
    'duplicates.field.email',
    'cards.kind.voucher',
    'cards.limit',
    'journal.channel.sms',
    'journal.channel.mail',
    'journal.did.out.sms',
    'journal.did.out.mail',
    'cards.till.voucher',
  ],
}

type Words = ReadonlyMap<string, string>

const wordsOf = (language: Language): Words => {
  const words = new Map<string, string>()
  const collect = (node: object, path: string): void => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') words.set(`${path}${key}`, value)
      else collect(value, `${path}${key}.`)
    }
  }
  for (const [namespace, catalogue] of Object.entries(catalogues[language])) collect(catalogue, `${namespace}.`)
  return words
}

const english = wordsOf('en')
const others = languages.filter((language) => language !== 'en')
const counted = /^(.*)_(zero|one|two|few|many|other)$/
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort()

const expectedKeys = (language: Language): string[] => {
  const categories = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories
  const keys = [...english.keys()].flatMap((key) => {
    const base = counted.exec(key)?.[1]
    return base === undefined ? [key] : categories.map((category) => `${base}_${category}`)
  })
  return [...new Set(keys)].sort()
}

describe.each(languages)('the words of %s', (language) => {
  const words = wordsOf(language)

  it('are exactly the English keys, counted ones in the plural categories of the language', () => {
    expect([...words.keys()].sort()).toEqual(expectedKeys(language))
  })

  it('have the placeholders of the English text', () => {
    const wrong = [...words].filter(([key, text]) => {
      const base = counted.exec(key)?.[1]
      const source = base === undefined ? english.get(key) : english.get(`${base}_other`)
      return placeholders(text).join() !== placeholders(source ?? '').join()
    })
    expect(wrong).toEqual([])
  })

  it('are never empty and never padded', () => {
    expect([...words].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([])
  })

  it('write quotes and apostrophes as print does', () => {
    expect([...words].filter(([, text]) => /['"`]/.test(text))).toEqual([])
  })
})

it.each(others)('%s repeats an English text only where that is right', (language) => {
  const allowed = new Set(sameAsEnglish[language])
  const repeated = [...wordsOf(language)].filter(
    ([key, text]) => english.get(key) === text && /\p{L}{2}/u.test(text.replaceAll(/\{\{.*?\}\}/g, '')),
  )
  expect(repeated.map(([key]) => key).filter((key) => !allowed.has(key))).toEqual([])
})

it('Cyrillic languages have no Latin letter inside a Cyrillic word', () => {
  const mixed = (['uk', 'ru'] as const).flatMap((language) =>
    [...wordsOf(language)].filter(([, text]) => /\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/iu.test(text)),
  )
  expect(mixed).toEqual([])
})

it('every language has every namespace', () => {
  const namespaces = Object.keys(catalogues.en) as Namespace[]
  expect(namespaces.length).toBeGreaterThan(2)
  for (const language of others) expect(Object.keys(catalogues[language]).sort()).toEqual([...namespaces].sort())
})
