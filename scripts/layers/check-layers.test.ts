import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { checkLayers } from './check-layers.ts'
import { rules } from './rules.ts'

type Tree = Readonly<Record<string, string>>

/** One violation per rule, planted alone in an otherwise clean tree. */
const planted: Readonly<Record<string, readonly Tree[]>> = {
  'no-cycles': [
    {
      'shared/kernel/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
      'shared/kernel/b.ts': "import { a } from '#shared/kernel/a.ts'\nexport const b = () => a",
    },
  ],
  'shared-is-pure': [
    { 'shared/i18n/a.ts': "import { readFileSync } from 'node:fs'\nreadFileSync('x')" },
    { 'shared/contract/a.ts': "import type { Db } from '#electron/backend/db/connection.ts'\nexport type A = Db" },
    { 'shared/contract/b.ts': "export { useState } from 'react'" },
  ],
  'domain-needs-nothing': [{ 'shared/domain/visits/a.ts': "import { z } from 'zod'\nexport const a = z.string()" }],
  'renderer-sees-shared-only': [
    { 'renderer/api/a.ts': "import { dispatch } from '#electron/backend/dispatch.ts'\ndispatch()" },
    { 'renderer/ui/a.tsx': "import { join } from 'node:path'\nexport const A = () => <p>{join('a')}</p>" },
  ],
  'renderer-features-are-islands': [
    { 'renderer/features/visits/a.ts': "import { b } from '#renderer/features/clients/b.ts'\nb()" },
    { 'renderer/features/visits/a.ts': "export const a = () => import('../clients/b.ts')" },
    { 'renderer/features/visits/a.ts': "import { shell } from '#renderer/app/shell.ts'\nshell()" },
  ],
  'renderer-base-knows-no-feature': [{ 'renderer/ui/a.ts': "import { b } from '#renderer/features/clients/b.ts'\nb()" }],
  'electron-in-its-shell-only': [{ 'electron/backend/a.ts': "import { app } from 'electron'\napp.quit()" }],
  'backend-knows-no-host': [{ 'electron/backend/a.ts': "import { serve } from '#electron/host/serve.ts'\nserve()" }],
  'host-knows-no-shell': [{ 'electron/host/a.ts': "import { menu } from '#electron/main/menu.ts'\nmenu()" }],
  'sql-in-repositories-only': [
    { 'electron/backend/features/visits/handlers.ts': "import { sql } from 'drizzle-orm'\nsql`x`" },
    { 'electron/backend/dispatch.ts': "import Database from 'better-sqlite3'\nnew Database('x')" },
    { 'electron/backend/jobs/a.ts': "import { text } from 'drizzle-orm/sqlite-core'\ntext()" },
  ],
  'backend-features-meet-at-index': [
    {
      'electron/backend/features/visits/handlers.ts': "import { b } from '#electron/backend/features/clients/repository.ts'\nb()",
    },
  ],
  'time-from-the-clock': [
    { 'shared/domain/visits/a.ts': 'export const a = () => new Date()' },
    { 'electron/backend/a.ts': 'export const a = () => Date.now()' },
    { 'renderer/ui/a.ts': 'export const a = Date()' },
    { 'electron/backend/features/visits/repository.ts': "export const a = `SELECT date('now')`" },
    { 'electron/backend/features/visits/repository.ts': "export const a = \"SELECT strftime('%Y', 'now')\"" },
  ],
  'no-markup-from-text': [
    { 'renderer/ui/a.ts': 'export const a = (element: Element) => { element.innerHTML = "<b>" }' },
    { 'renderer/ui/a.tsx': 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />' },
    { 'shared/kernel/a.ts': "export const a = eval('1')" },
    { 'shared/kernel/a.ts': "export const a = new Function('1')" },
  ],
  'raw-ipc-in-one-file': [
    { 'electron/main/a.ts': "import { ipcMain } from 'electron'\nipcMain.handle('x', () => 1)" },
    { 'electron/preload/other.ts': "import { ipcRenderer } from 'electron'\nipcRenderer.send('x')" },
  ],
  'backend-reads-no-environment': [{ 'electron/backend/a.ts': "export const a = process.env['HOME']" }],
}

/** What each rule allows, all together. */
const clean: Tree = {
  'shared/kernel/clean.ts': 'export const clean = (at: number) => new Date(at)',
  'shared/contract/clean.ts': "import { z } from 'zod'\nexport const clean = z.string()",
  'electron/main/ipc.ts': "import { ipcMain } from 'electron'\nipcMain.handle('x', () => 1)",
  'electron/backend/clock.ts': 'export const now = () => Date.now()',
  'electron/backend/features/clients/repository.ts': "import { sql } from 'drizzle-orm'\nexport const find = sql`x`",
  'electron/backend/features/clients/index.ts': "export { find } from './repository.ts'",
  'electron/backend/features/visits/handlers.ts': "import { find } from '#electron/backend/features/clients/index.ts'\nfind",
  'renderer/features/clients/clean.tsx': "import { Face } from '#renderer/ui/face.tsx'\nexport const Clean = () => <Face />",
  'tests/e2e/clean.ts': 'export const clean = Date.now()',
}

const trees: string[] = []
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true })
})

function plant(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'regulars-layers-'))
  trees.push(root)
  for (const folder of ['shared', 'electron', 'renderer', 'tests']) mkdirSync(join(root, folder))
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

it('every rule has a planted violation', () => {
  expect(Object.keys(planted).sort()).toEqual([...rules.map(({ name }) => name), 'no-cycles'].sort())
})

it('a tree that keeps the rules has no finding', () => {
  expect(checkLayers(plant(clean))).toEqual({ filesRead: Object.keys(clean).length, findings: [] })
})

it.each(Object.entries(planted).flatMap(([rule, plants]) => plants.map((tree, index) => ({ rule, number: index + 1, tree }))))(
  'finds $rule in plant $number',
  ({ rule, tree }) => {
    const { findings } = checkLayers(plant({ ...clean, ...tree }))
    expect(new Set(findings.map((finding) => finding.rule))).toContain(rule)
    expect(findings.every(({ path }) => path in tree)).toBe(true)
    expect(findings.find((finding) => finding.rule === rule)?.explanation).toMatch(/Instead: /)
  },
)

it('a circle of types alone is no cycle', () => {
  const tree = {
    'shared/kernel/a.ts': "import type { B } from './b.ts'\nexport type A = B | 1",
    'shared/kernel/b.ts': "import type { A } from './a.ts'\nexport type B = A | 2",
  }
  expect(checkLayers(plant(tree)).findings).toEqual([])
})

it('an empty tree reads no file, which the command takes for a failure', () => {
  expect(checkLayers(plant({}))).toEqual({ filesRead: 0, findings: [] })
})

it('reads the repository itself', () => {
  expect(checkLayers(resolve(import.meta.dirname, '../..')).filesRead).toBeGreaterThan(100)
})
