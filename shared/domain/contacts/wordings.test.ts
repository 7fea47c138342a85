import { expect, test } from 'vitest'
import { wordingFor } from './wordings.ts'

test.each([
  ['Згода закладу «{shop}».', 'Затишок', 'Згода закладу «Затишок».'],
  ['Згода закладу «{shop}».', 'Кав’ярня «Затишок»', 'Згода закладу «Кав’ярня „Затишок“».'],
  ['Zgoda dla lokalu „{shop}”.', 'Kawiarnia „Zakątek”', 'Zgoda dla lokalu „Kawiarnia «Zakątek»”.'],
  ['{shop} keeps my name. {shop} asks.', 'Corner “Bean” & $1', 'Corner “Bean” & $1 keeps my name. Corner “Bean” & $1 asks.'],
  ['Nothing about the shop.', 'Corner', 'Nothing about the shop.'],
])('%j of the shop %j reads %j', (wording, shop, read) => {
  expect(wordingFor(wording, shop)).toBe(read)
})
