import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type HostProcess, startHost } from './host-process.ts'

interface Shop {
  /** A page of this shop, already signed in by the token. */
  readonly page: Page
  readonly host: HostProcess
  /** Asks the program directly, to set up by data what the test then does by screen. Fails the test when it is refused. */
  call(operation: string, input: unknown): Promise<unknown>
}

interface Fixtures {
  /** The program on a fresh, empty data folder. */
  readonly shop: Shop
  /** Console errors that this test expects, as patterns; any other one fails it. */
  readonly expectedErrors: RegExp[]
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  expectedErrors: async ({}, use) => {
    await use([])
  },

  shop: async ({ page, expectedErrors }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => errors.push(String(error)))

    const dataDir = await mkdtemp(join(tmpdir(), 'regulars-e2e-'))
    const host = await startHost(dataDir)
    await page.goto(host.address)
    await expect.poll(async () => (await page.context().cookies()).map(({ name }) => name)).toContain(`regulars-${host.port}`)
    const origin = new URL(host.address).origin
    const call = async (operation: string, input: unknown) => {
      const response = await page.request.post(`${origin}/api/${operation}`, {
        data: input,
        headers: { Origin: origin },
        // Inventing three hundred clients with their visits takes some seconds, on a busy machine many.
        timeout: 90_000,
      })
      const answer: { ok: boolean; value?: unknown } = await response.json()
      expect(answer, `${operation} by the fixture`).toMatchObject({ ok: true })
      return answer.value
    }
    await use({ page, host, call })

    // Before the host goes: a page that loses its host may complain.
    const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)))
    const exitCode = await host.close()
    await rm(dataDir, { recursive: true, force: true })
    expect(unexpected, 'errors on the console').toEqual([])
    expect(exitCode, 'exit code of the host').toBe(0)
  },
})

export { expect }
