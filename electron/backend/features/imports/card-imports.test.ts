import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aClient, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

async function receive(shop: TestShop, name: string, bytes: Uint8Array): Promise<string> {
  const answer = await shop.backend.receive(shop.session, 'import', name, bytes)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return (answer.value as { id: string }).id
}

async function readCards(
  shop: TestShop,
  bytes: Uint8Array,
  name = 'contacts.vcf',
): Promise<Omit<InputOf<'imports.runCards'>, 'opId'>> {
  const fileId = await receive(shop, name, bytes)
  const read = await shop.call('imports.read', { fileId, encoding: null, delimiter: null })
  expect(read).toMatchObject({ state: 'cards', fileName: name })
  return { fileId, photosFile: null }
}

const text = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'utf8')
const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD']

async function cardsOf(shop: TestShop) {
  const { rows } = await shop.call('clients.list', { ...wholeList, limit: 200 })
  return Promise.all(rows.map(({ id }) => shop.call('clients.card', { id })))
}

const kindsOf = (preview: { problemCounts: readonly { kind: string }[] }) => preview.problemCounts.map(({ kind }) => kind).sort()

describe('files that programs and phones write', () => {
  test.each([
    ['John_Doe_ANDROID.vcf', 6, { photos: 0, create: 4 }],
    ['John_Doe_GMAIL.vcf', 1, { relatives: 1 }],
    ['John_Doe_IPHONE.vcf', 1, { photos: 1 }],
    ['John_Doe_MS_OUTLOOK.vcf', 1, {}],
    ['gmail-list.vcf', 3, {}],
    ['rfc6350-example.vcf', 1, {}],
  ])('%s comes in, and out again without a trace', async (file, rows, more) => {
    const shop = await openTestShop({ shop: { country: 'US', currency: 'USD' } })
    const wanted = await readCards(shop, readFileSync(`tests/fixtures/vcards/${file}`), file)
    const preview = await shop.call('imports.previewCards', wanted)
    expect(preview).toMatchObject({ rows, ...more })
    const { importId, created, skipped } = await shop.call('imports.runCards', wanted)
    expect({ created, skipped }).toEqual({ created: preview.create, skipped: preview.skip })
    expect((await cardsOf(shop)).map(({ name, nickname }) => name || nickname)).not.toContain('')
    expect(await shop.call('imports.list', {})).toMatchObject([{ kind: 'cards', created }])
    expect(await shop.call('imports.undo', { importId })).toMatchObject({ removed: created, kept: [] })
    expect(await cardsOf(shop)).toEqual([])
  })

  test('an iPhone’s card keeps photo, phones, birthday, dates and what has no field in the note', async () => {
    const shop = await openTestShop({ shop: { country: 'US', currency: 'USD', language: 'en' } })
    await shop.call('imports.runCards', await readCards(shop, readFileSync('tests/fixtures/vcards/John_Doe_IPHONE.vcf')))
    const [john] = await cardsOf(shop)
    expect(john).toMatchObject({ name: 'Mr. John Richter James Doe Sr.', birthday: { year: 2012, month: 6, day: 6 } })
    expect(john?.photo).not.toBeNull()
    expect(john?.note).toContain('Organisation: IBM')
    expect(shop.backend.file(shop.session, 'photo', john?.photo ?? '')?.mime).toBe('image/jpeg')
  })
})

describe('a card', () => {
  test('keeps a number that is none under its own word, or that of the reader', async () => {
    const shop = await openTestShop({ shop: { language: 'uk' } })
    const lines = ['FN:Олена Коваленко', 'TEL:12', 'item1.TEL:34', 'item1.X-ABLabel:дача']
    await shop.call('imports.runCards', await readCards(shop, text(...card(...lines))))
    expect((await cardsOf(shop)).map(({ note }) => note)).toEqual(['Телефон: 12\nдача: 34'])
  })

  test('brings nickname, a birthday without a year, relatives and an anniversary to the client', async () => {
    const shop = await openTestShop()
    const wanted = await readCards(
      shop,
      text(
        ...card(
          'FN:Олена Коваленко',
          'NICKNAME:пані Олена',
          'TEL;TYPE=CELL:067 123 45 67',
          'EMAIL:olena@example.com',
          'EMAIL;TYPE=WORK:work@example.com',
          'BDAY:--0704',
          'ANNIVERSARY:20010908',
          'X-ABRELATEDNAMES;TYPE=wife:ні',
          'item1.X-ABRELATEDNAMES:Тарас',
          'item1.X-ABLabel:_$!<Son>!$_',
          'item2.X-ABRELATEDNAMES:Ганна',
          'item2.X-ABLabel:бабуся',
          'ORG:Пекарня',
          'NOTE:без цукру',
        ),
      ),
    )
    expect(await shop.call('imports.previewCards', wanted)).toMatchObject({ create: 1, dates: 1, relatives: 3 })
    await shop.call('imports.runCards', wanted)
    const [olena] = await cardsOf(shop)
    expect(olena).toMatchObject({
      called: 'пані Олена',
      phones: [{ e164: '+380671234567' }],
      email: 'olena@example.com',
      birthday: { year: null, month: 7, day: 4 },
      note: 'без цукру\nОрганізація: Пекарня\nЕл. пошта: work@example.com',
    })
    const people = await shop.call('people.ofClient', { clientId: olena?.id ?? 0 })
    expect(people.dates).toMatchObject([{ kind: 'wedding', date: { year: 2001, month: 9, day: 8 } }])
    expect(people.family).toMatchObject([
      { kind: 'spouse', gender: 'female' },
      { kind: 'child', called: 'Тарас', gender: 'male' },
      { kind: 'grandparent', called: 'Ганна', gender: 'female' },
    ])
  })

  test('cut off, without a name, in a wrong charset or twice is said in words, and nothing is lost', async () => {
    const shop = await openTestShop()
    const file = Buffer.concat([
      text(...card('FN;CHARSET=UTF-16:Олена Коваленко', 'TEL:0671234567'), ''),
      text(...card('TEL:0507654321'), ...card('NOTE:нікого'), ...card('FN:Олена Коваленко', 'TEL:0671234567'), ''),
      text(
        'BEGIN:VCARD',
        'VERSION:2.1',
        'FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=A2=D0=B0=D1=80=D0=B0=D1=81',
        'TEL:0631112233',
      ),
    ])
    const preview = await shop.call('imports.previewCards', await readCards(shop, file))
    expect(preview).toMatchObject({ rows: 5, create: 3, skip: 2 })
    expect(kindsOf(preview)).toEqual(['charset-wrong', 'cut-off', 'duplicate-in-file', 'no-name', 'no-name-no-phone'])
    await shop.call('imports.runCards', await readCards(shop, file))
    expect((await cardsOf(shop)).map(({ called }) => called).sort()).toEqual(['0507654321', 'Олена Коваленко', 'Тарас'])
  })

  test('who is a client already is left out', async () => {
    const shop = await openTestShop()
    await shop.call('clients.create', aClient({ phones: ['067 123 45 67'] }))
    const wanted = await readCards(shop, text(...card('FN:Коваленко Олена', 'TEL:+380671234567')))
    expect(await shop.call('imports.previewCards', wanted)).toMatchObject({
      create: 0,
      problemCounts: [{ kind: 'duplicate-of-client' }],
    })
  })

  test('with a photo of 5 MB has it as the screen shrank it, or goes without, and says so', async () => {
    const shop = await openTestShop()
    const large = Buffer.concat([PIXEL, Buffer.alloc(5_000_000, 7)]).toString('base64')
    const file = text(
      ...card('FN:Олена', `PHOTO;ENCODING=b;TYPE=PNG:${large}`),
      ...card('FN:Тарас', `PHOTO;ENCODING=b;TYPE=PNG:${large}`),
    )
    const { fileId } = await readCards(shop, file)
    const photosFile = await receive(
      shop,
      'photos.json',
      Buffer.from(JSON.stringify({ 1: PIXEL.toString('base64'), 2: 'bm90IGEgcGhvdG8=' })),
    )
    const preview = await shop.call('imports.previewCards', { fileId, photosFile })
    expect(preview).toMatchObject({ create: 2, photos: 1, problemCounts: [{ kind: 'photo-left-out', count: 1 }] })
    await shop.call('imports.runCards', { fileId, photosFile })
    const photos = (await cardsOf(shop)).map(({ called, photo }) => [called, photo !== null])
    expect(new Map(photos as [string, boolean][])).toEqual(
      new Map([
        ['Олена', true],
        ['Тарас', false],
      ]),
    )
  })

  test('a file without any card is refused in words', async () => {
    const shop = await openTestShop()
    const fileId = await receive(shop, 'contacts.vcf', text('HELLO'))
    const reading = { fileId, encoding: null, delimiter: null }
    expect(await shop.call('imports.read', reading)).toMatchObject({ state: 'refused', why: 'no-card' })
    expect(await shop.rule('imports.runCards', { fileId: 'none', photosFile: null })).toBe('import-file-gone')
  })
})

describe('a card that was saved', () => {
  test.each(['3.0', '4.0'] as const)('comes back the same in another shop, by version %s', async (version) => {
    const shop = await openTestShop()
    const photo = await shop.backend.receive(shop.session, 'photo', 'a.png', PIXEL)
    if (!photo.ok) throw new Error('no photo')
    const { id } = await shop.call(
      'clients.create',
      aClient({
        name: 'Олена Марія Коваленко',
        nickname: 'пані Олена',
        phones: ['067 123 45 67', '+48 512 304 118'],
        email: 'olena@example.com',
        birthday: { year: null, month: 2, day: 29 },
        note: 'перший рядок; кома, \\ і\nдругий рядок',
        photoFile: (photo.value as { id: string }).id,
      }),
    )
    const who = (name: string, gender: 'female' | 'male' | null) => ({ kind: 'person', name, gender }) as const
    await shop.call('people.addRelative', { clientId: id, kind: 'spouse', who: who('Тарас', 'male'), birthday: null })
    await shop.call('people.addRelative', { clientId: id, kind: 'godparent', who: who('Ганна', 'female'), birthday: null })
    await shop.call('people.setDates', {
      clientId: id,
      personId: null,
      instead: [],
      dates: [
        { id: null, kind: 'wedding', label: '', date: { year: 2001, month: 9, day: 8 } },
        { id: null, kind: 'name-day', label: '', date: { year: null, month: 6, day: 3 } },
        { id: null, kind: 'own', label: 'перший день у клубі', date: { year: 2020, month: 1, day: 15 } },
      ],
    })
    const saved = await shop.call('exports.cards', { who: { kind: 'one', id }, version })
    expect(saved).toMatchObject({ cards: 1, withoutPhoto: 0 })

    const other = await openTestShop()
    const wanted = await readCards(other, Buffer.from(saved.text, 'utf8'))
    expect(await other.call('imports.previewCards', wanted)).toMatchObject({ problemCounts: [], photos: 1 })
    await other.call('imports.runCards', wanted)
    const [copy] = await cardsOf(other)
    const original = await shop.call('clients.card', { id })
    const said = ({ name, nickname, phones, email, birthday, note }: typeof original) => ({
      name,
      nickname,
      phones,
      email,
      birthday,
      note,
    })
    expect(copy && said(copy)).toEqual(said(original))
    expect(copy?.photo).not.toBeNull()
    const remembered = async (at: TestShop, clientId: number) => {
      const { dates, family } = await at.call('people.ofClient', { clientId })
      return {
        dates: dates.map(({ kind, label, date }) => ({ kind, label, date })),
        family: family.map(({ kind, called, gender }) => ({ kind, called, gender })),
      }
    }
    expect(await remembered(other, copy?.id ?? 0)).toEqual(await remembered(shop, id))
  })

  test('of those who were chosen has them alone, once each; who is no longer there is left out', async () => {
    const shop = await openTestShop()
    const ids: number[] = []
    for (const name of ['Тарас Бондар', 'Олена Коваль', 'Ірина Ткач'])
      ids.push((await shop.call('clients.create', aClient({ name }))).id)
    const [taras = 0, , iryna = 0] = ids
    const saved = await shop.call('exports.cards', {
      who: { kind: 'some', ids: [iryna, taras, iryna, 99] },
      version: '4.0',
    })
    expect(saved.text.match(/^FN:.*$/gm)).toEqual(['FN:Ірина Ткач', 'FN:Тарас Бондар'])
    expect(saved.cards).toBe(2)
  })

  test('of a list has those whom the list shows', async () => {
    const shop = await openTestShop()
    for (const name of ['Тарас Бондар', 'Олена Коваль', 'Ірина Ткач']) await shop.call('clients.create', aClient({ name }))
    const who = (text: string) => ({ kind: 'list' as const, filter: 'all' as const, conditions: [], text })
    const all = await shop.call('exports.cards', { who: who(''), version: '4.0' })
    expect(all.text.match(/^FN:.*$/gm)).toEqual(['FN:Тарас Бондар', 'FN:Олена Коваль', 'FN:Ірина Ткач'])
    expect(await shop.call('exports.cards', { who: who('Коваль'), version: '3.0' })).toMatchObject({ cards: 1 })
    expect(await shop.refused('exports.cards', { who: { kind: 'one', id: 99 }, version: '4.0' })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
