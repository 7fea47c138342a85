import type { Context } from '#electron/backend/context.ts'
import { wordFor } from '#shared/domain/relations/relation-words.ts'
import { relationForCard } from '#shared/domain/vcards/relations-of-card.ts'
import type { Vcard, VcardDate, VcardPhoto, VcardRelated } from '#shared/domain/vcards/vcard.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { birthdayOf, findClient, findPhoto, readPhones } from '../clients/index.ts'
import { datesOf, familyOf, personOfClient } from '../people/index.ts'

/** What a client's card says that an address book has a place for; null when he is gone. What the shop alone knows (facts, warnings, points) stays here. */
export function vcardOf(context: Context, clientId: number): Vcard | null {
  const { db } = context
  const client = findClient(db, clientId)
  if (client === null) return null
  const person = personOfClient(db, clientId)
  return {
    names: { formatted: client.name || client.nickname, ...partsOf(client.name) },
    nickname: client.name === '' ? '' : client.nickname,
    phones: readPhones(db, clientId).map(({ typed }, at) => ({ typed, types: [], label: '', preferred: at === 0 })),
    emails: client.email === '' ? [] : [{ address: client.email, types: [], label: '', preferred: true }],
    birthday: birthdayOf(client),
    dates: person === null ? [] : datesOf(db, person.id).flatMap((date) => dateOf(context, date)),
    related: person === null ? [] : relatedOf(context, person),
    categories: [],
    note: client.note,
    photo: photoOf(context, client.photoId),
  }
}

/** The program keeps a name as it is said. Address books sort by the family name, which stands last in what people type here. */
function partsOf(name: string): Pick<Vcard['names'], 'family' | 'given' | 'additional' | 'prefix' | 'suffix'> {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const given = words.length > 1 ? words.slice(0, -1) : words
  return { family: words.length > 1 ? (words.at(-1) ?? '') : '', given: given.join(' '), additional: '', prefix: '', suffix: '' }
}

function dateOf({ shop }: Context, { kind, label, date }: ReturnType<typeof datesOf>[number]): VcardDate[] {
  if (kind === 'wedding') return [{ kind: 'anniversary', label: '', date }]
  // A client's own birthday is on his card.
  if (kind === 'birthday') return []
  return [{ kind: 'other', label: kind === 'name-day' ? catalogues[shop.language].people.date['name-day'] : label, date }]
}

function relatedOf(context: Context, person: NonNullable<ReturnType<typeof personOfClient>>): VcardRelated[] {
  return familyOf(context, person.id).map(({ name, relation: kind, gender }) => {
    const relation = relationForCard(kind, gender)
    if (relation !== null) return { name, relation, label: '' }
    return { name, relation: 'other', label: wordFor(kind, gender, context.shop.language, person.gender) }
  })
}

function photoOf({ db }: Context, id: string | null): VcardPhoto | null {
  const photo = id === null ? null : findPhoto(db, id)
  return photo === null ? null : { mime: photo.mime as VcardPhoto['mime'], bytes: photo.bytes }
}
