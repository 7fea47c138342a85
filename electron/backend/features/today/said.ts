import type { ParsedInputOf } from '#shared/contract/client.ts'

type SaidLine = ParsedInputOf<'people.answer'>['line']

/** The line of the arrival panel that a cause of Today is too; null for what is not said at the till. */
export function saidLine(cause: string): SaidLine | null {
  const [what, id] = cause.split(' ')
  switch (what) {
    case 'birthday':
      return { kind: 'date', id: null, of: null }
    case 'name-day':
      return { kind: 'name-day' }
    case 'date':
      return { kind: 'date', id: Number(id), of: null }
    case 'question':
      return { kind: 'question', id: Number(id) }
    default:
      return null
  }
}

/** Whether a cause of Today is a birthday, a name day or another date to congratulate on. */
export function isGoodWish(cause: string): boolean {
  const line = saidLine(cause)
  return line !== null && line.kind !== 'question'
}
