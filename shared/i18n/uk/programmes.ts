import type { Catalogue } from '../catalogue.ts'
import type { programmes as source } from '../en/programmes.ts'

export const programmes = {
  part: {
    programmes: 'Програми',
    passes: 'Абонементи',
    cards: 'Картки й борги',
    rewards: 'Винагороди й подарунки',
    owed: 'Що ми винні',
  },
} as const satisfies Catalogue<typeof source, 'uk'>
