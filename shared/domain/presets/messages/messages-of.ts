import { usualPurpose } from '#shared/domain/messages/template.ts'
import { type Language, languages } from '#shared/i18n/languages.ts'
import type { ContactPurpose } from '../../contacts/channel.ts'
import type { WrittenChannel } from '../../messages/template.ts'
import type { VenueKind } from '../preset.ts'
import { messagesEn, venuesEn } from './en.ts'
import type { MessagesInLanguage, PresetKind, WordsOfVenues } from './message-words.ts'
import { messagesPl, venuesPl } from './pl.ts'
import { messagesRo, venuesRo } from './ro.ts'
import { messagesRu, venuesRu } from './ru.ts'
import { messagesUk, venuesUk } from './uk.ts'

const sources: Readonly<Record<Language, { readonly words: MessagesInLanguage; readonly venues: WordsOfVenues }>> = {
  en: { words: messagesEn, venues: venuesEn },
  uk: { words: messagesUk, venues: venuesUk },
  ru: { words: messagesRu, venues: venuesRu },
  ro: { words: messagesRo, venues: venuesRo },
  pl: { words: messagesPl, venues: venuesPl },
}

const everywhere = ['birthday', 'name-day', 'welcome', 'thanks', 'miss-you', 'reward'] as const

/** What each kind of venue writes. */
const kindsOf: Readonly<Record<VenueKind, readonly PresetKind[]>> = {
  bar: [...everywhere, 'debt'],
  cafe: [...everywhere, 'pass-ends', 'order-ready', 'debt'],
  shop: [...everywhere, 'order-ready', 'debt'],
  billiards: [...everywhere, 'pass-ends', 'debt'],
  laundry: [...everywhere, 'pass-ends', 'order-ready', 'debt'],
  sports: [...everywhere, 'pass-ends', 'debt'],
}

export interface PresetMessage {
  readonly kind: PresetKind
  readonly purpose: ContactPurpose
  readonly texts: readonly {
    readonly language: Language
    readonly channel: WrittenChannel
    readonly subject: string
    readonly text: string
  }[]
}

/** The texts a new shop starts with, in all five languages: each client is written to in his own. */
export function messagesOf(venue: VenueKind): readonly PresetMessage[] {
  return kindsOf[venue].map((kind) => ({
    kind,
    purpose: usualPurpose[kind],
    texts: languages.flatMap((language) => {
      const { words, venues } = sources[language]
      const { sms, subject, text } = words(venues[venue])[kind]
      return [
        { language, channel: 'sms' as const, subject: '', text: sms },
        { language, channel: 'messenger' as const, subject: '', text },
        { language, channel: 'mail' as const, subject, text },
      ]
    }),
  }))
}
