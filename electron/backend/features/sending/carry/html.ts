import type { Language } from '#shared/i18n/languages.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The text as a page that says the same: nothing in it is markup but its lines. */
export function htmlOf(text: string, language: Language): string {
  const safe = text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '').replaceAll(/\r?\n/g, '<br>\n')
  return `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;font-size:16px;line-height:1.5">${safe}</body></html>`
}
