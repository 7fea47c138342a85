import type { Language } from '#shared/i18n/languages.ts'

/** Who works in the invented shop beside its owner; as they are called there. */
const staff: Record<Language, readonly string[]> = {
  en: ['Siobhán', 'Tom', 'Grace'],
  uk: ['Юля', 'Назар', 'Катерина'],
  ru: ['Алина', 'Денис', 'Катя'],
  ro: ['Ioana', 'Andrei', 'Mirela'],
  pl: ['Ola', 'Kuba', 'Magda'],
}
const COLOURS = [6, 2, 5] as const

export function sampleStaff(language: Language): { readonly name: string; readonly colour: number }[] {
  return staff[language].map((name, index) => ({ name, colour: COLOURS[index] ?? 1 }))
}

/** Primes, so that who serves does not follow the order of the clients. */
const STEP = 7
const OTHER_STEP = 11

/** Who serves a client most often: an index into the staff; null is the owner. */
function usualServer(client: number, staffCount: number): number | null {
  const place = (client * STEP + (client >> 2)) % (staffCount + 1)
  return place === staffCount ? null : place
}

/** Who serves this visit: mostly the same as always. `visit` counts all visits of the shop. */
export function serverOf(client: number | null, visit: number, staffCount: number): number | null {
  if (client !== null && (visit * STEP) % 10 < 7) return usualServer(client, staffCount)
  const place = (visit * OTHER_STEP + (visit >> 3)) % (staffCount + 1)
  return place === staffCount ? null : place
}

/** Who answers for a client: for two of five who knows him best (null is the owner), for the others nobody yet. */
export function caretakerOf(client: number, staffCount: number): { readonly staff: number | null } | null {
  return client % 5 < 2 ? { staff: usualServer(client, staffCount) } : null
}
