import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Backend } from '#electron/backend/backend.ts'
import { errorFacts, type Log } from '#electron/backend/log.ts'
import type { Answer, ErrorCode } from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'
import { isTrustedSender } from './trust.ts'

interface IpcOptions {
  readonly backend: Backend
  readonly device: string
  readonly log: Log
  /** What only the desktop can do, by name. */
  readonly native: Readonly<Record<string, (payload: unknown) => Promise<Answer>>>
  /** Sends an event to the window, when there is one. */
  readonly tellWindow: (channel: string, event: BackendEvent) => void
}

/** The only place where messages of the window arrive: `regulars:call`, `:upload`, `:native`; events leave by `regulars:event`. */
export function registerIpc({ backend, device, log, native, tellWindow }: IpcOptions): void {
  const session = backend.sessionOf(device)
  const handle = (channel: string, answer: (...args: unknown[]) => Promise<Answer>) => {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...args: unknown[]): Promise<Answer> => {
      if (!isTrustedSender(event.senderFrame)) return refusal('NO_SESSION')
      try {
        return await answer(...args)
      } catch (error) {
        log.error('ipc.failed', { channel, ...errorFacts(error) })
        return refusal('INTERNAL')
      }
    })
  }

  handle('regulars:call', async (operation, input) =>
    typeof operation === 'string' ? backend.dispatch(session, operation, input) : refusal('INPUT'),
  )
  handle('regulars:upload', async (kind, name, bytes) => {
    const whole = typeof kind === 'string' && typeof name === 'string' && bytes instanceof Uint8Array
    return whole ? backend.receive(session, kind, name, bytes) : refusal('INPUT')
  })
  handle('regulars:native', async (action, payload) => {
    const act = typeof action === 'string' && Object.hasOwn(native, action) ? native[action] : undefined
    return act ? act(payload) : refusal('UNKNOWN_OPERATION')
  })
  backend.subscribe((event) => tellWindow('regulars:event', event))
}

function refusal(code: ErrorCode): Answer {
  return { ok: false, error: { code } }
}
