import { EventEmitter } from 'node:events'
import { createMessagePipe, runBuiltPreload } from './electron-stand-in.ts'

/**
 * As much of Electron's main process as the built program touches, for running out/main/main.js in a process of its own without the
 * runtime. What the program did with it is asked for by messages from the test: see `desktop-program.ts`.
 */
const pipe = createMessagePipe()
export const ipcMain = pipe.ipcMain

const done = {
  schemes: [] as unknown[],
  windows: [] as { options: unknown; address: string; shown: boolean }[],
  errorBoxes: [] as string[][],
  menu: [] as { label?: string }[],
  sandboxed: false,
  reloads: 0,
  relaunches: 0,
  locks: 0,
}

class App extends EventEmitter {
  isPackaged = true
  whenReady = async () => undefined
  getLocale = () => 'uk'
  setPath = () => undefined
  requestSingleInstanceLock = () => {
    done.locks += 1
    return true
  }
  enableSandbox = () => {
    done.sandboxed = true
  }
  quit = () => this.emit('before-quit', { preventDefault: () => undefined })
  relaunch = () => {
    done.relaunches += 1
    process.send?.({ number: 0, answer: done })
  }
  exit = (code: number) => process.exit(code)
}
export const app = new App()

class Contents extends EventEmitter {
  openHandler: ((details: unknown) => unknown) | null = null
  setWindowOpenHandler = (handler: (details: unknown) => unknown) => {
    this.openHandler = handler
  }
  send = (channel: string, message: unknown) => pipe.send(channel, message)
  reload = () => {
    done.reloads += 1
  }
}
let contents = new Contents()

export class BrowserWindow extends EventEmitter {
  webContents = new Contents()
  constructor(options: unknown) {
    super()
    contents = this.webContents
    done.windows.push({ options, address: '', shown: false })
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(address: string) {
    Object.assign(done.windows.at(-1) ?? {}, { address })
    this.emit('ready-to-show')
  }
  show = () => Object.assign(done.windows.at(-1) ?? {}, { shown: true })
}

let answerScheme: (request: Request) => Promise<Response> = async () => new Response(null, { status: 500 })
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => done.schemes.push(...schemes),
  handle: (_scheme: string, handler: typeof answerScheme) => {
    answerScheme = handler
  },
}
export const Menu = {
  buildFromTemplate: (template: typeof done.menu) => template,
  setApplicationMenu: (template: typeof done.menu) => {
    done.menu = template
  },
}
/** Not a cipher, but what is kept shows whether it went through here. */
export const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text: string) => Buffer.from(text).map((byte) => byte ^ 0x5a),
  decryptString: (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString('utf8'),
}
export const shell = { openExternal: async () => {} }
export const clipboard = { writeText: async () => {} }
export const dialog = { showErrorBox: (...words: string[]) => done.errorBoxes.push(words) }

const permissions = {
  check: null as ((...args: unknown[]) => boolean) | null,
  request: null as ((...args: unknown[]) => void) | null,
}
let beforeRequest: (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void = () => undefined
export const session = {
  defaultSession: {
    setPermissionCheckHandler: (handler: (...args: unknown[]) => boolean) => {
      permissions.check = handler
    },
    setPermissionRequestHandler: (handler: (...args: unknown[]) => void) => {
      permissions.request = handler
    },
    setDevicePermissionHandler: () => undefined,
    webRequest: {
      onBeforeRequest: (_filter: unknown, handler: typeof beforeRequest) => {
        beforeRequest = handler
      },
    },
  },
}

const bridge = runBuiltPreload(pipe.ipcRenderer)
const pageEvents: unknown[] = []
bridge.on((event) => pageEvents.push(event))

/** What a test may ask of this process. */
const questions = {
  done: async () => done,
  call: (operation: string, input: unknown) => bridge.call(operation, input),
  events: async () => pageEvents,
  fetch: async (address: string) => {
    const response = await answerScheme(new Request(address))
    return {
      status: response.status,
      policy: response.headers.get('content-security-policy'),
      text: (await response.text()).slice(0, 200),
    }
  },
  navigate: async (address: string) => {
    let prevented = false
    contents.emit('will-navigate', { url: address, preventDefault: () => (prevented = true) })
    return !prevented
  },
  openWindow: async (url: string) => contents.openHandler?.({ url }),
  permission: async (name: string, mediaTypes: string[] = [], origin = 'app://regulars/') => {
    let granted: unknown = 'not decided'
    permissions.request?.({}, name, (answer: boolean) => (granted = answer), { mediaTypes, requestingUrl: origin })
    return [permissions.check?.({}, name, origin, { mediaType: mediaTypes[0] }), granted]
  },
  request: async (url: string) => {
    let cancelled: unknown = 'not decided'
    beforeRequest({ url }, ({ cancel }) => (cancelled = cancel))
    return cancelled
  },
  crash: async (reason: string) => {
    contents.emit('render-process-gone', {}, { reason })
    return done
  },
  fault: async () => {
    setTimeout(() => {
      throw new Error('no client Іван')
    })
  },
  quit: async () => app.quit(),
}
export type Questions = typeof questions

process.on('message', ({ number, name, args }: { number: number; name: keyof Questions; args: never[] }) => {
  const ask = questions[name] as (...args: never[]) => Promise<unknown>
  void ask(...args).then((answer) => process.send?.({ number, answer }))
})
