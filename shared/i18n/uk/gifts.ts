import type { Catalogue } from '../catalogue.ts'
import type { gifts as source } from '../en/gifts.ts'

export const gifts = {
  givenShort: 'подарунок: {{name}}',
  backInStock: 'знову в запасі: {{names}}',
  forPoints: 'Подарунок за бали',
} as const satisfies Catalogue<typeof source, 'uk'>
