import type { Catalogue } from '../catalogue.ts'
import type { programmes as source } from '../en/programmes.ts'

export const programmes = {
  part: {
    programmes: 'Программы',
    passes: 'Абонементы',
    cards: 'Карты и долги',
    rewards: 'Награды и подарки',
    owed: 'Что мы должны',
  },
} as const satisfies Catalogue<typeof source, 'ru'>
