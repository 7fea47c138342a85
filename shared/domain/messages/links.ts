/** By what program somebody is written to. */
export const PROGRAMS = ['sms', 'viber', 'whatsapp', 'telegram', 'mail'] as const
export type Program = (typeof PROGRAMS)[number]

/** An address longer than this is cut off on its way to the program: Windows takes 2081 characters. */
export const LONGEST_LINK = 2000

export interface ProgramLink {
  readonly href: string
  /** Whether the text stands in the other program by itself; where not, it is copied and pasted there. */
  readonly carriesText: boolean
}

/**
 * The address that opens a program with whom it is to. `to`: a number as E.164, or an e-mail address for `mail`. A text too long for an address is left out
 * of it. Viber takes no text, and Telegram not everywhere.
 */
export function programLink(
  program: Program,
  to: string,
  { subject = '', text }: { readonly subject?: string; readonly text: string },
): ProgramLink {
  const without = { href: bare(program, to, subject), carriesText: false }
  if (text === '') return { ...without, carriesText: true }
  const query = queryOf(program, subject, text)
  if (query === null) return without
  const href = `${schemeOf(program, to)}?${query}`
  return href.length > LONGEST_LINK ? without : { href, carriesText: true }
}

function bare(program: Program, to: string, subject: string): string {
  const address = schemeOf(program, to)
  const withSubject = `${address}?subject=${encoded(subject)}`
  return program === 'mail' && subject !== '' && withSubject.length <= LONGEST_LINK ? withSubject : address
}

function schemeOf(program: Program, to: string): string {
  switch (program) {
    case 'sms':
      return `sms:${to}`
    case 'viber':
      return `viber://chat?number=${encoded(to)}`
    case 'whatsapp':
      return `https://wa.me/${to.replaceAll(/\D/g, '')}`
    case 'telegram':
      return `https://t.me/+${to.replaceAll(/\D/g, '')}`
    case 'mail':
      return `mailto:${encoded(to).replace('%40', '@')}`
  }
}

/** RFC 5724 (`sms:`), RFC 6068 (`mailto:`, lines parted by CR LF). */
function queryOf(program: Program, subject: string, text: string): string | null {
  if (program === 'sms') return `body=${encoded(text)}`
  if (program === 'whatsapp') return `text=${encoded(text)}`
  if (program !== 'mail') return null
  const body = `body=${encoded(text.replaceAll(/\r?\n/g, '\r\n'))}`
  return subject === '' ? body : `subject=${encoded(subject.replaceAll(/\s+/g, ' '))}&${body}`
}

/** Half of a pair of surrogates, which cannot be encoded, becomes the sign for an unknown letter. */
const encoded = (text: string) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'))
