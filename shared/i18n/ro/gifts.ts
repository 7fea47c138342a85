import type { Catalogue } from '../catalogue.ts'
import type { gifts as source } from '../en/gifts.ts'

export const gifts = {
  givenShort: 'cadou: {{name}}',
  backInStock: 'din nou în stoc: {{names}}',
  forPoints: 'Cadou pentru puncte',
} as const satisfies Catalogue<typeof source, 'ro'>
