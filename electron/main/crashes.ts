import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Language } from '#shared/i18n/languages.ts'

const LATELY = 60_000
const MOST = 3

/** Decides, each time a page has died, whether it is shown again: not the fourth time within a minute, when it would die again. Instants in ms. */
export function createPatience(): (at: number) => boolean {
  let lately: readonly number[] = []
  return (at) => {
    lately = [...lately.filter((before) => Math.abs(at - before) < LATELY), at]
    return lately.length <= MOST
  }
}

/** What is said before the program ends by itself: `window` died again and again, or the program met a `fault`. */
export function stopWords(language: Language, why: 'window' | 'fault'): readonly [title: string, sentence: string] {
  const { stopTitle, windowStops, fault } = catalogues[language].desktop
  return [stopTitle, why === 'window' ? windowStops : fault]
}
