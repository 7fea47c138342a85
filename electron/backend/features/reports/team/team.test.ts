import { beforeEach, describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, HOUR, openTestShop, type TestShop, wholeList } from '#electron/backend/test-shop.ts'
import type { TeamDeed } from '#shared/contract/team.ts'

const THIS_MONTH = { kind: 'month', day: '2026-11-11' } as const

let shop: TestShop
let owner: number
let marta: number
let olena: number
let taras: number

const two = {
  as: 'two of each',
  async with(made: TestShop) {
    await made.call('staff.add', { name: 'Марта', colour: 2 })
    await made.call('clients.create', aClient())
    await made.call('clients.create', aClient({ name: 'Тарас' }))
  },
}

beforeEach(async () => {
  shop = await openTestShop({ furnished: two })
  const staff = await shop.call('staff.list', {})
  owner = staff.find(({ role }) => role === 'owner')?.id ?? 0
  marta = staff.find(({ name }) => name === 'Марта')?.id ?? 0
  const clients = await shop.call('clients.list', wholeList)
  olena = clients.rows.find(({ called }) => called !== 'Тарас')?.id ?? 0
  taras = clients.rows.find(({ called }) => called === 'Тарас')?.id ?? 0
})

const log = (clientId: number | null, amount: number, fields: Parameters<typeof aVisit>[2] = {}) =>
  shop.call('visits.log', aVisit(clientId, amount, fields))
const memberOf = async (id: number, asked: { kind: 'day' | 'week' | 'month'; day: string } = THIS_MONTH) =>
  (await shop.call('reports.team', asked)).members.find(({ employee }) => employee.id === id)
const deedsOf = async (id: number) => (await memberOf(id))?.deeds
const behind = (employeeId: number, of: TeamDeed, asked: { kind: 'month'; day: string } = THIS_MONTH) =>
  shop.call('reports.behindTeam', { ...asked, employeeId, of })

describe('what an employee did', () => {
  test('is what he served, with the part of it with a card, the average and tips', async () => {
    await log(olena, 10_000, { servedBy: marta, tip: 500 })
    await log(null, 5_000, { servedBy: marta })
    await log(taras, 3_000)
    expect(await memberOf(marta)).toMatchObject({ visits: 2, withCard: 1, takings: 15_000, averageBill: 7_500, tips: 500 })
    const { members } = await shop.call('reports.team', THIS_MONTH)
    const { employees } = await shop.call('reports.figures', THIS_MONTH)
    expect(
      members.map(({ employee, visits, withCard, takings, tips }) => ({ employee, visits, withCard, takings, tips })),
    ).toEqual(employees)
  })

  test('is what he asked and was told, and each client greeted counts once a day', async () => {
    const ask = (text: string) =>
      shop.call('people.addFact', {
        clientId: olena,
        personId: null,
        labelId: null,
        text,
        question: { text: `${text}?`, askAfter: '2026-11-11' },
      })
    const facts = [await ask('Іспит'), await ask('Ремонт')]
    shop.clock += DAY
    const [first, second] = facts.map(({ id }) => id)
    const mark = { clientId: olena, mark: 'asked', words: '', next: null } as const
    await shop.call('people.answer', { ...mark, line: { kind: 'question', id: first ?? 0 }, words: 'Склала' })
    await shop.call('people.answer', { ...mark, line: { kind: 'question', id: second ?? 0 } })
    expect(await deedsOf(owner)).toMatchObject({ greeted: 1, asked: 2, answered: 1, learned: 2 })
    expect((await behind(owner, 'asked')).rows).toMatchObject([
      { client: { id: olena }, day: '2026-11-12' },
      { client: { id: olena }, day: '2026-11-12' },
    ])
    expect((await behind(owner, 'answered')).rows).toMatchObject([{ text: 'Склала', after: null }])
  })

  test('is the praise that was noted of him, until it is taken back', async () => {
    const { id } = await shop.call('timeline.addNote', {
      clientId: olena,
      text: 'Дякує за каву',
      pinned: false,
      praisedId: marta,
    })
    expect(await deedsOf(marta)).toMatchObject({ praised: 1 })
    expect((await behind(marta, 'praised')).rows).toMatchObject([{ client: { id: olena }, text: 'Дякує за каву' }])
    const page = { clientId: olena, part: 'notes', text: '', before: null, limit: 10 } as const
    expect((await shop.call('timeline.page', page)).rows).toMatchObject([{ kind: 'note', praises: 'Марта' }])
    await shop.call('timeline.endNote', { id, ended: true })
    expect(await memberOf(marta)).toBeUndefined()
    expect(await shop.refused('timeline.addNote', { clientId: olena, text: 'x', pinned: false, praisedId: 999 })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('who came again', () => {
  test('within 60 days of the first visit is told when these days are over', async () => {
    await log(olena, 1_000, { servedBy: marta, day: '2026-09-05' })
    await log(taras, 1_000, { servedBy: marta, day: '2026-09-06' })
    await log(olena, 1_000, { day: '2026-11-04' })
    await log(taras, 1_000, { day: '2026-11-06' })
    expect(await deedsOf(marta)).toMatchObject({ firstServed: 2, cameAgain: 1 })
    expect((await behind(marta, 'cameAgain')).rows).toMatchObject([
      { client: { id: olena }, day: '2026-11-04', after: '2026-09-05' },
    ])
  })

  test('to the same employee is compared with the bills dealt out by lot', async () => {
    await log(olena, 1_000, { servedBy: marta, day: '2026-11-02' })
    await log(olena, 1_000, { servedBy: marta, day: '2026-11-03' })
    await log(taras, 1_000, { day: '2026-11-03' })
    await log(null, 1_000, { day: '2026-11-03' })
    expect(await memberOf(marta)).toMatchObject({ deeds: { nextVisits: 1, toSame: 1 }, byChance: 3, verdict: 'few' })
    expect((await behind(marta, 'toSame')).rows).toMatchObject([
      { client: { id: olena }, day: '2026-11-03', after: '2026-11-02' },
    ])
  })

  test('late by his own rhythm, and within 30 days of a conversation, was brought back by whoever spoke to him last', async () => {
    for (const day of ['2026-08-01', '2026-08-08', '2026-08-15', '2026-08-22', '2026-08-29']) {
      await log(olena, 1_000, { day })
      await log(taras, 1_000, { day })
    }
    const call = {
      channel: 'call',
      direction: 'out',
      purpose: 'service',
      subject: 'давно не було',
      answer: '',
      outcome: 'reached',
      mood: null,
    } as const
    const record = (clientId: number) => shop.call('contacts.record', { clientId, ...call })
    await record(olena)
    shop.clock += 2 * DAY
    await record(olena)
    // After he has come, a call brings nobody back.
    await log(taras, 1_000)
    shop.clock += HOUR
    await record(taras)
    shop.clock += 2 * DAY
    await log(olena, 1_000)
    await log(taras, 1_000)
    expect(await deedsOf(owner)).toMatchObject({ broughtBack: 1 })
    expect((await behind(owner, 'broughtBack')).rows).toMatchObject([
      { client: { id: olena }, day: '2026-11-15', after: '2026-11-13', text: 'давно не було' },
    ])
  })
})

test('what the bills of the known were stands beside those of guests without a card, with who came again within 30 days', async () => {
  await log(olena, 10_000, { day: '2026-10-05', tip: 300 })
  await log(olena, 2_000, { day: '2026-11-04' })
  await log(taras, 4_000, { day: '2026-10-06' })
  await log(null, 1_000, { servedBy: marta })
  const { known } = await shop.call('reports.team', THIS_MONTH)
  const nothing = { visits: 0, takings: 0, averageBill: null, tips: 0 }
  expect(known.find(({ employeeId }) => employeeId === null)).toEqual({
    employeeId: null,
    greeted: { ...nothing, watched: 0, again: 0 },
    withCard: { visits: 1, takings: 2_000, averageBill: 2_000, tips: 0, watched: 2, again: 1 },
    withoutCard: { visits: 1, takings: 1_000, averageBill: 1_000, tips: 0, watched: null, again: null },
  })
  expect(known.map(({ employeeId }) => employeeId)).toEqual(
    [null, owner, marta].toSorted((one, other) => Number(one) - Number(other)),
  )
})

test('an empty shop and a month to come have no employees to tell of', async () => {
  expect(await shop.call('reports.team', THIS_MONTH)).toMatchObject({ first: null, members: [] })
  expect(await shop.call('reports.team', { kind: 'month', day: '2027-03-01' })).toMatchObject({ members: [] })
})

test('says from its first step on how far it has come', async () => {
  await log(olena, 10_000, { servedBy: marta })
  const opId = 'team-asked-1'
  await shop.call('reports.team', { ...THIS_MONTH, opId })
  expect(shop.events).toContainEqual({ type: 'progress', opId, done: 0, total: expect.any(Number) })
})
