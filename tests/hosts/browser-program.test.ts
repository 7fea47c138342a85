import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startHost } from '../e2e/host-process.ts'
import { signIn } from './http-client.ts'
import { keepSafe } from './journey/backups.ts'
import { liveCatalogue } from './journey/catalogue.ts'
import { knowClient } from './journey/clients.ts'
import type { AskBoth, HandIn } from './journey/day.ts'
import { bringList } from './journey/imports.ts'
import { lookAtFigures } from './journey/reports.ts'
import { foundShop } from './journey/shop.ts'
import { visit } from './journey/visits.ts'

it('the built program leaves in order, with 0, after work in each of its threads', { timeout: 60_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'regulars-program-'))
  const host = await startHost(dataDir)
  onTestFinished(async () => {
    await host.kill()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const page = await signIn(host.address)
  const ask: AskBoth = async (operation, input) => {
    const answer = await page.call(operation, input)
    expect(answer, operation).toMatchObject({ ok: true })
    return (answer as { value: never }).value
  }
  const handIn: HandIn = async (kind, name, bytes) => {
    const answer = await page.upload(kind, name, bytes)
    expect(answer, name).toMatchObject({ ok: true })
    return (answer as { value: { id: string } }).value.id
  }
  const today = await foundShop(ask)
  const day = { ask, atWindow: ask, handIn, today, itemId: await liveCatalogue(ask), clientId: await knowClient(ask, handIn) }
  for (const part of [visit, bringList, lookAtFigures, keepSafe]) await part(day)
  expect(await host.close()).toBe(0)
})
