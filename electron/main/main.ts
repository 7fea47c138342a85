import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, dialog, Menu, protocol, safeStorage, session } from 'electron'
import { type Backend, createBackend } from '#electron/backend/backend.ts'
import { systemClock } from '#electron/backend/clock.ts'
import { dataFolder } from '#electron/backend/db/folder.ts'
import { createLog, errorFacts, type Log } from '#electron/backend/log.ts'
import { parseHostArguments } from '#electron/host/arguments.ts'
import { defaultDataDir } from '#electron/host/data-location.ts'
import { createDemoShop } from '#electron/host/demo-shop.ts'
import { watchFaults } from '#electron/host/faults.ts'
import { askShopState } from '#electron/host/shop-state.ts'
import { listStaticFiles } from '#electron/host/static-files.ts'
import { answerAppRequest } from './app-protocol.ts'
import { createPatience, stopWords } from './crashes.ts'
import { heldWords } from './held.ts'
import { registerIpc } from './ipc.ts'
import { lockPages, lockSession } from './locks.ts'
import { languageOfLocale, menuTemplate } from './menu.ts'
import { nativeActions } from './native-actions.ts'
import { systemSealer } from './system-sealer.ts'
import { APP_ORIGIN } from './trust.ts'
import { windowOptions } from './window-options.ts'

/** The till PC's own window, as the backend knows it. */
const DEVICE = 'desktop'

const programDir = resolve(import.meta.dirname, '..', '..')
const options = parseHostArguments(process.argv.slice(app.isPackaged ? 1 : 2).filter((word) => /^--(data|port|demo)=/.test(word)))
const given = typeof options === 'string' ? null : options
const dataDir = resolve(given?.data ?? defaultDataDir({ platform: process.platform, home: homedir(), environment: process.env }))

// The window's own files lie with the shop, so that the single-instance lock, which is theirs, is one per shop.
app.setPath('userData', join(dataDir, 'window'))
app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
lockPages(app)

if (typeof options === 'string') {
  dialog.showErrorBox('Regulars', options)
  app.exit(2)
} else if (!app.requestSingleInstanceLock()) app.exit(0)
else {
  const log = createLog({ directory: dataFolder(dataDir).programLogs, clock: systemClock })
  watchFaults(process, log, () => {
    dialog.showErrorBox(...stopWords(languageOfLocale(app.getLocale()), 'fault'))
    app.relaunch()
    app.exit(1)
  })
  app
    .whenReady()
    .then(() => openShop(log, options.demo))
    .catch((error: unknown) => {
      log.error('desktop.not-started', errorFacts(error))
      dialog.showErrorBox('Regulars', error instanceof Error ? error.message : String(error))
      app.exit(1)
    })
}

async function openShop(log: Log, demo: number | null): Promise<void> {
  const description: { version: string } = JSON.parse(readFileSync(join(programDir, 'package.json'), 'utf8'))
  const resourcesDir = join(programDir, 'resources')
  const backend = await createBackend({
    dataDir,
    resourcesDir,
    clock: systemClock,
    log,
    host: 'desktop',
    importThread: pathToFileURL(join(import.meta.dirname, 'import-worker.js')),
    readerThread: pathToFileURL(join(import.meta.dirname, 'reader-worker.js')),
    backupThread: pathToFileURL(join(import.meta.dirname, 'backup-worker.js')),
    version: description.version,
    sealer: systemSealer(safeStorage, process.platform),
  })
  const shop = await askShopState(backend)
  if (shop.state === 'refused' && shop.refusal.reason === 'locked') {
    const { title, sentence } = heldWords(languageOfLocale(app.getLocale()), shop.refusal.holder)
    dialog.showErrorBox(title, sentence)
    await backend.close()
    return app.exit(3)
  }
  if (shop.state === 'new' && demo !== null) await createDemoShop(backend, demo, app.getLocale())
  closeWithProgram(backend)
  showScreens(backend, log)
  await speakShopLanguage(backend)
}

function showScreens(backend: Backend, log: Log): void {
  const files = listStaticFiles(join(programDir, 'out', 'renderer'))
  protocol.handle('app', (request) => answerAppRequest({ backend, files, device: DEVICE }, request))
  lockSession(session.defaultSession)

  let window: BrowserWindow | null = null
  registerIpc({
    backend,
    device: DEVICE,
    log,
    native: nativeActions(() => window),
    tellWindow: (channel, event) => window?.webContents.send(channel, event),
  })

  const mayShowAgain = createPatience()
  const open = () => {
    window = new BrowserWindow(windowOptions(join(programDir, 'out', 'preload', 'preload.cjs')))
    window.once('ready-to-show', () => window?.show())
    window.once('closed', () => {
      window = null
    })
    // A crashed page loses no saved work: the backend is in this process. It is simply shown again.
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit') return
      log.error('window.crashed', { reason })
      if (mayShowAgain(systemClock.now())) return window?.webContents.reload()
      dialog.showErrorBox(...stopWords(languageOfLocale(app.getLocale()), 'window'))
      app.quit()
    })
    window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => log.error('window.not-loaded', errorFacts(error)))
  }
  open()
  app.on('activate', () => window ?? open())
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
}

/** Leaving waits until the shop's file is closed and backed up. */
function closeWithProgram(backend: Backend): void {
  let closing = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    void backend.close().finally(() => app.exit(0))
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
}

/** The menu follows the language of who works here. */
async function speakShopLanguage(backend: Backend): Promise<void> {
  const setMenu = async () => {
    const shop = await askShopState(backend)
    const language = shop.state === 'ready' ? shop.me.language : languageOfLocale(app.getLocale())
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform)))
  }
  backend.subscribe((event) => {
    if (event.type === 'state' || (event.type === 'changed' && event.operation === 'shop.updateMe')) void setMenu()
  })
  await setMenu()
}
