import type { Catalogue } from '../catalogue.ts'
import type { programmes as source } from '../en/programmes.ts'

export const programmes = {
  part: {
    programmes: 'Programe',
    passes: 'Abonamente',
    cards: 'Carduri și datorii',
    rewards: 'Recompense și cadouri',
    owed: 'Ce datorăm',
  },
} as const satisfies Catalogue<typeof source, 'ro'>
