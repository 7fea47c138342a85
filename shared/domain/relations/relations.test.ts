import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#shared/i18n/languages.ts'
import { RELATION_KINDS, type Relation, type RelationKind, reverseOf, seenFrom } from './relation.ts'
import { relationProblem } from './relation-problem.ts'
import { wordFor } from './relation-words.ts'

const [olena, taras, petro, hanna] = [1, 2, 3, 4]
const is = (to: number, kind: RelationKind, from: number): Relation => ({ from, to, kind })

describe('the other side of a relation', () => {
  test.each([
    ['spouse', 'spouse'],
    ['child', 'parent'],
    ['grandparent', 'grandchild'],
    ['aunt-or-uncle', 'niece-or-nephew'],
    ['parent-in-law', 'child-in-law'],
    ['godparent', 'godchild'],
    ['kin-by-christening', 'kin-by-christening'],
    ['coach', 'trainee'],
    ['neighbour', 'neighbour'],
  ] as const)('of %s is %s', (kind, reverse) => expect([reverseOf(kind), reverseOf(reverse)]).toEqual([reverse, kind]))

  test('of the other side is the relation itself, for every kind', () => {
    for (const kind of RELATION_KINDS) expect(reverseOf(reverseOf(kind))).toBe(kind)
  })

  test('is told on the card of the other', () => {
    const son = is(taras, 'child', olena)
    expect(seenFrom(olena, son)).toEqual(son)
    expect(seenFrom(taras, son)).toEqual(is(olena, 'parent', taras))
  })
})

describe('what a relative is called', () => {
  test.each([
    ['spouse', 'uk', 'дружина', 'чоловік', 'чоловік чи дружина'],
    ['spouse', 'ru', 'жена', 'муж', 'муж или жена'],
    ['spouse', 'pl', 'żona', 'mąż', 'mąż lub żona'],
    ['spouse', 'ro', 'soție', 'soț', 'soț sau soție'],
    ['spouse', 'en', 'wife', 'husband', 'spouse'],
    ['child', 'uk', 'донька', 'син', 'дитина'],
    ['child', 'pl', 'córka', 'syn', 'dziecko'],
    ['child', 'ro', 'fiică', 'fiu', 'copil'],
    ['friend', 'ru', 'подруга', 'друг', 'друг или подруга'],
    ['coach', 'uk', 'тренерка', 'тренер', 'тренер'],
    ['cousin', 'en', 'cousin', 'cousin', 'cousin'],
  ] as const)('%s in %s', (kind, language, female, male, unknown) =>
    expect([wordFor(kind, 'female', language), wordFor(kind, 'male', language), wordFor(kind, null, language)]).toEqual([
      female,
      male,
      unknown,
    ]),
  )

  test('a mother-in-law is named by whose mother she is where the language does so', () => {
    expect(wordFor('parent-in-law', 'female', 'uk', 'male')).toBe('теща')
    expect(wordFor('parent-in-law', 'female', 'uk', 'female')).toBe('свекруха')
    expect(wordFor('parent-in-law', 'male', 'ru', 'female')).toBe('свёкор')
    expect(wordFor('parent-in-law', 'female', 'pl', 'male')).toBe('teściowa')
    expect(wordFor('parent-in-law', 'female', 'uk')).toBe('свекруха чи теща')
  })

  test('no two kinds share a word in any language, so that a card is never read two ways', () => {
    for (const language of languages) {
      for (const gender of ['female', 'male', null] as const) {
        const all = RELATION_KINDS.map((kind) => wordFor(kind, gender, language))
        expect(new Set(all).size, `${language} ${gender}`).toBe(RELATION_KINDS.length)
      }
    }
  })

  test('is written in the letters of its language', () => {
    const letters = {
      en: /^[a-z -]+$/,
      uk: /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ]+$/,
      ru: /^[а-яё -]+$/,
      ro: /^[a-zăâîșț ]+$/,
      pl: /^[a-ząćęłńóśźż ]+$/,
    }
    for (const language of languages) {
      for (const kind of RELATION_KINDS) {
        for (const gender of ['female', 'male', null] as const) {
          for (const of of ['female', 'male', null] as const)
            expect(wordFor(kind, gender, language, of)).toMatch(letters[language])
        }
      }
    }
  })
})

describe('a relation', () => {
  const family = [is(taras, 'child', olena), is(petro, 'spouse', olena), is(hanna, 'grandparent', taras)]
  test.each([
    ['to oneself is refused', is(olena, 'friend', olena), 'to-oneself'],
    ['told twice is refused', is(taras, 'child', olena), 'already-there'],
    ['told again from the other side is refused', is(olena, 'parent', taras), 'already-there'],
    ['wife and husband is one relation', is(olena, 'spouse', petro), 'already-there'],
    ['that makes a mother the child of her son is refused', is(olena, 'child', taras), 'own-ancestor'],
    ['that makes a grandmother the grandchild is refused', is(hanna, 'grandchild', taras), 'own-ancestor'],
    ['between a wife and her husband as sister and brother is refused', is(olena, 'sibling', petro), 'cannot-be-both'],
    ['of a son as husband is refused', is(taras, 'spouse', olena), 'cannot-be-both'],
    ['of a grandmother as sister is refused', is(taras, 'sibling', hanna), 'cannot-be-both'],
    ['of a mother as grandmother is refused', is(olena, 'grandparent', taras), 'cannot-be-both'],
    ['of a son as colleague is welcome', is(taras, 'colleague', olena), null],
    ['of a husband as coach is welcome', is(petro, 'coach', olena), null],
    ['that completes the family is welcome', is(petro, 'parent', taras), null],
    ['of the grandmother to the mother is welcome', is(hanna, 'parent', olena), null],
    ['with someone new is welcome', is(9, 'child', taras), null],
  ] as const)('%s', (_, proposed, problem) => expect(relationProblem(family, proposed)).toBe(problem))

  test('that closes a circle over several generations is refused, whatever side each was told from', () => {
    const line = [is(2, 'parent', 1), is(2, 'child', 3), is(4, 'grandparent', 3), is(4, 'child', 5)]
    expect(relationProblem(line, is(1, 'parent', 5))).toBe('own-ancestor')
    expect(relationProblem(line, is(5, 'grandchild', 1))).toBe('own-ancestor')
    expect(relationProblem(line, is(5, 'partner', 1))).toBe('cannot-be-both')
  })

  test('is judged although a circle is there already', () => {
    const circle = [is(2, 'parent', 1), is(3, 'parent', 2), is(1, 'parent', 3)]
    expect(relationProblem(circle, is(1, 'parent', 9))).toBeNull()
    expect(relationProblem(circle, is(9, 'sibling', 1))).toBeNull()
  })

  test('is judged alike from both sides, and relations taken one by one never make anyone his own ancestor', () => {
    const relation = fc.record({
      from: fc.integer({ min: 1, max: 6 }),
      to: fc.integer({ min: 1, max: 6 }),
      kind: fc.constantFrom<RelationKind>('parent', 'child', 'grandparent', 'grandchild', 'sibling', 'spouse', 'friend'),
    })
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 40 }), (proposals) => {
        const accepted: Relation[] = []
        for (const proposed of proposals) {
          const problem = relationProblem(accepted, proposed)
          expect(relationProblem(accepted, seenFrom(proposed.to, proposed))).toBe(problem)
          if (problem === null) accepted.push(proposed)
        }
        expect(canBeOrdered(accepted)).toBe(true)
      }),
    )
  })
})

/** Whether all can be lined up by generation: those without anyone younger leave, again and again, until nobody is left. */
function canBeOrdered(relations: readonly Relation[]): boolean {
  const up = relations.flatMap(({ from, to, kind }) => {
    if (kind === 'parent' || kind === 'grandparent') return [{ younger: from, elder: to }]
    if (kind === 'child' || kind === 'grandchild') return [{ younger: to, elder: from }]
    return []
  })
  for (let left = up; left.length > 0; ) {
    const next = left.filter((edge) => left.some((other) => other.elder === edge.younger))
    if (next.length === left.length) return false
    left = next
  }
  return true
}
