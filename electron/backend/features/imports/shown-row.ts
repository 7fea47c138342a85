import type { PreparedRow } from '#electron/backend/workers/import-messages.ts'

/** A row as the preview shows it. */
export function shown(row: PreparedRow) {
  const { row: number, name, nickname, email, code, points, visits, firstVisit, lastVisit, language, note, skipped } = row
  const { year, month, day } = row.birthday ?? { year: null, month: null, day: null }
  const parts = [
    year === null ? '' : String(year),
    month === null ? '' : String(month).padStart(2, '0'),
    day === null ? '' : String(day).padStart(2, '0'),
  ]
  return {
    row: number,
    name,
    nickname,
    phone: row.phones.map(({ typed }) => typed).join(', '),
    email,
    birthday: row.birthday === null ? '' : parts.join('-'),
    code,
    points,
    visits,
    spent: row.spentMinor,
    firstVisit,
    lastVisit,
    language,
    gender: row.gender,
    categoryId: row.categoryId,
    tagIds: [...row.tagIds],
    own: [...row.own],
    note,
    skipped,
  }
}
