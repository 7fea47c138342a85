import type { Language } from '#shared/i18n/languages.ts'

/** One message as it is given to a server or gateway. */
export interface Parcel {
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly language: Language
  /** The same at every try: by it the other side can tell a repetition. */
  readonly reference: string
  /** When it is sent, ms UTC. */
  readonly at: number
}

/** How long the other side is waited for, in ms: until a connection stands, and then for each answer. */
export interface Patience {
  readonly connect: number
  readonly answer: number
}

export const USUAL_PATIENCE: Patience = { connect: 20_000, answer: 60_000 }

const LONGEST_DETAIL = 160

/** What the other side said, for whoever is called to help: without addresses, numbers and the password, on one line. */
export function plainDetail(text: string, secret: string): string {
  return (secret === '' ? text : text.replaceAll(secret, '…'))
    .replaceAll(/[^\s<>"'@]+@[^\s<>"'@]+/g, '…')
    .replaceAll(/\+?\d[\d\s().-]{5,}\d/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_DETAIL)
}
