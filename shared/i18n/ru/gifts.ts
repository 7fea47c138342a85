import type { Catalogue } from '../catalogue.ts'
import type { gifts as source } from '../en/gifts.ts'

export const gifts = {
  givenShort: 'подарок: {{name}}',
  backInStock: 'снова в запасе: {{names}}',
  forPoints: 'Подарок за баллы',
} as const satisfies Catalogue<typeof source, 'ru'>
