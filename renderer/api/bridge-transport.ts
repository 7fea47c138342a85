import type { DesktopBridge } from '#renderer/platform/desktop.ts'
import type { Transport } from './transport.ts'

/** Inside the desktop program: through the preload script. The backend lives and dies with the window's own process. */
export function bridgeTransport(bridge: DesktopBridge): Transport {
  return {
    call: (operation, input) => bridge.call(operation, input),
    upload: (kind, name, bytes) => bridge.upload(kind, name, bytes),
    on: (listener) => bridge.on(listener),
    fileUrl: (kind, id) => `/files/${kind}/${encodeURIComponent(id)}`,
  }
}
