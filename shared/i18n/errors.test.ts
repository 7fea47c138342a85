import { describe, expect, it } from 'vitest'
import { ERROR_CODES, FIELD_PROBLEMS, RULES } from '../contract/errors.ts'
import { catalogues } from './catalogues.ts'
import { languages } from './languages.ts'

describe.each(languages)('the errors of %s', (language) => {
  const { code, rule, field } = catalogues[language].errors

  it('have a sentence for every code, and one for a lost connection', () => {
    expect(Object.keys(code).sort()).toEqual([...ERROR_CODES, 'OFFLINE'].sort())
  })

  it('have a sentence for every rule of the trade', () => {
    expect(Object.keys(rule).sort()).toEqual([...RULES].sort())
  })

  it('have a sentence for every problem of a field', () => {
    expect(Object.keys(field).sort()).toEqual([...FIELD_PROBLEMS].sort())
  })

  it('are whole sentences', () => {
    const texts = [...Object.values(code), ...Object.values(rule), ...Object.values(field)]
    expect(texts.filter((text) => !/^\p{Lu}.*\.$/u.test(text))).toEqual([])
  })
})
