import type { Catalogue } from '../catalogue.ts'
import type { gifts as source } from '../en/gifts.ts'

export const gifts = {
  givenShort: 'prezent: {{name}}',
  backInStock: 'znów w zapasie: {{names}}',
  forPoints: 'Prezent za punkty',
} as const satisfies Catalogue<typeof source, 'pl'>
