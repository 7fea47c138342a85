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

/** Words within an address, as `encodeURIComponent` writes them. */
const WORDS = "[\\w.!~*'()%-]*"
const NUMBER = '[0-9]{3,20}'

/** The programs in which a client is called or written to, each with exactly what the screens put into its address. */
const OUTSIDE: readonly RegExp[] = [
  `tel:\\+?${NUMBER}`,
  `sms:\\+${NUMBER}(\\?body=${WORDS})?`,
  `viber://chat\\?number=%2B${NUMBER}`,
  `https://wa\\.me/${NUMBER}(\\?text=${WORDS})?`,
  `https://t\\.me/\\+${NUMBER}`,
  `mailto:${WORDS}@${WORDS}(\\?(subject=${WORDS}|body=${WORDS}|subject=${WORDS}&body=${WORDS}))?`,
].map((pattern) => new RegExp(`^${pattern}$`))

/** Windows takes no more. */
const LONGEST_ADDRESS = 2081

/**
 * Whether the system may be asked to open this address: a call or a message to somebody, and nothing else. Never a web page, a file, another program's
 * scheme, or a mail with an attachment or further recipients.
 */
export function mayOpenOutside(address: string): boolean {
  return address.length <= LONGEST_ADDRESS && OUTSIDE.some((allowed) => allowed.test(address))
}
