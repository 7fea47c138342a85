import type { OutputOf } from '#shared/contract/client.ts'
import { type AskBoth, opId } from './day.ts'

/** The shop is founded and put in order; gives its today. */
export async function foundShop(ask: AskBoth): Promise<string> {
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
    parts: ['labels', 'tags', 'categories', 'fields', 'items', 'programme', 'followUps'],
  })
  await ask('shop.setLogo', { opId: opId(), photoFile: null })
  await ask('shop.days', { from: today, until: today })
  return today
}

function shopFields(shop: Extract<OutputOf<'shop.state'>, { state: 'ready' }>['shop']) {
  const { currency: _fixed, version: _known, ...fields } = shop
  return fields
}
