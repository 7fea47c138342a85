import { describe, expect, it } from 'vitest'
import { isEmail, manyLines, oneLine, phoneCandidates, phonesInCell, readLanguage, restoreApostrophes } from './values.ts'

describe('values', () => {
  it.each([
    ['Прокоп?юк', 'Прокопʼюк'],
    ['Дем?ян М?ясоїд', 'Демʼян Мʼясоїд'],
    ['Хто?', 'Хто?'],
    ['Іван ?', 'Іван ?'],
    ['What?ever', 'What?ever'],
  ])('%s becomes %s', (text, expected) => {
    expect(restoreApostrophes(text)).toBe(expected)
  })

  it.each([
    ['067 123 45 67, 050 765 43 21', ['067 123 45 67', '050 765 43 21']],
    ['+380671234567 ::: +380507654321', ['+380671234567', '+380507654321']],
    ['="0671234567"', ['0671234567']],
    ["'0671234567", ['0671234567']],
    ['380671234567.0', ['380671234567']],
    ['tel:+48600100200', ['+48600100200']],
    ['  ', []],
  ])('the numbers of %s', (cell, phones) => {
    expect(phonesInCell(cell)).toEqual(phones)
  })

  it('a number is tried in the ways it may be meant', () => {
    expect(phoneCandidates('8 067 9210453')).toContain('0679210453')
    expect(phoneCandidates('00380671547172')).toContain('+380671547172')
    expect(phoneCandidates('380671547172')).toContain('+380671547172')
  })

  it('e-mail addresses are told from other words', () => {
    expect(['a@b.pl', 'anna.k+1@mail.example.com', 'олена@пошта.укр'].filter((text) => !isEmail(text))).toEqual([])
    expect(['', 'a@b', 'a b@c.pl', '@c.pl', 'a@.pl', 'a@b..pl', 'a@b@c.pl'].filter(isEmail)).toEqual([])
  })

  it.each([
    ['uk', 'uk'],
    ['UA', 'uk'],
    ['uk-UA', 'uk'],
    ['українська', 'uk'],
    ['Польский', 'pl'],
    ['Română', 'ro'],
    ['english', 'en'],
    ['klingon', null],
    ['', null],
  ])('language %s is %s', (text, language) => {
    expect(readLanguage(text)).toBe(language)
  })

  it('lines are cleaned, notes keep their breaks', () => {
    expect(oneLine(' Іван\u00a0\t Петрович\n')).toBe('Іван Петрович')
    expect(manyLines('\uFEFFone\r\ntwo\u0007\rthree ')).toBe('one\ntwo\nthree')
  })
})
