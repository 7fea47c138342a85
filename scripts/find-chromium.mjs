// Finds a Chromium for the browser tests: named by CHROMIUM, the system's, Playwright's, else (root on Debian) installs the package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// The headless shell draws the same pages by the same engine without the windows around them: a quarter less work.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
]
const installedPlaces = {
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .flatMap((name) => [
      join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(process.env[name], 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
}

/** The path of a Chromium on this machine, or null. */
export async function findChromium() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : null
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const found = [...onPath, ...(installedPlaces[process.platform] ?? [])].find((path) => existsSync(path))
  if (found) return found
  const { chromium } = await import('playwright')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/** Finds one, or installs Debian's package where that is allowed; says what it does. Null when there is none in the end. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found || process.env.CHROMIUM) return found
  if (process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("No Chromium here: installing Debian's package (apt-get install chromium-headless-shell) …")
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
    apt('update')
    const install = (name) => apt('install', '-y', '--no-install-recommends', name)
    // Older releases have no package of the shell alone.
    if (!install('chromium-headless-shell')) install('chromium')
  }
  return findChromium()
}

/**
 * What Chromium is told not to do: the first ones as Playwright has it, since of two such lists the later counts alone. With the rest each window of a
 * Chromium that is no headless shell draws pages of its own for an address bar that nobody sees, a seventh of the work of a journey.
 */
const without = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

/** How Playwright starts the one that was found; `null` is Playwright's own. */
export function chromiumOptions(executablePath, ...more) {
  // Chromium's own sandbox does not start as root, which is what a container runs as.
  const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { ...(executablePath ? { executablePath } : {}), args: [...unboxed, `--disable-features=${without.join(',')}`, ...more] }
}
