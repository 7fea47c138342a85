import { expect, test } from 'vitest'
import { firstNameOf } from './first-name.ts'

test.each([
  ['Олена Коваленко', 'Олена'],
  ['Коваленко Олена Петрівна', 'Олена'],
  ['пан Остап Вишня', 'Остап'],
  ['Ковальчук', 'Ковальчук'],
  ['Anna Nowak-Kowalska', 'Anna'],
  ['Popescu Ion', 'Ion'],
  ['  Zenovia  ', 'Zenovia'],
  ['', ''],
  ['пан', ''],
])('%j is addressed as %j', (name, first) => expect(firstNameOf(name)).toBe(first))
