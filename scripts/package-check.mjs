// npm run package:check: packs the real app.asar around a stand-in runtime, looks at what is inside, and starts the backend from it.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { extractAsar, readAsar } from './package/asar.mjs'
import { makeStandInRuntime, readFuses } from './package/stand-in-runtime.mjs'
import { buildWhenStale, capableNode, environment, root, run } from './set-up.mjs'

const MEGABYTE = 1024 * 1024
const electronVersion = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version

async function checkPackage(workshop) {
  assert.ok(await buildWhenStale(), 'the build failed')
  const runtime = join(workshop, 'runtime')
  const dist = join(workshop, 'dist')
  makeStandInRuntime(runtime, electronVersion)
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const overrides = [`-c.electronDist=${runtime}`, `-c.directories.output=${dist}`, `-c.electronVersion=${electronVersion}`]
  const packed = await run(capableNode(), [builder, '--linux', 'dir', '--x64', '--publish', 'never', ...overrides], {
    env: environment({ DEBUG: '' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  assert.equal(packed, 0, 'electron-builder failed')

  const unpacked = join(dist, 'linux-unpacked')
  const files = readAsar(join(unpacked, 'resources', 'app.asar'))
  checkContents(files)
  checkFuses(join(unpacked, 'regulars'))
  const program = join(workshop, 'program')
  extractAsar(files, program)
  await checkBackendStarts(program, join(workshop, 'data'))
  const size = files.reduce((sum, file) => sum + file.size, 0)
  console.log(
    `Package: ${files.length} files, ${(size / MEGABYTE).toFixed(1)} MB without the runtime; the backend starts from it.`,
  )
}

function checkContents(files) {
  const paths = files.map(({ path }) => path)
  const having = (pattern) => paths.filter((path) => pattern.test(path))
  const size = files.reduce((sum, file) => sum + file.size, 0)

  for (const needed of [
    'package.json',
    'out/main/main.js',
    'out/main/host.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
  ]) {
    assert.ok(paths.includes(needed), `${needed} is missing`)
  }
  assert.ok(having(/^resources\/migrations\/\d{4}_.*\.sql$/).length > 0, 'the migrations are missing')
  assert.deepEqual(
    having(/\.node$/),
    ['node_modules/better-sqlite3/prebuilds/linux-x64.node'],
    'another native binary than SQLite for this platform',
  )
  assert.ok(
    files.every(({ path, unpacked }) => unpacked === path.endsWith('.node')),
    'only the native binary lies outside the archive',
  )
  assert.deepEqual(having(/^(?!out\/|resources\/|node_modules\/|package\.json$)/), [], 'files that are not the program')
  assert.deepEqual(having(/\.(ts|tsx|c|cpp|h|hpp|gyp|map)$/), [], 'sources or maps')
  assert.deepEqual(having(/\.test\.|\.spec\.|\/tests?\/|__tests__|\.tsbuildinfo$/), [], 'tests')
  const packages = new Set(having(/^node_modules\//).map((path) => path.split('/')[1]))
  assert.deepEqual([...packages], ['better-sqlite3'], 'a package that should have been bundled or left out')
  assert.ok(size < 30 * MEGABYTE, `${(size / MEGABYTE).toFixed(1)} MB is more than 30 MB`)
}

function checkFuses(program) {
  const fuses = readFuses(program)
  const open = [
    'runAsNode',
    'enableNodeOptionsEnvironmentVariable',
    'enableNodeCliInspectArguments',
    'grantFileProtocolExtraPrivileges',
  ]
  const shut = ['enableCookieEncryption', 'enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar']
  assert.deepEqual(
    open.filter((name) => fuses[name]),
    [],
    'fuses that must be off are on',
  )
  assert.deepEqual(
    shut.filter((name) => !fuses[name]),
    [],
    'fuses that must be on are off',
  )
}

/** Starts the packed host on plain Node, signs in as a browser would, and asks what it would show first. */
async function checkBackendStarts(program, dataDir) {
  const host = spawn(capableNode(), [join(program, 'out', 'main', 'host.js'), `--data=${dataDir}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(host, 'exit')
  try {
    const address = new URL(
      await Promise.race([readyAddress(host), exited.then(([code]) => assert.fail(`the host left with ${code}`))]),
    )
    const post = (path, body, cookie = '') =>
      fetch(`${address.origin}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: address.origin, Cookie: cookie },
        body: JSON.stringify(body),
      })
    const session = await post('/session', { token: address.hash.slice('#token='.length) })
    const answer = await post('/api/shop.state', {}, session.headers.get('set-cookie')?.split(';')[0])
    assert.deepEqual(await answer.json(), { ok: true, value: { state: 'new' } }, 'the packed backend’s first answer')
    const page = await fetch(`${address.origin}/`)
    assert.match(await page.text(), /<script type="module"/, 'the packed screens')
  } finally {
    host.kill('SIGTERM')
    const [code] = await exited
    assert.equal(code, 0, 'the packed host closes cleanly')
  }
}

async function readyAddress(host) {
  for await (const line of createInterface({ input: host.stdout })) {
    if (line.startsWith('{"event":"ready"')) return JSON.parse(line).address
  }
  throw new Error('the host said nothing')
}

const workshop = mkdtempSync(join(tmpdir(), 'regulars-package-'))
mkdirSync(join(workshop, 'data'))
try {
  await checkPackage(workshop)
} catch (error) {
  console.error(`Package check: ${error.message}`)
  process.exitCode = 1
} finally {
  rmSync(workshop, { recursive: true, force: true })
}
