import { type AskBoth, type HandIn, mutable, nobody, opId } from './day.ts'

export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** The client of this day. */
export async function knowClient(ask: AskBoth, handIn: HandIn): Promise<number> {
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
  await ask('clients.faces', { ids: [id] })
  await ask('codes.of', { whom: { kind: 'some', ids: [id] } })
  await ask('codes.give', { opId: opId(), ids: [id] })
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
