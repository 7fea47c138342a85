import { isEmail, manyLines, oneLine } from '#shared/domain/imports/values.ts'
import { readAndroidCustom } from './android-custom.ts'
import { type Draft, keepDetail, report } from './draft.ts'
import { splitEscaped, structuredValue, unescapeText } from './escapes.ts'
import { readRelation, sortEmailTypes, sortPhoneTypes } from './kinds.ts'
import { readPhoto } from './photo.ts'
import type { Property } from './property.ts'
import { addDate, addRelated, type NameOfUid } from './related.ts'
import type { DetailKind } from './vcard.ts'

/** Words of programs and of the format, not of the person. */
const technical =
  /^(?:VERSION|PRODID|REV|UID|SOURCE|NAME|MAILER|PROFILE|CLASS|SORT-STRING|CLIENTPIDMAP|MEMBER|XML|X-ABLABEL|X-ABADR|X-ABUID|X-ABSHOWAS|X-ABCROP.*|X-ABRELATEDUUID|X-ABORDER|X-IMAGE.*|X-APPLE-.*|X-MS-OL-.*|X-MS-CARDPICTURE|X-CLASS|X-ACCOUNT.*|X-LOTUS-.*|X-EVOLUTION-FILE-AS|X-EVOLUTION-WEBDAV.*|X-RADICALE.*)$/

/** Kept in words as they stand, under the label of the kind or of the service. */
const worded: ReadonlyMap<string, readonly [kind: DetailKind, label: string]> = new Map([
  ['TITLE', ['title', '']],
  ['ROLE', ['role', '']],
  ['URL', ['website', '']],
  ['X-PHONETIC-FIRST-NAME', ['pronunciation', '']],
  ['X-PHONETIC-MIDDLE-NAME', ['pronunciation', '']],
  ['X-PHONETIC-LAST-NAME', ['pronunciation', '']],
  ['IMPP', ['messenger', '']],
  ['X-SOCIALPROFILE', ['messenger', '']],
  ['X-MS-IMADDRESS', ['messenger', '']],
  ['X-SKYPE', ['messenger', 'Skype']],
  ['X-SKYPE-USERNAME', ['messenger', 'Skype']],
  ['X-TELEGRAM', ['messenger', 'Telegram']],
  ['X-VIBER', ['messenger', 'Viber']],
  ['X-WHATSAPP', ['messenger', 'WhatsApp']],
  ['X-TWITTER', ['messenger', 'Twitter']],
  ['X-ICQ', ['messenger', 'ICQ']],
  ['X-JABBER', ['messenger', 'Jabber']],
  ['X-GTALK', ['messenger', 'Google Talk']],
  ['X-GOOGLE-TALK', ['messenger', 'Google Talk']],
  ['X-AIM', ['messenger', 'AIM']],
  ['X-MSN', ['messenger', 'MSN']],
  ['X-YAHOO', ['messenger', 'Yahoo']],
  ['X-QQ', ['messenger', 'QQ']],
  ['X-GENDER', ['gender', '']],
  ['LANG', ['language', '']],
] as const)

/** Puts one line of a card where it belongs. `label` is the owner's word for it; `isOld` is version 2.1, which has no lists. */
export function addProperty(draft: Draft, property: Property, label: string, isOld: boolean, nameOfUid: NameOfUid): void {
  const { name, text } = property
  const plain = unescapeText(text)
  switch (name) {
    case 'FN':
      draft.formatted.push(oneLine(plain))
      break
    case 'N':
      addStructuredName(draft, structuredValue(text, !isOld))
      break
    case 'NICKNAME':
    case 'X-NICKNAME':
      for (const nickname of isOld ? [plain] : splitEscaped(text, ',')) draft.nicknames.push(oneLine(nickname))
      break
    case 'TEL':
      addPhone(draft, property, plain, label)
      break
    case 'EMAIL':
      addEmail(draft, property, plain, label)
      break
    case 'BDAY':
      addDate(draft, property, 'birthday', '')
      break
    case 'ANNIVERSARY':
    case 'X-ANNIVERSARY':
    case 'X-MS-ANNIVERSARY':
    case 'X-EVOLUTION-ANNIVERSARY':
    case 'X-KADDRESSBOOK-X-ANNIVERSARY':
      addDate(draft, property, 'anniversary', '')
      break
    case 'X-ABDATE':
      addDate(draft, property, 'other', label)
      break
    case 'RELATED':
    case 'X-ABRELATEDNAMES':
      addRelated(draft, plain, label === '' ? property.types : [label], nameOfUid)
      break
    case 'CATEGORIES':
      for (const category of splitEscaped(text, ',')) draft.categories.push(oneLine(category))
      break
    case 'NOTE':
      draft.notes.push(manyLines(plain))
      break
    case 'PHOTO':
      addPhoto(draft, property)
      break
    case 'ORG':
      keepDetail(draft, 'organisation', label, listed(structuredValue(text, false)))
      break
    case 'ADR':
      keepDetail(draft, 'address', label, listed(structuredValue(text, !isOld)))
      break
    case 'LABEL':
      keepDetail(draft, 'address', label, listed(plain.split('\n')))
      break
    case 'GENDER':
      keepDetail(draft, 'gender', '', listed(structuredValue(text, false)))
      break
    case 'KIND':
    case 'X-ADDRESSBOOKSERVER-KIND':
      draft.isGroup ||= plain.trim().toLowerCase() === 'group'
      break
    case 'X-ANDROID-CUSTOM':
      readAndroidCustom(draft, property, structuredValue(text, false), nameOfUid)
      break
    default:
      addOther(draft, property, plain, label, nameOfUid)
      break
  }
}

function addStructuredName(draft: Draft, parts: readonly string[]): void {
  const [family = '', given = '', additional = '', prefix = '', suffix = '', ...more] = parts.map(oneLine)
  draft.structured ??= { family, given, additional, prefix, suffix }
  keepDetail(draft, 'name', '', more.filter((part) => part !== '').join(' '))
}

function addPhone(draft: Draft, property: Property, plain: string, label: string): void {
  const typed = oneLine(
    plain.replace(/^tel:([^;]*)(?:;ext=(\d+))?.*$/is, (_, number: string, extension?: string) =>
      extension === undefined ? number : `${number} ext. ${extension}`,
    ),
  )
  if (typed === '') return
  const { types, own } = sortPhoneTypes(property.types)
  draft.phones.push({ typed, types, label: oneLine(label === '' ? own.join(' ') : label), preferred: property.preferred })
}

function addEmail(draft: Draft, property: Property, plain: string, label: string): void {
  const address = oneLine(plain.replace(/^mailto:/i, ''))
  if (address === '') return
  const { types, own } = sortEmailTypes(property.types)
  const called = oneLine(label === '' ? own.join(' ') : label)
  if (isEmail(address)) draft.emails.push({ address, types, label: called, preferred: property.preferred })
  else {
    report(draft, 'email-not-understood', property.name, address)
    keepDetail(draft, 'email', called, address)
  }
}

function addPhoto(draft: Draft, property: Property): void {
  const read = readPhoto(property)
  if (read === null) return
  if ('photo' in read) {
    if (draft.photo === null) draft.photo = read.photo
    else report(draft, 'photo-not-first', property.name, null)
    return
  }
  report(draft, read.why, property.name, 'address' in read ? read.address : null)
  if ('address' in read) keepDetail(draft, 'photo', '', read.address)
}

function addOther(draft: Draft, property: Property, plain: string, label: string, nameOfUid: NameOfUid): void {
  const { name } = property
  const relation = readRelation(name)
  const words = worded.get(name)
  if (technical.test(name)) return
  if (relation !== null) addRelated(draft, plain, [relation], nameOfUid)
  else if (words !== undefined) keepDetail(draft, words[0], label === '' ? words[1] : label, plain)
  else if (property.bytes !== null || /^data:/i.test(plain)) report(draft, 'attachment-left-out', name, null)
  else keepDetail(draft, 'other', label === '' ? name.replace(/^X-/, '') : label, plain)
}

function listed(parts: readonly string[]): string {
  return parts
    .flatMap((part) => part.split('\n'))
    .map((part) => oneLine(part).replace(/,$/, ''))
    .filter((part) => part !== '')
    .join(', ')
}
