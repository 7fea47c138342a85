import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type Hosts, type ServedShop, startHosts } from './hosts.ts'

interface Shop {
  /** A page of this shop, already signed in, that opens with the first address it is sent to or when it is loaded anew. */
  readonly page: Page
  readonly host: ServedShop
  /** Asks the program directly, to set up by data what the test then does by screen. Fails the test when it is refused. */
  call(operation: string, input: unknown): Promise<unknown>
}

interface Fixtures {
  /** The program on a fresh, empty data folder. */
  readonly shop: Shop
  /**
   * Opens the address that the program prints, and stands at the first start. Else the page waits, empty, beside the program, until it is loaded anew
   * or sent to an address of it: few tests look at the first start, which would be drawn for all of them.
   */
  readonly atFirstStart: boolean
  /** Console errors that this test expects, as patterns; any other one fails it. */
  readonly expectedErrors: RegExp[]
}

export const test = base.extend<Fixtures, { readonly hosts: Hosts }>({
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const hosts = startHosts()
      await use(hosts)
      expect(await hosts.end(), 'exit code of the hosts').toBe(0)
    },
    { scope: 'worker' },
  ],

  atFirstStart: [false, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  expectedErrors: async ({}, use) => {
    await use([])
  },

  shop: async ({ page, hosts, atFirstStart, expectedErrors }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => errors.push(String(error)))

    const dataDir = await mkdtemp(join(tmpdir(), 'regulars-e2e-'))
    const host = await hosts.open(dataDir)
    const { origin, hash } = new URL(host.address)
    const headers = { Origin: origin }
    const waiting = `${origin}/waiting-for-a-shop`
    if (atFirstStart) {
      await page.goto(host.address)
      await expect.poll(async () => (await page.context().cookies()).map(({ name }) => name)).toContain(`regulars-${host.port}`)
    } else {
      const session = await page.request.post(`${origin}/session`, { data: { token: hash.slice('#token='.length) }, headers })
      expect(session.ok(), 'the session of the fixture').toBe(true)
      await page.route(waiting, (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }))
      await page.goto(waiting)
      await page.unroute(waiting)
      await page.route(waiting, (route) => route.fulfill({ status: 302, headers: { Location: origin } }), { times: 1 })
    }
    const call = async (operation: string, input: unknown) => {
      const response = await page.request.post(`${origin}/api/${operation}`, {
        data: input,
        headers,
        // No key that is waited for: a shop of three hundred sample clients takes a busy machine its time.
        timeout: 0,
      })
      const answer: { ok: boolean; value?: unknown } = await response.json()
      expect(answer, `${operation} by the fixture`).toMatchObject({ ok: true })
      return answer.value
    }
    await use({ page, host, call })

    // Before the host goes: a page that loses its host may complain.
    const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)))
    await host.close()
    await rm(dataDir, { recursive: true, force: true })
    expect(unexpected, 'errors on the console').toEqual([])
  },
})

export { expect }
