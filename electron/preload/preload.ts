import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('regulars', {
  call: (operation: string, input: unknown) => ipcRenderer.invoke('regulars:call', operation, input),
  upload: (kind: string, name: string, bytes: Uint8Array) => ipcRenderer.invoke('regulars:upload', kind, name, bytes),
  native: (action: string, payload: unknown) => ipcRenderer.invoke('regulars:native', action, payload),
  on: (listener: (event: unknown) => void) => {
    const forward = (_sender: unknown, event: unknown) => listener(event)
    ipcRenderer.on('regulars:event', forward)
    return () => void ipcRenderer.off('regulars:event', forward)
  },
})
