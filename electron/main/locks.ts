import type { App, Session } from 'electron'
import { isAllowedNavigation } from './trust.ts'

/** Shuts every way by which a page could leave the program's own screens or ask the system for more. Call before any window opens. */
export function lockPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      if (!isAllowedNavigation(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isAllowedNavigation(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

export function lockSession(session: Session): void {
  // The camera for portraits, and nothing else; the microphone never.
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType }) =>
      permission === 'media' && mediaType === 'video' && isAllowedNavigation(origin),
  )
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const { mediaTypes = [] } = 'mediaTypes' in details ? details : {}
    const onlyPicture = mediaTypes.length > 0 && mediaTypes.every((type) => type === 'video')
    decide(permission === 'media' && onlyPicture && isAllowedNavigation(details.requestingUrl))
  })
  session.setDevicePermissionHandler(() => false)
  // The program is offline: not even its own screens may reach the network.
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, decide) => {
    decide({ cancel: !/^(app|blob|data|devtools):/.test(details.url) })
  })
}
