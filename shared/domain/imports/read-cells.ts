import type { ImportField } from './fields.ts'
import type { Cell, Finding, ImportPhone, Keep } from './import-row.ts'
import { oneLine, phoneCandidates, phonesInCell, restoreApostrophes } from './values.ts'

export const CELL_LIMITS = { name: 200, nickname: 80, phone: 40, phones: 8, code: 64, cell: 4000, note: 4000 } as const

/** The number in E.164, or null when it is none. */
export type ParsePhone = (written: string) => string | null

export function readName(
  of: (field: ImportField) => Cell | undefined,
  apostrophesLost: boolean,
  found: Finding[],
  leftovers: string[],
): string {
  const whole = of('name')
  const parts = [of('firstName'), of('middleName'), of('lastName')]
  const written = oneLine(whole?.text ?? parts.map((cell) => cell?.text ?? '').join(' '))
  const column = whole?.header ?? parts.find((cell) => cell !== undefined)?.header ?? null
  const name = apostrophesLost ? restoreApostrophes(written) : written
  if (name !== written) found.push({ kind: 'apostrophe-restored', column, value: shorten(name, CELL_LIMITS.name) })
  const kept = shorten(name, CELL_LIMITS.name)
  if (kept !== name) {
    found.push({ kind: 'name-shortened', column, value: kept })
    leftovers.push(`${column}: ${name}`)
  }
  return kept
}

export function readNickname(cell: Cell | undefined, found: Finding[], leftovers: string[]): string {
  const nickname = oneLine(cell?.text ?? '')
  const kept = shorten(nickname, CELL_LIMITS.nickname)
  if (cell !== undefined && kept !== nickname) {
    found.push({ kind: 'cell-shortened', column: cell.header, value: kept })
    leftovers.push(`${cell.header}: ${nickname}`)
  }
  return kept
}

export function readPhones(cells: readonly Cell[], parsePhone: ParsePhone, keep: Keep): ImportPhone[] {
  const phones: ImportPhone[] = []
  for (const cell of cells) {
    if (cell.field !== 'phone') continue
    const written = phonesInCell(cell.text)
    // More parts than anyone has numbers are something else, and trying each would take its time.
    for (const typed of written.length > CELL_LIMITS.phones ? [oneLine(cell.text)] : written) {
      const e164 = typed.length > CELL_LIMITS.phone ? null : firstUnderstood(typed, parsePhone)
      if (e164 === null || phones.length === CELL_LIMITS.phones) keep('phone-not-understood', cell, typed)
      else if (!phones.some((phone) => phone.e164 === e164)) phones.push({ typed, e164 })
    }
  }
  return phones
}

/** The number as it is most likely meant; null when it is none. */
export function firstUnderstood(typed: string, parsePhone: ParsePhone): string | null {
  for (const candidate of phoneCandidates(typed)) {
    const e164 = parsePhone(candidate)
    if (e164 !== null) return e164
  }
  return null
}

export function readCode(cell: Cell | undefined, codes: Set<string>, keep: Keep): string {
  const code = oneLine(cell?.text ?? '')
  if (cell === undefined || code === '') return ''
  // Codes are compared as the till compares scans: without spaces and case.
  const key = code.replace(/\s+/g, '').toUpperCase()
  if (code.length <= CELL_LIMITS.code && !codes.has(key)) {
    codes.add(key)
    return code
  }
  keep(code.length > CELL_LIMITS.code ? 'cell-shortened' : 'code-taken', cell, code)
  return ''
}

/** At most `most` UTF-16 units, never half a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd()
}
