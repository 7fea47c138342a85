import type { InputOf } from '#shared/contract/client.ts'
import type { MessageTemplate } from '#shared/contract/messages.ts'
import type { ContactPurpose } from '#shared/domain/contacts/channel.ts'
import { type FieldNames, type MergeProblem, parseMerge, printMerge } from '#shared/domain/messages/merge.ts'
import { type TemplateKind, usualPurpose, type WrittenChannel } from '#shared/domain/messages/template.ts'
import type { Language } from '#shared/i18n/languages.ts'

interface DraftText {
  readonly subject: string
  readonly text: string
}

/** A text as it is typed: fields by the names that the reader knows. */
export interface TemplateDraft {
  readonly kind: TemplateKind
  readonly name: string
  readonly purpose: ContactPurpose
  readonly plainSms: boolean
  readonly texts: Readonly<Record<string, DraftText>>
}

type Place = `${Language} ${WrittenChannel}`

export const placeOf = (language: Language, channel: WrittenChannel): Place => `${language} ${channel}`

const NOTHING: DraftText = { subject: '', text: '' }

export const textAt = ({ texts }: TemplateDraft, place: Place): DraftText => texts[place] ?? NOTHING

export function withText(draft: TemplateDraft, place: Place, change: Partial<DraftText>): TemplateDraft {
  return { ...draft, texts: { ...draft.texts, [place]: { ...textAt(draft, place), ...change } } }
}

/** Another use brings what such a text usually is. */
export function withKind(draft: TemplateDraft, kind: TemplateKind): TemplateDraft {
  return { ...draft, kind, purpose: usualPurpose[kind] }
}

export function draftOf(template: MessageTemplate | null, names: FieldNames): TemplateDraft {
  if (template === null) return { kind: 'own', name: '', purpose: usualPurpose.own, plainSms: false, texts: {} }
  const { kind, name, purpose, plainSms, texts } = template
  const typed = (stored: string) => printMerge(parseMerge(stored).parts, names)
  return {
    kind,
    name,
    purpose,
    plainSms,
    texts: Object.fromEntries(
      texts.map(({ language, channel, subject, text }) => [
        placeOf(language, channel),
        { subject: typed(subject), text: typed(text) },
      ]),
    ),
  }
}

/** What is wrong with a text, and where it stands. */
export interface PlacedProblem extends MergeProblem {
  readonly place: Place
}

type Fields = Omit<InputOf<'messages.saveTemplate'>, 'opId' | 'id' | 'version'>

/** What is saved: fields by their keys. Texts that are left empty are not there. */
export function readDraft(
  draft: TemplateDraft,
  names: FieldNames,
): { readonly fields: Fields; readonly problem: PlacedProblem | null } {
  const { texts, ...words } = draft
  let problem: PlacedProblem | null = null
  const stored = Object.entries(texts).flatMap(([place, { subject, text }]): Fields['texts'] => {
    if (text.trim() === '') return []
    const [language, channel] = place.split(' ') as [Language, WrittenChannel]
    const read = { subject: parseMerge(subject.trim(), names), text: parseMerge(text.trim(), names) }
    const [first] = [...read.text.problems, ...read.subject.problems]
    if (first) problem ??= { ...first, place: placeOf(language, channel) }
    return [
      { language, channel, subject: channel === 'mail' ? printMerge(read.subject.parts) : '', text: printMerge(read.text.parts) },
    ]
  })
  return { fields: { ...words, name: words.name.trim(), texts: stored }, problem }
}
