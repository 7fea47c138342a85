import { randomUUID } from 'node:crypto'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/client.ts'
import { addDays } from '#shared/kernel/day.ts'

/** Asks for one operation over both hosts, compares, and gives the answer's value. */
export type AskBoth = <N extends OperationName>(operation: N, input: InputOf<N>) => Promise<OutputOf<N>>
/** Hands in a file over one host; gives its id. */
export type HandIn = (kind: string, name: string, bytes: Uint8Array) => Promise<string>

const opId = () => randomUUID()

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** A shop's first day, by every operation of the contract at least once. */
export async function liveOneDay(ask: AskBoth, handIn: HandIn): Promise<void> {
  await ask('shop.state', {})
  await ask('shop.create', {
    opId: opId(),
    name: 'Kavka',
    venue: 'cafe',
    country: 'UA',
    currency: 'UAH',
    zone: 'Europe/Kyiv',
    dayEndsAt: 4,
    language: 'uk',
    ownerName: 'Оксана',
    sampleClients: 12,
  })
  await ask('shop.retry', { opId: opId(), acceptLoss: false })
  const state = await ask('shop.state', {})
  if (state.state !== 'ready') throw new Error(`the shop is ${state.state}`)
  const { shop, today } = state
  const version = (await ask('shop.update', { ...shopFields(shop), opId: opId(), version: shop.version, name: 'Kavka 2' }))
    .version
  await ask('shop.update', { ...shopFields(shop), opId: opId(), version })
  await ask('shop.updateMe', { opId: opId(), name: 'Оксана К.', language: 'uk' })
  await ask('shop.about', {})
  await ask('shop.presetMissing', { venue: 'laundry' })
  await ask('shop.addPreset', {
    opId: opId(),
    venue: 'laundry',
    parts: ['labels', 'tags', 'categories', 'fields', 'items', 'programme'],
  })
  await ask('shop.days', { from: today, until: today })

  const item = await liveCatalogue(ask)
  await setLoyalty(ask, today)
  const client = await knowClient(ask, handIn)
  await visit(ask, client, item)
  await remember(ask, client, today)
  await arrange(ask, client)
  await joinDouble(ask, client)
  await noteDown(ask, handIn, client)
  await employ(ask, client)
  await ask('loyalty.adjust', { opId: opId(), clientId: client, amount: 25, reason: 'подарунок' })
  await ask('loyalty.setDiscount', { opId: opId(), clientId: client, hundredths: 500, seen: 0, reason: 'сусідка' })
  await ask('loyalty.setDiscount', { opId: opId(), clientId: client, hundredths: 0, seen: 500, reason: 'помилка' })
  await ask('loyalty.movements', { clientId: client, before: null, limit: 20 })
  await ask('loyalty.check', {})
  await ask('loyalty.simulate', { programme: everyTenth, months: 3 })
  await payOtherwise(ask, client)
  await ask('loyalty.liability', { day: null })
  await ask('loyalty.setRight', { opId: opId(), what: 'points', clientId: client, holderId: 0, balance: null, reason: 'звірка' })
  const [programme] = await ask('loyalty.programmes', {})
  const stop = { seriesId: programme?.seriesId ?? 0, basedOn: programme?.latest ?? 0 }
  await ask('loyalty.stopProgramme', { opId: opId(), ...stop, from: today })
  await ask('loyalty.atTill', { clientId: client, day: null, without: null })
  await sellPasses(ask, client, today)
  await thankAndGive(ask, client, today)
  await bringList(ask, handIn)
  await ask('clients.archive', { opId: opId(), id: client, archived: true })
  await ask('shop.removeSample', { opId: opId() })
}

/** Gift cards, vouchers, a deposit, and a visit that is partly paid with them and partly owed. */
async function payOtherwise(ask: AskBoth, clientId: number): Promise<void> {
  const sold = await ask('loyalty.sellGiftCard', { opId: opId(), amount: 5000, payment: 'cash', until: null })
  await ask('loyalty.giveVouchers', { opId: opId(), count: 2, amount: 1000, until: null, clientId: null, reason: 'ярмарок' })
  await ask('loyalty.topUp', { opId: opId(), clientId, amount: 2000, payment: 'card' })
  await ask('loyalty.setDebtLimit', { opId: opId(), clientId, limit: 50_000 })
  await ask('loyalty.tender', { code: sold.code, clientId, without: null })
  await ask('visits.log', {
    opId: opId(),
    clientId,
    lines: [{ itemId: null, name: '', quantity: 1000, minutes: null, price: 4000 }],
    discount: null,
    tip: 0,
    payment: 'cash',
    comment: '',
    companions: [],
    spendPoints: 0,
    vouchers: [{ code: sold.code, amount: 1000 }],
    onAccount: 3000,
    day: null,
    shownTotal: 4000,
  })
  await ask('loyalty.account', { clientId, without: null })
  await ask('loyalty.debtors', {})
  await ask('loyalty.settleDebt', { opId: opId(), clientId, amount: 3000, payment: 'cash' })
  const { id, version } = await ask('loyalty.blockVoucher', {
    opId: opId(),
    id: sold.id,
    version: sold.version,
    blocked: true,
    reason: 'загублена',
  })
  await ask('loyalty.refundVoucher', { opId: opId(), id, version, payment: 'cash', reason: 'гість переїздить' })
  await ask('loyalty.voucherEntries', { id })
  await ask('loyalty.vouchers', { kind: null, text: '', withMoney: false, before: null, limit: 20 })
  await ask('loyalty.paidBeside', { day: null })
}

/** Who brought him, and what he is given. */
async function thankAndGive(ask: AskBoth, clientId: number, today: string): Promise<void> {
  const friend = { ...nobody, name: 'Богдан К.', photoFile: null, consentGiven: true }
  const { id: byClientId } = await ask('clients.create', { opId: opId(), ...friend })
  await ask('loyalty.setReferral', { opId: opId(), clientId, byClientId })
  await ask('loyalty.referrals', { clientId })
  const { id: giftId } = await ask('loyalty.saveGift', {
    opId: opId(),
    id: null,
    version: 0,
    name: 'Чашка',
    cost: 9000,
    stock: 3,
  })
  await ask('loyalty.stockGift', { opId: opId(), giftId, amount: 2, reason: 'куплено' })
  await ask('loyalty.planGift', { opId: opId(), clientId, giftId, day: today, why: 'ювілей' })
  const { id } = await ask('loyalty.giveGift', { opId: opId(), clientId, giftId, why: 'за терпіння', planned: null })
  await ask('loyalty.takeGiftBack', { opId: opId(), id, reason: 'не взяв' })
  await ask('loyalty.giftGivings', { clientId, giftId: null, limit: 20 })
  await ask('loyalty.giftStock', { giftId })
  await ask('loyalty.retireGift', { opId: opId(), id: giftId, retired: true })
  await ask('loyalty.gifts', {})
}

/** A second card of the same guest is merged into his, and parted again. */
async function joinDouble(ask: AskBoth, survivorId: number): Promise<void> {
  const { id } = await ask('clients.create', { ...nobody, opId: opId(), name: 'Олена К.', photoFile: null, consentGiven: true })
  const typed = { name: 'Олена К.', nickname: '', phones: [], email: '', birthday: null }
  await ask('clients.similar', { exceptId: id, ...typed })
  await ask('clients.seekDuplicates', { opId: opId() })
  await ask('clients.duplicates', { offset: 0, limit: 10 })
  const { version } = await ask('clients.card', { id: survivorId })
  const cards = { survivorId, survivorVersion: version, mergedId: id, mergedVersion: 1 }
  const { mergeId } = await ask('clients.merge', { opId: opId(), ...cards, fields: { name: 'survivor' } })
  await ask('clients.merges', { clientId: survivorId, limit: 10 })
  await ask('clients.undoMerge', { opId: opId(), mergeId })
  await ask('clients.twoPeople', { opId: opId(), one: survivorId, other: id })
}

/** Who works here, and who answers for the guest. */
async function employ(ask: AskBoth, clientId: number): Promise<void> {
  const { id } = await ask('staff.add', { opId: opId(), name: 'Нова Людина', colour: 3 })
  const { version } = await ask('staff.update', { opId: opId(), id, version: 1, name: 'Марійка', colour: 4 })
  await ask('staff.setCaretaker', { opId: opId(), clientId, employeeId: id, instead: null })
  await ask('staff.ofClient', { clientId })
  const left = await ask('staff.leave', { opId: opId(), id, version, handTo: null })
  const [owner] = await ask('staff.list', {})
  await ask('staff.handOver', { opId: opId(), from: id, to: owner?.id ?? 0 })
  await ask('staff.comeBack', { opId: opId(), id, version: left.version })
}

/** What is known of a guest and his family, and what is said on arrival. */
async function remember(ask: AskBoth, clientId: number, today: string): Promise<void> {
  const labels = await ask('people.labels', {})
  await ask('people.setLabels', {
    opId: opId(),
    instead: labels,
    labels: [...labels.map(({ id, name }) => ({ id, name })), { id: null, name: 'Кий' }],
  })
  const question = { text: 'Як пройшли іспити?', askAfter: addDays(today, -2) }
  const who = { kind: 'person', name: 'Тарас', gender: 'male' } as const
  const birthday = { year: 2008, month: 6, day: 20 }
  const { relationId, personId } = await ask('people.addRelative', { opId: opId(), clientId, kind: 'child', who, birthday })
  await ask('people.updateRelative', { opId: opId(), relationId, clientId, kind: 'child', name: 'Тарас К.', gender: 'male' })
  await ask('people.setGender', { opId: opId(), clientId, gender: 'female' })
  const about = { labelId: labels[0]?.id ?? null, text: 'складає іспити' }
  const { id } = await ask('people.addFact', { opId: opId(), clientId, personId, ...about, question })
  await ask('people.updateFact', { opId: opId(), id, version: 1, ...about, question })
  const wedding = { id: null, kind: 'wedding', label: '', date: { year: 2001, month: 9, day: 8 } } as const
  await ask('people.setDates', { opId: opId(), clientId, personId: null, instead: [], dates: [wedding] })
  await ask('people.setNameDayCalendar', { opId: opId(), clientId, personId: null, calendar: 'PL' })
  await ask('people.setPhoto', { opId: opId(), personId, photoFile: null })
  const line = { kind: 'question', id } as const
  const answered = await ask('people.answer', { opId: opId(), clientId, line, mark: 'asked', words: 'склав усе', next: null })
  await ask('people.takeBack', { opId: opId(), clientId, markId: answered.markId })
  await ask('people.endFact', { opId: opId(), id })
  await ask('people.ofClient', { clientId })
  const son = { ...nobody, opId: opId(), name: 'Тарас Коваленко', photoFile: null, consentGiven: true }
  const { id: newcomer } = await ask('clients.create', son)
  await ask('people.makeClient', { opId: opId(), personId, clientId: newcomer })
  await ask('people.removeRelative', { opId: opId(), relationId })
}

/** Tags, categories, own fields and saved ways to look at the list. */
async function arrange(ask: AskBoth, clientId: number): Promise<void> {
  const { tags, categories } = await ask('fields.setup', {})
  const kept = <T extends { id: number | null }>(all: readonly T[]) => all.map((one) => ({ ...one }))
  await ask('fields.setTags', { opId: opId(), instead: tags, tags: [...kept(tags), { id: null, name: 'Сніданки', colour: 3 }] })
  await ask('fields.setCategories', {
    opId: opId(),
    instead: categories,
    categories: [...kept(categories), { id: null, name: 'Школа' }],
  })
  const options = [{ id: null, name: 'сидячий' }]
  const { id: fieldId } = await ask('fields.setField', {
    opId: opId(),
    instead: null,
    name: 'Абонемент',
    kind: 'choice',
    unit: '',
    options,
    onCard: true,
    inList: true,
  })
  const now = await ask('fields.setup', {})
  await ask('fields.orderFields', { opId: opId(), ids: now.fields.map(({ id }) => id).toReversed() })
  const tagId = now.tags.at(-1)?.id ?? 0
  const categoryId = now.categories.at(-1)?.id ?? 0
  const optionId = now.fields.find(({ id }) => id === fieldId)?.options[0]?.id ?? 0
  await ask('fields.tag', { opId: opId(), clientIds: [clientId], tagId, on: true })
  await ask('fields.categorise', { opId: opId(), clientIds: [clientId], categoryId })
  await ask('fields.setAgeBand', { opId: opId(), clientId, instead: null, band: '25-34' })
  await ask('fields.setValue', { opId: opId(), clientId, fieldId, version: 0, value: { kind: 'choice', optionId } })
  await ask('fields.ofClient', { clientId })
  const looksFor = {
    filter: 'all',
    conditions: [
      { by: 'tag', id: tagId, has: true },
      { by: 'field', id: fieldId, test: { is: 'choice', optionId } },
    ],
  } satisfies Pick<InputOf<'clients.idsOf'>, 'filter' | 'conditions'>
  await ask('clients.idsOf', { ...looksFor, text: '' })
  const { id } = await ask('clients.saveFilter', { opId: opId(), id: null, version: 0, name: 'Вранці', ...looksFor })
  await ask('clients.savedFilters', {})
  await ask('clients.removeFilter', { opId: opId(), id })
  await ask('fields.used', {})
  await ask('fields.retire', { opId: opId(), what: 'tag', id: tagId, retired: true })
}

/** Notes and files of a guest, and what his card tells of itself. */
async function noteDown(ask: AskBoth, handIn: HandIn, clientId: number): Promise<void> {
  const { id } = await ask('timeline.addNote', { opId: opId(), clientId, text: 'залишила парасольку', pinned: false })
  const { version } = await ask('timeline.updateNote', { opId: opId(), id, version: 1, text: 'залишила синю парасольку' })
  if (version !== 2) throw new Error(`the note has version ${version}`)
  await ask('timeline.pinNote', { opId: opId(), id, pinned: true })
  await ask('timeline.endNote', { opId: opId(), id, ended: true })
  const file = await handIn('file', 'парасолька.txt', new TextEncoder().encode('синя'))
  const kept = await ask('timeline.addFile', { opId: opId(), clientId, file })
  await ask('timeline.files', { clientId })
  await ask('timeline.fileText', { id: kept.id })
  await ask('timeline.removeFile', { opId: opId(), id: kept.id, removed: true })
  await ask('timeline.page', { clientId, part: 'all', text: '', before: null, limit: 20 })
  await ask('timeline.changes', { clientId, before: null, limit: 20 })
  await ask('timeline.consents', { clientId })
}

const nobody = {
  nickname: '',
  pronunciation: '',
  phones: [],
  email: '',
  birthday: null,
  language: null,
  note: '',
  codes: [],
  warnings: [],
}

function shopFields(shop: Extract<OutputOf<'shop.state'>, { state: 'ready' }>['shop']) {
  const { currency: _fixed, version: _known, ...fields } = shop
  return fields
}

async function liveCatalogue(ask: AskBoth): Promise<number> {
  const fields = { name: 'Раф', category: 'Кава', kind: 'good', unit: 'piece', price: 9500, cost: 3000, time: null } as const
  const { id } = await ask('catalogue.create', { opId: opId(), ...fields })
  const before = (await ask('catalogue.list', { archived: false })).find((item) => item.id === id)
  await ask('catalogue.update', { opId: opId(), id, version: before?.version ?? 0, ...fields, price: 9900 })
  await ask('catalogue.setQuickKeys', { opId: opId(), ids: [id] })
  await ask('catalogue.archive', { opId: opId(), id, archived: true })
  await ask('catalogue.archive', { opId: opId(), id, archived: false })
  return id
}

const everyTenth = {
  kind: 'stamps' as const,
  rules: {
    categories: [],
    items: [],
    collect: 9,
    per: 'visit' as const,
    gapHours: 2,
    minimumBill: 0,
    freeUpTo: null,
    lasts: null,
  },
}

async function setLoyalty(ask: AskBoth, today: string): Promise<void> {
  const { seriesId, id } = await ask('loyalty.startProgramme', {
    opId: opId(),
    name: 'Десята кава',
    from: today,
    programme: everyTenth,
  })
  const changed = { ...everyTenth, rules: { ...everyTenth.rules, collect: 5 } }
  const change = { opId: opId(), seriesId, basedOn: id, name: 'Шоста кава', from: today, programme: changed }
  await ask('loyalty.changeProgramme', change)
  await ask('loyalty.programmes', {})
  const reward = {
    name: 'Кава за бали',
    cost: 50,
    effect: { kind: 'item' as const, categories: [], items: [], freeUpTo: null },
    most: 1,
    mostDays: 7,
    from: null,
    until: null,
  }
  const saved = await ask('loyalty.saveReward', { opId: opId(), id: null, version: 0, ...reward })
  await ask('loyalty.retireReward', { opId: opId(), id: saved.id, retired: true })
  await ask('loyalty.rewards', {})
}

async function knowClient(ask: AskBoth, handIn: HandIn): Promise<number> {
  const profile = {
    name: 'Зоряна Ковальська',
    nickname: 'пані Зоряна',
    pronunciation: '',
    phones: ['067 123 45 67'],
    email: 'zoriana@example.com',
    birthday: { year: 1990, month: 3, day: 8 },
    language: 'uk',
    note: 'без цукру',
    codes: ['4820000000017'],
    warnings: [{ kind: 'allergy', text: 'горіхи' }],
  } as const
  const { id } = await ask('clients.create', { opId: opId(), ...mutable(profile), photoFile: null, consentGiven: true })
  await ask('clients.find', { text: 'zorian', limit: 20 })
  await ask('clients.byCode', { code: '4820000000017' })
  await ask('clients.list', { filter: 'all', text: '', sort: 'lastVisit', descending: true, offset: 0, limit: 50 })
  await ask('clients.counts', {})
  const { version } = await ask('clients.card', { id })
  await ask('clients.update', { opId: opId(), id, version, ...mutable(profile), note: 'без цукру, з корицею', consent: null })
  await ask('clients.addCode', { opId: opId(), id, code: '4820000000024' })
  const photoFile = await handIn('photo', 'zoriana.png', onePixel)
  await ask('clients.setPhoto', { opId: opId(), id, photoFile })
  await ask('clients.arrival', { id })
  await ask('clients.comingNow', { limit: 7 })
  await meetNameless(ask)
  return id
}

/** A regular whose name nobody knows is noted, and tells it later. */
async function meetNameless(ask: AskBoth): Promise<void> {
  const card = {
    ...nobody,
    opId: opId(),
    name: '',
    nickname: 'двоє біля вікна',
    photoFile: null,
    consentGiven: false,
    nameless: true,
  }
  const { id } = await ask('clients.create', card)
  const { version } = await ask('clients.card', { id })
  const told = { name: 'Остап Гриценко', nickname: '', phones: ['050 765 43 21'], consentGiven: true }
  await ask('clients.giveName', { opId: opId(), id, version, ...told })
}

async function visit(ask: AskBoth, clientId: number, itemId: number): Promise<void> {
  const fields = {
    clientId,
    lines: [{ itemId, name: '', quantity: 2000, minutes: null, price: null }],
    discount: null,
    tip: 500,
    payment: 'cash',
    comment: '',
    companions: [],
    spendPoints: 0,
    day: null,
    shownTotal: null,
  } satisfies Omit<InputOf<'visits.log'>, 'opId'>

  const first = await ask('visits.log', { opId: opId(), ...fields })
  await ask('visits.undo', { opId: opId(), visitId: first.visitId })
  const second = await ask('visits.log', { opId: opId(), ...fields })
  await ask('visits.void', { opId: opId(), visitId: second.visitId, reason: 'помилка' })
  const third = await ask('visits.log', { opId: opId(), ...fields })
  const corrected = await ask('visits.correct', {
    opId: opId(),
    visitId: third.visitId,
    reason: 'не та кава',
    visit: { ...fields, tip: 0 },
  })
  const { lines } = await ask('visits.get', { id: corrected.visitId })
  await ask('visits.return', {
    opId: opId(),
    visitId: corrected.visitId,
    reason: 'вистигла',
    lines: [{ lineId: lines[0]?.id ?? 0, quantity: 1000 }],
  })
  const passerBy = await ask('visits.log', { opId: opId(), ...fields, clientId: null })
  await ask('visits.attach', { opId: opId(), visitId: passerBy.visitId, clientId })
  await ask('visits.byReceipt', { receiptNo: passerBy.receiptNo })
  await ask('visits.ofDay', { day: null })
  await ask('visits.ofClient', { clientId, before: null, limit: 20 })
}

async function bringList(ask: AskBoth, handIn: HandIn): Promise<void> {
  const table = "Ім'я;Телефон;Бали\nІван Франко;067 222 33 44;12\nЛеся Українка;+380 50 333 44 55;0\n"
  const fileId = await handIn('import', 'клієнти.csv', new TextEncoder().encode(table))
  const reading = { fileId, encoding: null, delimiter: null }
  await ask('imports.read', reading)
  const plan = { ...reading, mapping: ['name', 'phone', 'points'], dateStyle: 'iso' } satisfies InputOf<'imports.preview'>
  await ask('imports.preview', plan)
  const { importId } = await ask('imports.run', { opId: opId(), ...plan })
  await ask('imports.list', {})
  await ask('imports.undo', { opId: opId(), importId })
  await bringCards(ask, handIn)
  await bringVisits(ask, handIn)
}

async function bringCards(ask: AskBoth, handIn: HandIn): Promise<void> {
  const file = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Олена Пчілка\r\nTEL:067 111 22 33\r\nBDAY:--0629\r\nEND:VCARD\r\n'
  const cards = { fileId: await handIn('import', 'контакти.vcf', new TextEncoder().encode(file)), photosFile: null }
  await ask('imports.read', { fileId: cards.fileId, encoding: null, delimiter: null })
  await ask('imports.previewCards', cards)
  await ask('imports.runCards', { opId: opId(), ...cards })
  await ask('exports.cards', { who: { kind: 'list', filter: 'all', conditions: [], text: 'Пчілка' }, version: '4.0' })
}

async function bringVisits(ask: AskBoth, handIn: HandIn): Promise<void> {
  const table = 'Код клієнта;Дата;Сума\nA-17;01.10.2026;65,00\n;02.10.2026;40,00\n'
  const fileId = await handIn('import', 'візити.csv', new TextEncoder().encode(table))
  const reading = { fileId, encoding: null, delimiter: null }
  await ask('imports.read', { ...reading, as: 'visits' })
  const plan = {
    ...reading,
    mapping: ['client', 'day', 'amount'],
    dateStyle: 'day-first',
    strangers: 'create',
  } satisfies InputOf<'imports.previewVisits'>
  await ask('imports.previewVisits', plan)
  const { importId } = await ask('imports.runVisits', { opId: opId(), ...plan })
  await ask('imports.undo', { opId: opId(), importId })
}

/** A copy whose lists may be written to, as the contract's input types want them. */
function mutable<T>(value: T): { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] } {
  return structuredClone(value) as { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }
}

async function sellPasses(ask: AskBoth, clientId: number, today: string): Promise<void> {
  const type = {
    name: 'Місяць кави',
    price: 90_000,
    categories: [],
    items: [],
    entries: null,
    lasts: { count: 1, unit: 'months' as const },
    starts: 'purchase' as const,
    remindEntries: null,
    remindDays: 3,
  }
  const { id } = await ask('loyalty.addPassType', { opId: opId(), ...type })
  const { version } = await ask('loyalty.changePassType', { opId: opId(), id, version: 1, ...type, price: 95_000 })
  if (version !== 2) throw new Error('a change of a pass is not its second version')
  await ask('loyalty.passTypes', { retired: false })
  const sale = { itemId: null, name: '', quantity: 1000, minutes: null, price: null, passTypeId: id }
  const { passes } = await ask('visits.log', {
    opId: opId(),
    clientId,
    lines: [sale],
    discount: null,
    tip: 0,
    payment: 'card',
    comment: '',
    companions: [],
    spendPoints: 0,
    day: null,
    shownTotal: null,
  })
  const passId = passes[0]?.id ?? 0
  await ask('loyalty.freezePass', { opId: opId(), passId, from: today, until: null })
  const [pass] = await ask('loyalty.passesOf', { clientId })
  await ask('loyalty.endFreeze', { opId: opId(), freezeId: pass?.freezes[0]?.id ?? 0 })
  await ask('loyalty.retirePassType', { opId: opId(), id, retired: true })
}
