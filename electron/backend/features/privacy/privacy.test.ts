import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { listed, personalTables } from '#electron/backend/db/personal/columns.ts'
import { aClient, aVisit, DAY, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'

/** Looks into the file as it lies there, beside the program. */
function look<T>(shop: TestShop, sql: string): T[] {
  const file = new Database(join(shop.dataDir, 'regulars.db'), { readonly: true })
  try {
    return file.prepare<[], T>(sql).all()
  } finally {
    file.close()
  }
}

const NAME = 'Ярополк Мстиславський'
const known = (fields: Parameters<typeof aClient>[0] = {}) =>
  aClient({
    name: NAME,
    nickname: 'Ярко',
    email: 'yaropolk@mail.example',
    phones: ['+380 67 555 01 96'],
    birthday: { year: 1980, month: 3, day: 9 },
    note: 'Сидить край вікна',
    codes: ['YARO-77001'],
    ...fields,
  })

const erase = (shop: TestShop, clientId: number, typedName = NAME) => shop.call('privacy.erase', { clientId, typedName })

test('what is told of one person has every personal column of every table that knows him', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', known())
  await shop.call('visits.log', aVisit(id, 10_000, { comment: 'сам' }))
  await shop.call('people.addFact', { clientId: id, personId: null, labelId: null, text: 'Любить тишу', question: null })
  await shop.call('timeline.addNote', { clientId: id, text: 'Просив чек', pinned: false })
  const told = await shop.call('privacy.ofClient', { clientId: id, withFiles: true })
  const tables = told.groups.flatMap((group) => group.tables)
  expect(tables.map(({ table }) => table)).toEqual(
    expect.arrayContaining([
      'clients',
      'client_phones',
      'client_codes',
      'visits',
      'visit_lines',
      'movements',
      'facts',
      'notes',
      'audit',
      'consents',
    ]),
  )
  for (const { table, rows } of tables) {
    const { personal, figures } = personalTables.find((one) => one.table === table) ?? {}
    expect(Object.keys(rows[0] ?? {})).toEqual([...listed(personal), ...listed(figures)])
  }
  expect(JSON.stringify(told)).toContain('Просив чек')
  // That his data left the shop is on record.
  expect(look<{ detail: string }>(shop, `SELECT detail FROM audit WHERE operation = 'privacy.ofClient'`)).toHaveLength(1)
})

test('erased, he is found nowhere, and his visits stay in the figures of their day', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', known())
  const { visitId } = await shop.call('visits.log', aVisit(id, 10_000, { comment: 'Для Ярополка' }))
  const before = await shop.call('shop.days', { from: '2026-11-11', until: '2026-11-11' })
  expect(await shop.rule('privacy.erase', { clientId: id, typedName: 'Хтось Інший' })).toBe('erase-name-differs')
  const { rows } = await erase(shop, id, 'ярополк  мстиславський')
  expect(rows).toBeGreaterThan(3)
  expect((await shop.call('clients.find', { text: 'Ярополк', limit: 5 })).hits).toEqual([])
  expect((await shop.call('clients.find', { text: '0675550196', limit: 5 })).hits).toEqual([])
  expect(await shop.call('clients.byCode', { code: 'YARO-77001' })).toEqual({ clientId: null })
  for (const filter of ['all', 'archived'] as const)
    expect((await shop.call('clients.list', { ...wholeList, filter })).rows).toEqual([])
  expect((await shop.refused('clients.card', { id })).code).toBe('NOT_FOUND')
  expect((await shop.refused('clients.archive', { id, archived: false })).code).toBe('NOT_FOUND')
  expect(await shop.call('shop.days', { from: '2026-11-11', until: '2026-11-11' })).toEqual(before)
  const [visit] = look<{ comment: string; total: number }>(shop, `SELECT comment, total FROM visits WHERE id = ${visitId}`)
  expect(visit).toEqual({ comment: '', total: 10_000 })
  expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  expect((await shop.call('loyalty.liability', { day: '2026-11-11' })).points.points).toBe(0)
  // Erased once is erased: the second owner pressing the key a moment later is told so.
  expect((await shop.refused('privacy.erase', { clientId: id, typedName: NAME })).code).toBe('NOT_FOUND')
  expect((await shop.refused('privacy.look', { clientId: id })).code).toBe('NOT_FOUND')
})

test('his words are in no byte of the folder, and the chain of the record is whole', async () => {
  const shop = await openTestShop()
  await shop.call('clients.create', aClient({ name: 'Олена Коваленко', phones: ['+380 50 111 22 33'] }))
  const { id } = await shop.call('clients.create', known())
  await shop.call('timeline.addNote', { clientId: id, text: 'Ярополк Мстиславський любить каву', pinned: false })
  await shop.call('visits.log', aVisit(id, 10_000, { comment: 'Ярополк Мстиславський' }))
  const chain = () => look(shop, 'SELECT seq, detail_hash, hash FROM audit ORDER BY seq')
  const links = chain()
  await erase(shop, id)
  expect(chain().slice(0, links.length)).toEqual(links)
  expect(
    look(
      shop,
      `SELECT 1 FROM audit WHERE subject = 'client' AND subject_id = ${id} AND detail IS NOT NULL AND operation <> 'privacy.erase'`,
    ),
  ).toEqual([])
  await shop.backend.close()
  for (const file of readdirSync(shop.dataDir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const bytes = readFileSync(join(file.parentPath, file.name))
    for (const word of [
      'Ярополк',
      'Мстислав',
      'ярополк',
      'мстислав',
      'yaropolk',
      'mstislav',
      '5550196',
      'YARO',
      'yaro',
      'Сидить',
    ]) {
      expect(`${file.name} ${word}: ${bytes.includes(word)}`).toBe(`${file.name} ${word}: false`)
    }
  }
  await shop.reopen()
  expect((await shop.call('clients.find', { text: 'Олена', limit: 5 })).hits).toHaveLength(1)
})

test('someone’s wife, a referrer, one of a household and of a merge goes, and the others stay whole', async () => {
  const shop = await openTestShop()
  const { id: husband } = await shop.call(
    'clients.create',
    aClient({ name: 'Гнат Мстиславський', phones: ['+380 50 111 22 33'] }),
  )
  const { id } = await shop.call('clients.create', known())
  const { id: double } = await shop.call('clients.create', known({ name: 'Ярополк Мстиславськой', codes: [] }))
  const mother = { kind: 'person', name: 'Предслава Мстиславська', gender: 'female' } as const
  await shop.call('people.addRelative', {
    clientId: husband,
    kind: 'spouse',
    who: { kind: 'client', clientId: id },
    birthday: null,
  })
  await shop.call('people.addRelative', { clientId: id, kind: 'parent', who: mother, birthday: null })
  const child = { kind: 'person', name: 'Мала Мстиславська', gender: 'female' } as const
  const { personId } = await shop.call('people.addRelative', { clientId: id, kind: 'child', who: child, birthday: null })
  await shop.call('timeline.addNote', { clientId: husband, text: `Дружина ${NAME} не п’є кави`, pinned: false })
  await shop.call('clients.create', aClient({ name: 'Зоряна Друг', broughtBy: id }))
  await shop.call('loyalty.saveHousehold', {
    id: null,
    version: 0,
    name: 'Мстиславські',
    sharesPoints: true,
    sharesPasses: false,
    members: [
      { clientId: husband, mayUse: true },
      { clientId: id, mayUse: true },
    ],
  })
  const versionOf = async (card: number) => (await shop.call('clients.card', { id: card })).version
  const [survivorVersion, mergedVersion] = [await versionOf(id), await versionOf(double)]
  await shop.call('clients.merge', { survivorId: id, survivorVersion, mergedId: double, mergedVersion, fields: {} })
  const plan = await shop.call('privacy.look', { clientId: id })
  expect(plan.tied.map(({ how, called }) => [how, called])).toEqual(
    expect.arrayContaining([
      ['family', 'Гнат Мстиславський'],
      ['household', 'Гнат Мстиславський'],
      ['brought', 'Зоряна Друг'],
    ]),
  )
  expect(plan.mergedCards).toBe(1)
  expect(plan.mentions).toEqual([
    { clientId: husband, called: 'Гнат Мстиславський', where: 'notes', text: `Дружина ${NAME} не п’є кави` },
  ])
  await erase(shop, id)
  const card = await shop.call('clients.card', { id: husband })
  expect(card.name).toBe('Гнат Мстиславський')
  expect((await shop.call('loyalty.household', { clientId: husband })).household).toBeNull()
  expect(look(shop, `SELECT 1 FROM merges`)).toEqual([])
  expect(look(shop, 'PRAGMA foreign_key_check')).toEqual([])
  // Who is known through her only goes with her; nobody else's words are touched.
  expect(look(shop, `SELECT id, name FROM persons WHERE client_id IS NULL`)).toEqual([])
  expect(personId).toBeGreaterThan(0)
  expect(look<{ text: string }>(shop, `SELECT text FROM notes`)).toHaveLength(1)
})

test('who owes, or whose money lies with the shop, is told first', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', known())
  await shop.call('loyalty.topUp', { clientId: id, amount: 5_000, payment: 'cash' })
  expect((await shop.call('privacy.look', { clientId: id })).hindrance).toEqual({ rule: 'erase-has-deposit', sum: 5_000 })
  expect(await shop.rule('privacy.erase', { clientId: id, typedName: NAME })).toBe('erase-has-deposit')
  expect((await shop.call('clients.card', { id })).name).toBe(NAME)
})

test('the erased comes back only at his own wish', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', known())
  await erase(shop, id)
  const byPhone = aClient({ name: 'Хтось', phones: ['067 555 01 96'] })
  const byBirthday = aClient({ name: 'Мстиславський Ярополк', birthday: { year: null, month: 3, day: 9 } })
  const byMail = aClient({ name: 'Хтось', email: 'YAROPOLK@mail.example' })
  for (const again of [byPhone, byBirthday, byMail]) expect(await shop.rule('clients.create', again)).toBe('erased-at-own-wish')
  const { id: back } = await shop.call('clients.create', { ...byPhone, again: true })
  expect(back).toBeGreaterThan(id)
  // From now on the number is no secret any more, and the list beside the file does not bring it back.
  await shop.reopen()
  expect((await shop.call('clients.create', aClient({ name: 'Брат', phones: ['067 555 01 96'] }))).samePhone).toHaveLength(1)
})

test('a file does not bring the erased back: the row is left out and counted', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', known())
  await erase(shop, id)
  const text = 'Ім’я,Телефон\nЯрополк,+380675550196\nНовий Клієнт,+380501112233\n'
  const received = await shop.backend.receive(shop.session, 'import', 'list.csv', new TextEncoder().encode(text))
  if (!received.ok) throw new Error('not received')
  const { id: fileId } = received.value as { id: string }
  const reading = { fileId, encoding: null, delimiter: null }
  const read = await shop.call('imports.read', { ...reading, as: null })
  if (read.state !== 'read') throw new Error(read.state)
  const wanted = { ...reading, mapping: read.columns.map(({ field }) => field), dateStyle: read.dateStyle }
  const preview = await shop.call('imports.preview', wanted)
  expect(preview).toMatchObject({ create: 1, skip: 1, problemCounts: [{ kind: 'erased-at-own-wish', count: 1 }] })
  expect(await shop.call('imports.run', wanted)).toMatchObject({ created: 1, skipped: 1 })
})

test('a copy of before that is put back has him erased again', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', known())
  await shop.backend.close()
  const copy = readFileSync(join(shop.dataDir, 'regulars.db'))
  await shop.reopen()
  await erase(shop, id)
  await shop.backend.close()

  writeFileSync(join(shop.dataDir, 'regulars.db'), copy)
  for (const name of ['regulars.db-wal', 'regulars.db-shm', 'regulars.mark.json'])
    rmSync(join(shop.dataDir, name), { force: true })
  await shop.reopen()
  expect((await shop.call('clients.find', { text: 'Ярополк', limit: 5 })).hits).toEqual([])
  expect(await shop.rule('clients.create', aClient({ name: 'Хтось', phones: ['067 555 01 96'] }))).toBe('erased-at-own-wish')
})

test('who stays away longer than the rule says is listed, and goes only when chosen', async () => {
  const shop = await openTestShop()
  expect(await shop.call('privacy.due', {})).toEqual({ months: null, total: 0, rows: [] })
  const { id } = await shop.call('clients.create', known())
  await shop.call('visits.log', aVisit(id, 10_000))
  shop.clock += 380 * DAY
  const { id: fresh } = await shop.call('clients.create', aClient())
  expect((await shop.refused('privacy.saveRetention', { version: 0, months: 6 })).code).toBe('INPUT')
  await shop.call('privacy.saveRetention', { version: 0, months: 12 })
  expect((await shop.refused('privacy.saveRetention', { version: 0, months: 24 })).code).toBe('CONFLICT')
  const due = await shop.call('privacy.due', {})
  expect(due).toMatchObject({ months: 12, total: 1, rows: [{ id, since: '2026-11-11', visits: 1 }] })
  expect(await shop.call('privacy.eraseDue', { ids: [id, fresh] })).toMatchObject({ erased: 1, kept: 1 })
  expect((await shop.call('privacy.due', {})).total).toBe(0)
  expect((await shop.call('clients.card', { id: fresh })).name).toBe('Олена Коваленко')
})
