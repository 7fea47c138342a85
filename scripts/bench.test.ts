import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

it('measures every kind of work once, on a small shop', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'found.json')
  const program = join(import.meta.dirname, 'bench.ts')
  const run = spawnSync(process.execPath, [program, '--clients=500', '--visits=5000', '--quick', `--json=${file}`], {
    encoding: 'utf8',
  })
  expect(run.stderr).not.toMatch(/Error/)
  // What was written by hand beside the program leaves every sum as its entries say.
  expect(run.stderr).not.toContain('ledger.mismatch')
  expect(run.status).toBe(0)
  const found = JSON.parse(readFileSync(file, 'utf8'))
  const measured = found.rows.map(({ work }: { work: string }) => work)
  for (const work of [
    'find: name part',
    'find: typing error',
    'find: phone tail',
    'find: code',
    'arrival panel',
    'log a visit',
    'void a visit',
    'log a visit under three programmes',
    'log a visit paid in part with points',
    'log a visit with a pass entry',
  ])
    expect(measured).toContain(work)
  for (const { product, bare } of found.rows) expect(Math.min(product.p50, bare.p50)).toBeGreaterThan(0)
  expect(found.importing.rows).toBe(300)
  expect(found.coldStart.product.p50).toBeGreaterThan(0)
  expect(found.memory.working.rss).toBeGreaterThan(10)
  expect(found.sizes.fileBytes).toBeGreaterThan(found.sizes.bareBytes)
  expect(run.stdout).toContain('| goal')
})
