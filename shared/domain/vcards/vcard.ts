import type { PartialDate } from '#shared/domain/clients/birthday.ts'

/** What a vCard of any version says about a person, in plain values. Texts are one line, the note may have several; '' is "not said". */
export interface Vcard {
  readonly names: VcardNames
  readonly nickname: string
  readonly phones: readonly VcardPhone[]
  readonly emails: readonly VcardEmail[]
  readonly birthday: PartialDate | null
  readonly dates: readonly VcardDate[]
  readonly related: readonly VcardRelated[]
  readonly categories: readonly string[]
  readonly note: string
  readonly photo: VcardPhoto | null
}

export interface VcardNames {
  /** The name as it is to be shown. */
  readonly formatted: string
  readonly family: string
  readonly given: string
  readonly additional: string
  readonly prefix: string
  readonly suffix: string
}

export interface VcardPhone {
  readonly typed: string
  readonly types: readonly PhoneType[]
  /** The owner's own word for it. */
  readonly label: string
  readonly preferred: boolean
}
export type PhoneType = 'mobile' | 'home' | 'work' | 'fax' | 'pager' | 'main' | 'car'

export interface VcardEmail {
  readonly address: string
  readonly types: readonly EmailType[]
  readonly label: string
  readonly preferred: boolean
}
export type EmailType = 'home' | 'work'

export interface VcardDate {
  readonly kind: 'anniversary' | 'other'
  /** Given with kind `other` only. */
  readonly label: string
  readonly date: PartialDate
}

export interface VcardRelated {
  readonly name: string
  readonly relation: Relation
  /** Given with relation `other` only. */
  readonly label: string
}
export type Relation =
  | 'spouse'
  | 'wife'
  | 'husband'
  | 'partner'
  | 'child'
  | 'son'
  | 'daughter'
  | 'parent'
  | 'mother'
  | 'father'
  | 'sibling'
  | 'brother'
  | 'sister'
  | 'relative'
  | 'friend'
  | 'acquaintance'
  | 'colleague'
  | 'manager'
  | 'assistant'
  | 'agent'
  | 'neighbour'
  | 'emergency'
  | 'other'

export interface VcardPhoto {
  /** By the bytes themselves, whatever the card calls them. */
  readonly mime: PhotoMime
  readonly bytes: Uint8Array
}
export type PhotoMime = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/bmp' | 'image/heic' | 'image/avif'

/** What the program keeps no field for; it goes to the note in words. */
export type DetailKind =
  | 'name'
  | 'pronunciation'
  | 'organisation'
  | 'title'
  | 'role'
  | 'address'
  | 'website'
  | 'messenger'
  | 'gender'
  | 'language'
  | 'phone'
  | 'email'
  | 'birthday'
  | 'date'
  | 'relation'
  | 'photo'
  | 'other'

export interface VcardDetail {
  readonly kind: DetailKind
  /** What the card itself calls it: "Skype", "TZ". Empty: the kind's own word says it. */
  readonly label: string
  readonly value: string
}

export interface ReadVcard {
  /** The place of the card in the file, from 1; groups are counted too. */
  readonly row: number
  readonly card: Vcard
  readonly details: readonly VcardDetail[]
  /** Not to be imported; a problem says why. */
  readonly skipped: boolean
}

export type VcardProblemKind =
  /** The file has no card at all. */
  | 'no-card'
  | 'outside-card'
  /** The card has no end: the file was cut off, or the next card began. */
  | 'cut-off'
  /** More cards than an import takes; none is read. */
  | 'too-many-cards'
  | 'group'
  | 'no-name'
  | 'no-name-no-phone'
  | 'line-not-understood'
  | 'charset-guessed'
  | 'charset-wrong'
  /** Some octets are no letters of the charset. */
  | 'letters-lost'
  | 'date-not-understood'
  | 'email-not-understood'
  | 'photo-not-understood'
  /** The photo is only an address on the internet: it is never fetched. */
  | 'photo-refused'
  | 'photo-not-first'
  /** A sound, logo or key: bytes that have no words. */
  | 'attachment-left-out'

export interface VcardProblem {
  /** The card's place in the file, from 1; 0 before the first. */
  readonly row: number
  readonly kind: VcardProblemKind
  /** The property as the card writes it. */
  readonly column: string | null
  readonly value: string | null
  readonly skips: boolean
}
