import { oneLine } from '#shared/domain/imports/values.ts'
import { type Draft, keepDetail } from './draft.ts'
import type { Property } from './property.ts'
import { addDate, addRelated, type NameOfUid } from './related.ts'
import type { Relation } from './vcard.ts'

/** The numbers of Android's ContactsContract.CommonDataKinds.Relation, from 1. */
const androidRelations: readonly Relation[] = [
  'assistant',
  'brother',
  'child',
  'partner',
  'father',
  'friend',
  'manager',
  'mother',
  'parent',
  'partner',
  'other',
  'relative',
  'sister',
  'spouse',
]

/** What Android writes where the version has no property: `vnd.android.cursor.item/kind;value;type;label;…`. */
export function readAndroidCustom(draft: Draft, property: Property, parts: readonly string[], nameOfUid: NameOfUid): void {
  const [mime = '', ...rest] = parts
  const [value = '', type = '', label = ''] = rest
  switch (mime.trim().toLowerCase().replace('vnd.android.cursor.item/', '')) {
    case 'nickname':
      draft.nicknames.push(oneLine(value))
      break
    case 'contact_event':
      addDate(draft, { ...property, text: value }, type === '3' ? 'birthday' : type === '1' ? 'anniversary' : 'other', label)
      break
    case 'relation':
      addRelated(draft, value, [androidRelations[Number(type) - 1] ?? label], nameOfUid)
      break
    default:
      keepDetail(draft, 'other', '', rest.filter((part) => part !== '').join(', '))
  }
}
