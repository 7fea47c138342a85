import { expect, test } from './fixtures.ts'

test.use({ atFirstStart: true })

const aShop = {
  opId: 'e2e-create-shop',
  name: 'Kavka',
  venue: 'cafe',
  country: 'UA',
  currency: 'UAH',
  zone: 'Europe/Kyiv',
  dayEndsAt: 4,
  language: 'uk',
  ownerName: 'Оксана',
  sampleClients: 0,
}

test('the printed address opens the program, and the token leaves the address bar', async ({ shop: { page } }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(page.url()).not.toContain('token')
})

test('a reload keeps the session', async ({ shop: { page, call } }) => {
  await call('shop.create', aShop)
  await page.reload()
  await expect(page.getByText('Kavka').first()).toBeVisible()
})

test('the screens appear as soon as there is a shop, without a reload', async ({ shop: { page, call } }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await call('shop.create', aShop)
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('nothing is asked of any other computer', async ({ shop: { page, host, call } }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await call('shop.create', aShop)
  await page.reload()
  await expect(page.getByText('Kavka').first()).toBeVisible()
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).port !== String(host.port))).toEqual([])
})

test('a stranger’s browser sees no shop behind the address', async ({ shop: { host, call }, browser }) => {
  await call('shop.create', aShop)
  const stranger = await browser.newContext()
  const answer = await stranger.request.post(`http://127.0.0.1:${host.port}/api/shop.state`, {
    data: {},
    headers: { Origin: `http://127.0.0.1:${host.port}` },
  })
  expect(answer.status()).toBe(401)
  await stranger.close()
})
