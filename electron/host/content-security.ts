export type HostKind = 'desktop' | 'browser'

/**
 * The one content security policy of both hosts: nothing but what the program itself ships.
 * `'unsafe-inline'` is for styles only: Mantine writes its theme into a style element.
 */
export function contentSecurityPolicy(host: HostKind): string {
  const own = host === 'desktop' ? 'app://regulars' : "'self'"
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own} 'unsafe-inline'`,
    `img-src ${own} blob: data:`,
    `font-src ${own}`,
    `connect-src ${own}`,
    `worker-src ${own}`,
    `manifest-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer of both hosts, pages and data alike. */
export function securityHeaders(host: HostKind): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(host),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

/** A file that a person brought in is shown as an image at most: it may load and run nothing. */
export function storedFileHeaders(host: HostKind, mime: string): Record<string, string> {
  return {
    ...securityHeaders(host),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': mime,
    'Cache-Control': 'no-store',
  }
}
