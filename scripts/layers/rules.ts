import type { Imported, SourceFile } from './source-file.ts'

interface Rule {
  readonly name: string
  readonly why: string
  readonly instead: string
  /** The lines that break the rule. */
  readonly breaks: (file: SourceFile) => readonly number[]
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')
const isRepository = (path: string) => path.startsWith('electron/backend/db/') || path.endsWith('/repository.ts')

/** A rule about imports: files that `of` answers true for may not import what `not` answers true for. */
function imports(of: (path: string) => boolean, not: (imported: Imported, path: string) => boolean): Rule['breaks'] {
  return ({ path, imports: all }) => (of(path) ? all.filter((imported) => not(imported, path)).map(({ line }) => line) : [])
}

/** A rule about syntax: the lines of the nodes that `not` answers true for. */
function syntax(of: (path: string) => boolean, not: (node: SourceFile['nodes'][number]) => boolean): Rule['breaks'] {
  return ({ path, nodes }) => (of(path) ? nodes.filter(not).map(({ line }) => line) : [])
}

const under =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder))

const feature = (folder: string, path: string) => (path.startsWith(folder) ? path.slice(folder.length).split('/')[0] : undefined)

export const rules: readonly Rule[] = [
  {
    name: 'shared-is-pure',
    why: 'shared/ runs in the window, in the backend and in tests alike: what it imports must run in all of them',
    instead: 'import shared/ or zod only; take a clock, a file or a library result as an argument',
    breaks: imports(
      (path) => path.startsWith('shared/') && !isTest(path),
      ({ target, local }) => (local ? !target.startsWith('shared/') : target !== 'zod'),
    ),
  },
  {
    name: 'domain-needs-nothing',
    why: 'the rules of the trade are plain functions on plain values, so that they are read and tested without anything else',
    instead: 'check shapes in shared/contract; keep shared/domain and shared/kernel free of packages',
    breaks: imports(
      (path) => under('shared/domain/', 'shared/kernel/')(path) && !isTest(path),
      ({ target, local }) => !local || !target.startsWith('shared/'),
    ),
  },
  {
    name: 'renderer-sees-shared-only',
    why: 'a page is not trusted with the disk or the database, and in a browser it has neither',
    instead: 'ask the backend for it by an operation of the contract (renderer/api)',
    breaks: imports(
      (path) => path.startsWith('renderer/') && !isTest(path),
      ({ target, local }) =>
        local ? !under('renderer/', 'shared/')(target) : target.startsWith('node:') || target === 'electron',
    ),
  },
  {
    name: 'renderer-features-are-islands',
    why: 'a feature that imports another cannot be changed or deleted alone',
    instead: 'let the page in renderer/app/routes put them side by side and pass values and callbacks',
    breaks: imports(
      (path) => path.startsWith('renderer/features/') && !isTest(path),
      ({ target, local }, path) => {
        const other = feature('renderer/features/', target)
        return (
          local && (target.startsWith('renderer/app/') || (other !== undefined && other !== feature('renderer/features/', path)))
        )
      },
    ),
  },
  {
    name: 'renderer-base-knows-no-feature',
    why: 'ui, api and platform serve every feature; knowing one ties all of them to it',
    instead: 'take what is needed as a prop or an argument',
    breaks: imports(
      (path) => under('renderer/ui/', 'renderer/api/', 'renderer/platform/')(path) && !isTest(path),
      ({ target, local }) => local && under('renderer/features/', 'renderer/app/')(target),
    ),
  },
  {
    name: 'electron-in-its-shell-only',
    why: 'the application is a plain Node library: it must run where there is no Electron',
    instead: 'do it in electron/main, or pass the ability in as an option',
    breaks: imports(
      (path) => !under('electron/main/', 'electron/preload/')(path) && !isTest(path),
      ({ target, local }) => !local && target === 'electron',
    ),
  },
  {
    name: 'backend-knows-no-host',
    why: 'every host is a thin door to the same backend; the backend must not lean on one of them',
    instead: 'take it as an option of createBackend',
    breaks: imports(
      (path) => path.startsWith('electron/backend/') && !isTest(path),
      ({ target, local }) => local && under('electron/main/', 'electron/preload/', 'electron/host/', 'renderer/')(target),
    ),
  },
  {
    name: 'host-knows-no-shell',
    why: 'the HTTP host runs on plain Node, without the window',
    instead: 'keep what both hosts need in electron/host, where the shell may take it from',
    breaks: imports(
      (path) => path.startsWith('electron/host/') && !isTest(path),
      ({ target, local }) => local && under('electron/main/', 'electron/preload/')(target),
    ),
  },
  {
    name: 'sql-in-repositories-only',
    why: 'who looks for the SQL of a feature finds all of it in one file, and nothing else can reach the database',
    instead: "write a function in the feature's repository.ts or in electron/backend/db and call that",
    breaks: imports(
      (path) => !isRepository(path) && !isTest(path),
      ({ target, local }) => !local && (target === 'drizzle-orm' || target === 'better-sqlite3'),
    ),
  },
  {
    name: 'backend-features-meet-at-index',
    why: "another feature's inside may change at any time; its index.ts is what it promises",
    instead: 'import electron/backend/features/<feature>/index.ts, and add there what is missing',
    breaks: imports(
      (path) => path.startsWith('electron/backend/features/') && !isTest(path),
      ({ target, local }, path) => {
        const other = feature('electron/backend/features/', target)
        const entrance = `electron/backend/features/${other}/index.ts`
        return local && other !== undefined && other !== feature('electron/backend/features/', path) && target !== entrance
      },
    ),
  },
  {
    name: 'time-from-the-clock',
    why: 'the business day ends when the shop says so, and a test must be able to say what time it is',
    instead: 'use ctx.clock in the backend, `today` as an argument in shared/, renderer/platform/clock.ts in the window',
    breaks: syntax(
      (path) => under('shared/', 'electron/', 'renderer/')(path) && !isTest(path) && !clocks.has(path),
      (node) => readsTheTime(node),
    ),
  },
  {
    name: 'no-markup-from-text',
    why: 'what a client is called must never run as a program, on screen or on paper',
    instead: 'let React write the text; build elements, not strings',
    breaks: syntax(
      (path) => under('shared/', 'electron/', 'renderer/')(path) && !isTest(path),
      (node) => runsText(node),
    ),
  },
  {
    name: 'raw-ipc-in-one-file',
    why: 'each further channel would need its own sender check, and one is soon forgotten',
    instead: 'add an operation to the contract, or a native action to electron/main/native-actions.ts',
    breaks: syntax(
      (path) => !isTest(path) && path !== 'electron/main/ipc.ts' && path !== 'electron/preload/preload.ts',
      (node) => node.type === 'Identifier' && (node['name'] === 'ipcMain' || node['name'] === 'ipcRenderer'),
    ),
  },
  {
    name: 'backend-reads-no-environment',
    why: 'what a backend does must follow from its options alone, in each host and in tests',
    instead: 'read the environment in the host and pass the value to createBackend',
    breaks: syntax(
      (path) => path.startsWith('electron/backend/') && !isTest(path),
      (node) => node.type === 'MemberExpression' && nameOf(node['object']) === 'process' && nameOf(node['property']) === 'env',
    ),
  },
]

const clocks = new Set(['electron/backend/clock.ts', 'renderer/platform/clock.ts'])

function readsTheTime(node: SourceFile['nodes'][number]): boolean {
  if (node.type === 'NewExpression') return nameOf(node['callee']) === 'Date' && lengthOf(node['arguments']) === 0
  if (node.type === 'CallExpression') return nameOf(node['callee']) === 'Date'
  if (node.type === 'MemberExpression') return nameOf(node['object']) === 'Date' && nameOf(node['property']) === 'now'
  return /\b(date|time|datetime|julianday|unixepoch|strftime)\s*\(\s*('[^']*'\s*,\s*)?'now'|\bCURRENT_(TIMESTAMP|DATE|TIME)\b/i.test(
    textOf(node),
  )
}

function runsText(node: SourceFile['nodes'][number]): boolean {
  if (node.type === 'JSXAttribute') return nameOf(node['name']) === 'dangerouslySetInnerHTML'
  if (node.type === 'MemberExpression')
    return /^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/.test(nameOf(node['property']) ?? '')
  if (node.type === 'CallExpression') return nameOf(node['callee']) === 'eval' || nameOf(node['callee']) === 'Function'
  return node.type === 'NewExpression' && nameOf(node['callee']) === 'Function'
}

function nameOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  if ('name' in node && typeof node.name === 'string') return node.name
  return 'value' in node && typeof node.value === 'string' ? node.value : undefined
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}

function textOf(node: SourceFile['nodes'][number]): string {
  const value = node['value']
  if (node.type === 'Literal') return typeof value === 'string' ? value : ''
  if (node.type !== 'TemplateElement' || typeof value !== 'object' || value === null || !('raw' in value)) return ''
  return String(value.raw)
}
