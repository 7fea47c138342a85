import { RELATION_KINDS, type RelationKind } from '#shared/domain/relations/relation.ts'
import { type Gender, wordFor } from '#shared/domain/relations/relation-words.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** What one is to the client, with the gender that the word says. */
export interface Tie {
  readonly kind: RelationKind
  readonly gender: Gender | null
}

export interface TieChoice extends Tie {
  readonly value: string
  readonly word: string
}

/**
 * The words an employee chooses from, the nearest first: "wife, husband, daughter, son …". A word that says no gender stands once,
 * and choosing it leaves the gender open. `of` is the gender of the client himself.
 */
export function tieChoices(language: Language, of: Gender | null): TieChoice[] {
  return RELATION_KINDS.flatMap((kind): TieChoice[] => {
    const [female, male] = [wordFor(kind, 'female', language, of), wordFor(kind, 'male', language, of)]
    if (female === male) return [{ value: kind, kind, gender: null, word: female }]
    return [
      { value: `${kind} female`, kind, gender: 'female', word: female },
      { value: `${kind} male`, kind, gender: 'male', word: male },
    ]
  })
}

/** The choice that stands for a tie; one more, for both, where the gender is not known. */
export function choiceOf(choices: readonly TieChoice[], tie: Tie, language: Language, of: Gender | null): TieChoice {
  const found = choices.find(({ kind, gender }) => kind === tie.kind && (gender === tie.gender || gender === null))
  return found ?? { ...tie, value: `${tie.kind} unknown`, word: wordFor(tie.kind, null, language, of) }
}
