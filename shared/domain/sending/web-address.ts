const WEB_ADDRESS = /^(https?):\/\/((?:[a-z\d](?:[a-z\d.-]*[a-z\d])?)|\[[\da-f:.]+\])(:\d{1,5})?(?:[/?][^\s#]*)?$/i
/** This computer, and the networks that are never reached from outside (RFC 1918). */
const AT_HOME = /^(?:127\.\d+|10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/

/**
 * Scheme, host and port of an address that passwords and numbers may be sent to; null for any other. Without encryption only within the shop's own network,
 * where a telephone or a box sends the SMS.
 */
export function sendingOrigin(address: string): string | null {
  const [, scheme, host, port = ''] = WEB_ADDRESS.exec(address) ?? []
  if (scheme === undefined || host === undefined) return null
  if (scheme.toLowerCase() === 'http' && !AT_HOME.test(host)) return null
  return `${scheme}://${host}${port}`.toLowerCase()
}
