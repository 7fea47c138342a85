import { oneLine } from '#shared/domain/imports/values.ts'
import { type Draft, keepDetail, report } from './draft.ts'
import { unescapeText } from './escapes.ts'
import { readRelation } from './kinds.ts'
import type { Property } from './property.ts'
import { readVcardDate } from './vcard-dates.ts'

/** The name of the card of the same file that has this UID. */
export type NameOfUid = (uid: string) => string | null

/** A date that is not understood is kept in words. */
export function addDate(draft: Draft, property: Property, kind: 'birthday' | 'anniversary' | 'other', label: string): void {
  const text = oneLine(unescapeText(property.text))
  if (text === '') return
  const date = readVcardDate(text, property.omitYear)
  const named = label.toLowerCase()
  if (date !== null && (kind === 'birthday' || named === 'birthday') && draft.birthday === null) draft.birthday = date
  else if (date !== null && (kind === 'anniversary' || named === 'anniversary'))
    draft.dates.push({ kind: 'anniversary', label: '', date })
  else if (date !== null) draft.dates.push({ kind: 'other', label: oneLine(label), date })
  else {
    report(draft, 'date-not-understood', property.name, text)
    keepDetail(draft, kind === 'birthday' ? 'birthday' : 'date', label, text)
  }
}

/** `words` are the types or the label of the line. A reference to a card of the same file gives that card's name. */
export function addRelated(draft: Draft, text: string, words: readonly string[], nameOfUid: NameOfUid): void {
  const value = oneLine(text)
  if (value === '') return
  const isReference = /^(?:urn:|https?:|mailto:|tel:|data:|cid:)/i.test(value)
  const name = nameOfUid(value) ?? (isReference ? null : value)
  const relations = words.map(readRelation)
  const relation = relations.find((one) => one !== null && one !== 'other') ?? 'other'
  const label = relation === 'other' ? words.filter((_, at) => relations[at] === null).join(' ') : ''
  if (name === null) keepDetail(draft, 'relation', relation === 'other' ? label : relation, value)
  else draft.related.push({ name, relation, label: oneLine(label) })
}
