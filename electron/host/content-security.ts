/**
 * The one content security policy of both hosts, so that what works in the browser works in the window: nothing but what the
 * program itself ships. `'unsafe-inline'` is for styles only: Mantine writes its theme into a style element.
 */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer of both hosts, pages and data alike. */
export function securityHeaders(): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

/** A file that a person brought in is shown as an image at most: it may load and run nothing. One that has a name is to be saved, not opened. */
export function storedFileHeaders({ mime, name }: { mime: string; name?: string }): Record<string, string> {
  return {
    ...securityHeaders(),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': mime,
    'Cache-Control': 'no-store',
    ...(name === undefined ? {} : { 'Content-Disposition': `attachment; filename*=UTF-8''${attribute(name)}` }),
  }
}

/** As RFC 5987 wants a name in a header: nothing but letters and digits stands there unwritten. */
function attribute(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
