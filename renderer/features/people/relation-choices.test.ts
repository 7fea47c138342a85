import { describe, expect, test } from 'vitest'
import { RELATION_KINDS } from '#shared/domain/relations/relation.ts'
import { languages } from '#shared/i18n/languages.ts'
import { choiceOf, tieChoices } from './relation-choices.ts'

describe('the words for what one is to the client', () => {
  test('begin with the nearest and say woman or man', () => {
    expect(
      tieChoices('uk', null)
        .slice(0, 6)
        .map(({ word }) => word),
    ).toEqual(['дружина', 'чоловік', 'партнерка', 'партнер', 'донька', 'син'])
  })

  test.each(languages)('stand for every kind once each in %s', (language) => {
    const choices = tieChoices(language, 'female')
    expect(new Set(choices.map(({ kind }) => kind))).toEqual(new Set(RELATION_KINDS))
    for (const each of ['value', 'word'] as const)
      expect(new Set(choices.map((choice) => choice[each])).size).toBe(choices.length)
  })

  test.each([
    ['a known gender', 'child', 'male', 'син'],
    ['a word that says none', 'colleague', 'female', 'колега'],
    ['an unknown gender', 'child', null, 'дитина'],
  ] as const)('are found for %s', (_, kind, gender, word) =>
    expect(choiceOf(tieChoices('uk', null), { kind, gender }, 'uk', null).word).toBe(word),
  )

  test('name the parents of a wife otherwise than those of a husband', () => {
    const words = (of: 'female' | 'male') => tieChoices('uk', of).map(({ word }) => word)
    expect(words('male')).toContain('теща')
    expect(words('female')).toContain('свекруха')
  })
})
