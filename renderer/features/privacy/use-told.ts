import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TOLD_BY, toldBy, type ValueKind } from '#shared/domain/privacy/shown.ts'
import { known } from '#shared/i18n/en/known.ts'
import { formatBytes } from '#shared/i18n/format.ts'

type Value = string | number | null
type Code = keyof typeof known.value
type Table = keyof typeof known.table

const isCode = (text: string): text is Code => Object.hasOwn(known.value, text)
const isTable = (text: string): text is Table => Object.hasOwn(known.table, text)

/** The words for tables, columns and values of the file, as a person reads them. */
export function useTold() {
  const { t } = useTranslation(['known', 'privacy'])
  const format = useFormat()
  const word = (key: string): string => {
    const by = toldBy(key)
    if (isCode(key)) return t(`known:value.${key}`)
    return by === null ? key : t(`known:column.${by}`)
  }
  const read = (kind: ValueKind, value: string | number): string => {
    if (typeof value === 'string') {
      if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(value)) return format.day(value)
      if (kind === 'code' && isCode(value)) return t(`known:value.${value}`)
      return kind === 'list' ? inWords(value, word) : value
    }
    switch (kind) {
      case 'instant':
        return format.instantInFull(value)
      case 'money':
        return format.money(value)
      case 'yes':
        return t(value === 1 ? 'privacy:yes' : 'privacy:no')
      case 'percent':
        return format.percent(value)
      case 'weekday':
        return format.weekdayName(value)
      case 'minute':
        return format.minute(value)
      case 'year':
        return String(value)
      case 'quantity':
        return format.quantity(value)
      case 'size':
        return formatBytes(value, format.language)
      default:
        return Number.isInteger(value) ? format.number(value) : format.number(Math.round(value * 10) / 10)
    }
  }
  return {
    table: (name: string) => (isTable(name) ? t(`known:table.${name}`) : name),
    /** What is there of a row, each with its word. */
    row: (row: Readonly<Record<string, Value>>) =>
      Object.entries(row).flatMap(([column, value]) => {
        const by = toldBy(column)
        if (by === null || value === null || value === '' || value === 0 || value === '[]' || value === '{}') return []
        return [{ column, label: t(`known:column.${by}`), text: read(TOLD_BY[by].kind, value) }]
      }),
  }
}

/** JSON without its signs: what was kept of a change, a warning, a condition. `word` is what a person calls a key. */
function inWords(text: string, word: (key: string) => string): string {
  const tell = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(tell).filter(Boolean).join('; ')
    if (typeof value === 'string') return value
    if (typeof value !== 'object' || value === null) return value === null ? '' : JSON.stringify(value)
    return Object.entries(value)
      .map(([key, each]) => [key, key === 'salt' ? '' : tell(each)] as const)
      .filter(([, told]) => told !== '')
      .map(([key, told]) => (key === 'what' ? told : `${word(key)}: ${told}`))
      .join(', ')
  }
  try {
    return tell(JSON.parse(text))
  } catch {
    return text
  }
}
