import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { expect } from 'vitest'
import type { VisitRow } from '#shared/contract/visits.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { chromiumOptions, findChromium } from '../../scripts/find-chromium.mjs'
import { foundShop } from '../e2e/found-shop.ts'
import { startHost } from '../e2e/host-process.ts'
import { makeClient } from '../e2e/make-client.ts'
import { prove } from './program.ts'

const words = catalogues.en.till
const chromiumPath = await findChromium()
const cannot =
  chromiumPath === null ? 'no Chromium on this machine' : existsSync('out/main/host.js') ? null : 'the program is not built'

/** Two tills of two shops, one for each core. */
const LANES = 2
const GUEST = 'Zoriana'
const SAVE = 'Control+Enter'

/** When the tab dies: after so many keys of the amount and the one that saves, and so many milliseconds more. */
interface Moment {
  /** Whether a client is served, or a passer-by. */
  readonly known: boolean
  readonly keys: number
  readonly after: number
}

/**
 * A tab is killed at a drawn moment while a visit is typed and saved. When the till is opened again the visit is either in the shop or stands there as it was
 * typed, never both and never neither; whoever then goes on as the screen suggests has every visit in the shop once.
 */
prove(
  'killed tabs',
  2,
  async (proof) => {
    const kills = proof.size(20, 500)
    const lanes = await Promise.all(Array.from({ length: LANES }, () => killAgainAndAgain(kills / LANES, proof.draw)))
    const sum = (of: keyof (typeof lanes)[number]) => lanes.reduce((total, lane) => total + lane[of], 0)
    proof.tell({
      kills,
      'saved before': sum('saved'),
      'drafts back': sum('back'),
      'with nothing typed yet': sum('early'),
      'keys lost': sum('lost'),
      'both draft and visit': sum('both'),
      'visits missing or twice': sum('wrong'),
    })
    expect({ lost: sum('lost'), both: sum('both'), wrong: sum('wrong') }).toEqual({ lost: 0, both: 0, wrong: 0 })
    expect(sum('saved')).toBeGreaterThan(0)
    expect(sum('back')).toBeGreaterThan(0)
  },
  cannot,
)

async function killAgainAndAgain(kills: number, draw: (below: number) => number) {
  const dataDir = await mkdtemp(join(tmpdir(), 'regulars-tabs-'))
  const host = await startHost(dataDir)
  // With a profile the browser keeps the program compiled: a till is open again in half the time.
  const context = await chromium.launchPersistentContext(join(dataDir, 'profile'), {
    ...chromiumOptions(chromiumPath),
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  })
  const found = { saved: 0, back: 0, early: 0, lost: 0, both: 0, wrong: 0 }
  try {
    const { call, origin } = await signIn(context, host.address)
    await foundShop(call, { language: 'en', country: 'PL', currency: 'PLN', zone: 'Europe/Warsaw' })
    await makeClient(call, { name: GUEST })
    const visitsOf = async (amount: string) => {
      const { rows } = (await call('visits.ofDay', { day: null })) as { rows: VisitRow[] }
      return rows.filter(({ total }) => total === Number(amount) * 100).length
    }
    let page = await openTill(context, origin)
    for (let kill = 0; kill < kills; kill += 1) {
      const amount = String(1111 + kill)
      const heard = await typeUntilKilled(page, amount, momentOf(amount, draw))
      await page.close()
      page = await openTill(context, origin)
      const saved = await visitsOf(amount)
      const standing = await typedAmount(page)
      if (saved > 0) found.saved += 1
      else if (standing === '') found.early += 1
      else found.back += 1
      if (saved > 0 && standing !== '') found.both += 1
      if (saved === 0 && !(amount.startsWith(standing) && standing.startsWith(heard))) found.lost += 1
      await goOn(page, amount, { saved: saved > 0, standing })
      if ((await visitsOf(amount)) !== 1) found.wrong += 1
    }
    return found
  } finally {
    await context.close()
    await host.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Half of them while the visit is being saved, where the answer may come or not. */
function momentOf(amount: string, draw: (below: number) => number): Moment {
  const known = draw(2) === 0
  return draw(2) === 0
    ? { known, keys: amount.length + 1, after: draw(60) }
    : { known, keys: draw(amount.length + 1), after: draw(20) }
}

async function signIn(context: BrowserContext, address: string) {
  const { origin, hash } = new URL(address)
  const headers = { Origin: origin }
  // The host may just be closing a connection that was idle.
  const again = { headers, maxRetries: 3 }
  await context.request.post(`${origin}/session`, { data: { token: hash.slice('#token='.length) }, ...again })
  const call = async (operation: string, input: unknown) => {
    const response = await context.request.post(`${origin}/api/${operation}`, { data: input, ...again })
    const answer: { ok: boolean; value?: unknown } = await response.json()
    expect(answer, operation).toMatchObject({ ok: true })
    return answer.value
  }
  return { call, origin }
}

const search = (page: Page) => page.getByRole('combobox', { name: words.searchLabel })
const amountField = (page: Page) => page.getByLabel(words.amount, { exact: true })

async function openTill(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(origin)
  await search(page).waitFor()
  return page
}

/** As the till shows it now; empty where nobody is being served. */
async function typedAmount(page: Page): Promise<string> {
  return (await amountField(page).count()) === 0 ? '' : amountField(page).inputValue()
}

/** Serves somebody until the tab dies; answers what of the amount the page had surely taken. */
async function typeUntilKilled(page: Page, amount: string, { known, keys, after }: Moment): Promise<string> {
  await begin(page, known)
  const devtools = await page.context().newCDPSession(page)
  const crashed = new Promise((resolve) => page.once('crash', resolve))
  for (const key of [...amount, SAVE].slice(0, keys)) await page.keyboard.press(key)
  await new Promise((resolve) => setTimeout(resolve, after))
  devtools.send('Page.crash').catch(() => undefined)
  await crashed
  return amount.slice(0, keys)
}

async function begin(page: Page, known: boolean): Promise<void> {
  if (known) {
    await search(page).fill(GUEST)
    await page.getByRole('option', { name: /^Zoriana/ }).waitFor()
    await page.keyboard.press('Enter')
  } else await page.keyboard.press('F4')
  await amountField(page).focus()
}

/** What the cashier does now: nothing where the visit is in the shop, else what is missing. */
async function goOn(page: Page, amount: string, { saved, standing }: { saved: boolean; standing: string }): Promise<void> {
  if (saved && standing === '') return
  if (saved) {
    // The fault is counted; the next guest is to begin at an empty till.
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await search(page).waitFor()
    return
  }
  if (standing === '') await begin(page, false)
  await amountField(page).fill(amount)
  await page.keyboard.press(SAVE)
  await page.getByRole('status').filter({ hasText: catalogues.en.common.saved }).waitFor()
}
