import { expect, test } from 'vitest'
import { openTestShop, type TestShop } from '#electron/backend/test-shop.ts'

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function handIn(shop: TestShop, bytes: Uint8Array): Promise<string> {
  const answer = await shop.backend.receive(shop.session, 'photo', 'logo.png', bytes)
  if (!answer.ok) throw new Error(answer.error.code)
  return (answer.value as { id: string }).id
}

test('the logo stays when invented clients go with their photos, and its picture goes with it', async () => {
  const shop = await openTestShop({ shop: { sampleClients: 20 } })
  const { logo } = await shop.call('shop.setLogo', { photoFile: await handIn(shop, pixel) })
  expect(await shop.call('shop.state', {})).toMatchObject({ logo })
  await shop.call('shop.removeSample', {})
  const kept = () => shop.backend.file(shop.session, 'photo', logo ?? '')
  expect(kept()?.bytes).toHaveLength(pixel.length)
  await shop.call('shop.setLogo', { photoFile: null })
  expect(await shop.call('shop.state', {})).toMatchObject({ logo: null })
  expect(kept()).toBeNull()
})

test('what is no picture is no logo', async () => {
  const shop = await openTestShop()
  const photoFile = await handIn(shop, Buffer.from('<svg onload="alert(1)"/>'))
  expect(await shop.refused('shop.setLogo', { photoFile })).toMatchObject({ details: { rule: 'photo-is-program' } })
})
