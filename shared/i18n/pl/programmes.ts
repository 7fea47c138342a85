import type { Catalogue } from '../catalogue.ts'
import type { programmes as source } from '../en/programmes.ts'

export const programmes = {
  part: {
    programmes: 'Programy',
    passes: 'Karnety',
    cards: 'Karty i zeszyt',
    rewards: 'Nagrody i prezenty',
    owed: 'Co jesteśmy winni',
  },
} as const satisfies Catalogue<typeof source, 'pl'>
