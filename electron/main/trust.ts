/** The one origin of the program's own screens in its window. */
export const APP_ORIGIN = 'app://regulars'

/**
 * Whether a message may be acted on: only from the top frame of the program's own screens. Stops a frame or a page of another
 * origin, should one ever get in, from reaching the backend. `frame` is null when the frame has gone meanwhile.
 */
export function isTrustedSender(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isAllowedNavigation(frame.url)
}

/** Whether the window may show this address: the program's own screens only, never the network or a file. */
export function isAllowedNavigation(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  // `origin` is "null" for schemes that Node does not know, so the parts are compared.
  return url.protocol === 'app:' && url.host === 'regulars' && url.username === '' && url.password === ''
}
