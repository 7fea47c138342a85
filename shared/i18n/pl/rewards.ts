import type { Catalogue } from '../catalogue.ts'
import type { rewards as source } from '../en/rewards.ts'

export const rewards = {
  canHave: 'Można teraz',
  forStamps: 'pełna karta',
  stampsMissing_one: 'jeszcze {{count}} i gratis',
  stampsMissing_few: 'jeszcze {{count}} i gratis',
  stampsMissing_many: 'jeszcze {{count}} i gratis',
  stampsMissing_other: 'jeszcze {{count}} i gratis',
  cardFull: 'Następne gratis',
  stampsHeld: '{{name}}: pieczątki {{has}} z {{collect}}',
  pointsEnd_one: '{{count}} przepadnie po {{day}}',
  pointsEnd_few: '{{count}} przepadną po {{day}}',
  pointsEnd_many: '{{count}} przepadnie po {{day}}',
  pointsEnd_other: '{{count}} przepadnie po {{day}}',
  next: 'jeszcze {{points}}: {{name}}',
  nothingYet: 'Tu pojawi się to, co można odebrać za punkty i pieczątki',
  oneMore: 'Jeszcze jedno: {{name}}',
  keyRewards: 'Co można odebrać teraz',
  chooseFree: 'Co ma być gratis?',
  nothingFits: 'W katalogu nic nie pasuje. Zapytaj osobę, która prowadzi program.',
  given: 'gratis: {{name}}',
  putBack: 'Jednak płatne: {{name}}',
  stamps_one: '{{count}} pieczątka',
  stamps_few: '{{count}} pieczątki',
  stamps_many: '{{count}} pieczątek',
  stamps_other: '{{count}} pieczątki',
} as const satisfies Catalogue<typeof source, 'pl'>
