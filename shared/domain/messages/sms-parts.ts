/** The letters of one septet of the GSM 7 bit default alphabet (3GPP TS 23.038, 6.2.1). */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Those of its extension table: an escape and a letter, two septets (6.2.1.1). */
const EXTENDED = new Set('\f^{}\\[~]|€')

/** Letters of one short message alone, and of each part of a longer one, whose header takes 6 of 140 bytes (3GPP TS 23.040, 9.2.3.24.1). */
const ROOM = { gsm: { alone: 160, part: 153 }, unicode: { alone: 70, part: 67 } } as const

export interface SmsLength {
  /** `unicode` (UCS-2) as soon as one letter is in neither table: any Cyrillic one, and most Romanian and Polish marks. */
  readonly alphabet: 'gsm' | 'unicode'
  readonly parts: number
  /** Letters that still fit without another part. */
  readonly left: number
}

/** In how many parts a short message goes out. A letter that takes two places is never parted. */
export function smsLength(text: string): SmsLength {
  const letters = [...text.replaceAll('\r\n', '\n')]
  const alphabet = letters.every((letter) => BASIC.has(letter) || EXTENDED.has(letter)) ? 'gsm' : 'unicode'
  const places = letters.map((letter) => (alphabet === 'gsm' ? (EXTENDED.has(letter) ? 2 : 1) : letter.length))
  const { alone, part } = ROOM[alphabet]
  const whole = places.reduce((sum, count) => sum + count, 0)
  if (whole <= alone) return { alphabet, parts: whole === 0 ? 0 : 1, left: alone - whole }
  let parts = 1
  let used = 0
  for (const count of places) {
    if (used + count > part) {
      parts += 1
      used = 0
    }
    used += count
  }
  return { alphabet, parts, left: part - used }
}

/** Letters that do not come apart into a plain one and a mark, and typographic signs. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  '„': '"',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
}

/**
 * The same text in the plain alphabet, where a part holds more than twice as much: "ședință" as "sedinta". Null where that is not possible (Cyrillic, emoji)
 * or nothing would be won.
 */
export function withoutMarks(text: string): string | null {
  if (smsLength(text).alphabet === 'gsm') return null
  const plain = [...text.normalize('NFC')].map((letter) => {
    if (BASIC.has(letter) || EXTENDED.has(letter)) return letter
    return PLAIN[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
  })
  const whole = plain.join('')
  return smsLength(whole).alphabet === 'gsm' ? whole : null
}
