import { describe, expect, test } from 'vitest'
import { aClient, aVisit, openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'

/** Wednesday, 11 November 2026. */
async function shopWith(client: Partial<InputOf<'clients.create'>>) {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient({ name: 'Олена', ...client }))
  await shop.call('visits.log', aVisit(id, 1000, { day: '2026-11-01' }))
  return { shop, id }
}

const said = async (shop: TestShop, id: number) => (await shop.call('clients.arrival', { id })).say

async function settings(shop: TestShop) {
  const state = await shop.call('shop.state', {})
  if (state.state !== 'ready') throw new Error('no shop')
  const { currency: _, ...fields } = state.shop
  return fields
}

describe('when dates are said', () => {
  const onDay = (day: number) => ({ birthday: { year: null, month: 11, day } })

  test.each([
    ['a week ahead as it comes', 18, {}, ['birthday-soon']],
    ['no longer ahead than that', 19, {}, []],
    ['as far ahead as the shop wants', 25, { datesAhead: 14 }, ['birthday-soon']],
    ['only on the day', 12, { datesAhead: 0 }, []],
    ['three days after as it comes', 8, {}, ['birthday-past']],
    ['as long after as the shop wants', 4, { datesAfter: 7 }, ['birthday-past']],
    ['not afterwards', 10, { datesAfter: 0 }, []],
  ])('%s', async (_, day, changed, kinds) => {
    const { shop, id } = await shopWith(onDay(day))
    await shop.call('shop.update', { ...(await settings(shop)), ...changed })
    expect((await said(shop, id)).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('29 February by the rule of the shop', async () => {
    const { shop, id } = await shopWith({ birthday: { year: null, month: 2, day: 29 } })
    shop.clock = Date.UTC(2027, 1, 27, 10)
    expect(await said(shop, id)).toMatchObject([{ kind: 'birthday-soon', day: '2027-02-28' }])
    await shop.call('shop.update', { ...(await settings(shop)), leapDay: '1-march' })
    expect(await said(shop, id)).toMatchObject([{ kind: 'birthday-soon', day: '2027-03-01' }])
  })

  test.each([
    ['datesAhead', -1, 'too-small'],
    ['datesAhead', 61, 'too-large'],
    ['datesAfter', 31, 'too-large'],
    ['datesAfter', 1.5, 'not-a-number'],
  ])('%s of %d days is refused', async (path, value, problem) => {
    const shop = await openTestShop()
    const refusal = await shop.refused('shop.update', { ...(await settings(shop)), [path]: value })
    expect(refusal.details).toEqual({ fields: [{ path, problem }] })
  })
})
