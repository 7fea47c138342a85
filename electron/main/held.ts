import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** What a second start says before it leaves. */
export function heldWords(
  language: Language,
  holder: { readonly host: string; readonly pid: number } | null,
): { title: string; sentence: string } {
  const words = catalogues[language].desktop
  const template = holder === null ? words.heldByUnknown : holder.host === 'desktop' ? words.heldByDesktop : words.heldByBrowser
  return { title: words.heldTitle, sentence: template.replace('{{pid}}', String(holder?.pid ?? '')) }
}
