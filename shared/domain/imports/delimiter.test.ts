import { describe, expect, it } from 'vitest'
import { detectDelimiter, mostDelimiters } from './delimiter.ts'

describe('the delimiter', () => {
  it.each([
    ['Name,Phone\nIvan,067\n', ','],
    ['Name;Sum\nIvan;1,5\nOlena;2,5\nTaras;100\n', ';'],
    ['Name\tPhone\nIvan, the old\t067\n', '\t'],
    ['Name|Phone\nIvan|067\n', '|'],
    ['"a;b";"c,d"\n"e;f;g";h\n', ';'],
    ['Name,Note\nIvan,"one\ntwo; three; four"\n', ','],
    ['sep=|\na,b,c|d\n', '|'],
    ['Ivan\nOlena\n', null],
    ['', null],
  ])('of %j is %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter)
  })

  it('the widest row is counted outside quotes', () => {
    expect(mostDelimiters('a,b\n"c,d,e,f",g\nh,i,j', ',')).toBe(2)
  })
})
