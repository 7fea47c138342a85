// npm start: installs and builds what is missing or stale, then opens the program. Runs on Node >= 18, no dependency.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { electronRuntime } from './electron-runtime.mjs'
import { openBrowser } from './open-browser.mjs'
import { buildWhenStale, capableNode, environment, installWhenStale, nodeTooOld, root } from './set-up.mjs'
import { parseStartOptions, usage } from './start-options.mjs'

async function start() {
  const parsed = parseStartOptions(process.argv.slice(2))
  if (parsed.problem) {
    console.error(`${parsed.problem}\n\n${usage}`)
    return 2
  }
  const options = parsed.options
  if (options.help) {
    console.log(usage)
    return 0
  }
  if (!(await installWhenStale())) {
    console.error('The packages could not be installed: npm says why above. Nothing was started.')
    return 1
  }
  if (capableNode() === null) {
    console.error(nodeTooOld)
    return 1
  }
  if (!(await buildWhenStale())) {
    console.error('The build failed: the reason is above. Nothing was started.')
    return 1
  }
  if (options.browser) return startInBrowser(options)
  const runtime = await electronRuntime()
  if (runtime.program) return keep(spawn(runtime.program, [root, ...hostArguments(options)], desktopSpawn()))
  console.log(`Opening in the browser instead: ${runtime.reason}.`)
  return startInBrowser(options)
}

function hostArguments({ data, port, demo }) {
  return [
    ...(data === undefined ? [] : [`--data=${resolve(data)}`]),
    ...(port === undefined ? [] : [`--port=${port}`]),
    ...(demo === undefined ? [] : [`--demo=${demo}`]),
  ]
}

function desktopSpawn() {
  const env = environment()
  // Set by some editors' terminals; it would make Electron start as a bare Node.
  delete env.ELECTRON_RUN_AS_NODE
  return { cwd: root, stdio: 'inherit', env }
}

async function showInBrowser(address) {
  if (!(await openBrowser(address))) console.log('No browser could be opened from here: open the address above by hand.')
}

function startInBrowser(options) {
  const host = spawn(capableNode(), [join(root, 'out', 'main', 'host.js'), ...hostArguments(options)], {
    cwd: root,
    env: environment(),
    // The channel ends with this script, however it ends, and the host closes when it does.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  host.on('message', ({ address }) => {
    if (options.open && !process.env.CI) void showInBrowser(address)
  })
  return keep(host)
}

/** Waits for the child; Ctrl+C and a polite kill are passed on, and a clean close answers 0. */
function keep(child) {
  let asked = false
  const pass = (signal) => {
    asked = true
    child.kill(signal)
  }
  process.on('SIGINT', () => pass('SIGINT'))
  process.on('SIGTERM', () => pass('SIGTERM'))
  process.on('SIGHUP', () => pass('SIGTERM'))
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`The program could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? (asked ? 0 : 1)))
  })
}

process.exitCode = await start()
