import type { Page } from '@playwright/test'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { ELSEWHERE, fillWithPayloads, PAYLOADS } from '../fixtures/payloads.ts'
import type { AskBoth } from '../hosts/journey/day.ts'
import { expect, test } from './fixtures.ts'
import { foundShop } from './found-shop.ts'

const CARDS = 18

/** Pages that show what was typed; each card is opened, too. */
const PAGES = [
  '/',
  '/today',
  '/today/tasks',
  '/today/messages',
  '/clients',
  '/loyalty',
  '/loyalty/gifts',
  ...['shop', 'me', 'items', 'facts', 'staff', 'fields', 'messages', 'audit', 'access'].map((part) => `/settings/${part}`),
]

/** Waits until nothing more is drawn: what a page holds comes from the program in several answers. */
async function settled(page: Page): Promise<void> {
  let before = 0
  for (let still = 0; still < 2; ) {
    await page.waitForTimeout(40)
    const now = await page.evaluate(() => document.body.textContent.length)
    still = now === before ? still + 1 : 0
    before = now
  }
}

test('what was typed stays text on every page', async ({ shop: { page, call } }) => {
  const dialogs: string[] = []
  const elsewhere: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    dialog.dismiss().catch(() => undefined)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(page.url()).origin) && !/^(blob|data):/.test(request.url()))
      elsewhere.push(request.url())
  })
  await foundShop(call, { language: 'en', name: PAYLOADS[1] ?? '', ownerName: PAYLOADS[0] ?? '' })
  const ids = await fillWithPayloads(call as AskBoth, CARDS)
  await page.reload()
  const origin = new URL(page.url()).origin
  const shown = new Set<string>()
  const made: string[] = []
  let looks = 0
  const look = async (where: string) => {
    await settled(page)
    looks += 1
    const looked = await page.evaluate(
      ({ payloads, host }) => {
        const strange = document.querySelectorAll(
          `x-payload, [data-payload], iframe, base, [onerror], [onload], [onfocus], [onmouseover], [href^="javascript:" i], [src*="${host}"], body style:not([data-mantine-styles])`,
        )
        // What a field holds is shown, too.
        const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)
        const text = [document.body.textContent, ...fields].join('\n')
        const there = payloads.filter((one) => text.includes(one.trim()))
        return { strange: [...strange].map((one) => one.outerHTML.slice(0, 120)), there }
      },
      { payloads: [...PAYLOADS], host: ELSEWHERE },
    )
    for (const payload of looked.there) shown.add(payload)
    made.push(...looked.strange.map((one) => `${where}: ${one}`))
  }
  for (const address of [...PAGES, ...ids.map((id) => `/clients/${id}`), `/clients/${ids[0]}/known`]) {
    await page.goto(`${origin}/#${address}`)
    await expect(page.getByRole('main')).toBeVisible()
    await look(address)
  }
  await page.goto(`${origin}/#/`)
  const search = page.getByRole('combobox', { name: catalogues.en.till.searchLabel })
  for (const typed of ['alert', 'payload', 'Ян']) {
    await search.fill(typed)
    await expect(page.getByRole('option').first()).toBeVisible()
    await look(`till, found by ${typed}`)
  }
  await page.getByRole('option').first().click()
  await expect(page.getByRole('textbox', { name: catalogues.en.till.amount })).toBeVisible()
  await look('till, with a client')
  console.log(
    `payloads on the screen: ${shown.size} of ${PAYLOADS.length} shown on ${looks} pages, ${dialogs.length + elsewhere.length + made.length} run`,
  )
  expect({ dialogs, elsewhere, made }).toEqual({ dialogs: [], elsewhere: [], made: [] })
  // What is said on a till only, or stands behind a key, is not among them.
  expect(shown.size).toBeGreaterThan(PAYLOADS.length / 2)
})
