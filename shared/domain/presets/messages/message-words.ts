import type { TemplateKind } from '#shared/domain/messages/template.ts'
import type { VenueKind } from '../preset.ts'

export type PresetKind = Exclude<TemplateKind, 'own'>

/** The words of one kind in one language; `text` goes by messenger and, under its subject, by mail. */
export interface MessageWords {
  readonly sms: string
  readonly subject: string
  readonly text: string
}

/** What is said otherwise in each kind of venue. Every language says its own, formally, and needs no form of a name but the first. */
export interface VenueWords {
  /** Asks to come again. */
  readonly come: string
  /** Thanks for the last visit. */
  readonly thanks: string
  /** An order can be collected. */
  readonly ready: string
}

export type MessagesInLanguage = (venue: VenueWords) => Readonly<Record<PresetKind, MessageWords>>
export type WordsOfVenues = Readonly<Record<VenueKind, VenueWords>>
