import type { Catalogue } from '../catalogue.ts'
import type { rewards as source } from '../en/rewards.ts'

export const rewards = {
  canHave: 'Poate lua acum',
  forStamps: 'card plin',
  stampsMissing_one: 'încă {{count}} și e gratis',
  stampsMissing_few: 'încă {{count}} și e gratis',
  stampsMissing_other: 'încă {{count}} și e gratis',
  cardFull: 'Următorul e gratis',
  stampsHeld: '{{name}}: ștampile {{has}} din {{collect}}',
  pointsEnd_one: '{{count}} expiră după {{day}}',
  pointsEnd_few: '{{count}} expiră după {{day}}',
  pointsEnd_other: '{{count}} expiră după {{day}}',
  next: 'încă {{points}}: {{name}}',
  nothingYet: 'Aici apare ce se poate lua pe puncte și ștampile',
  oneMore: 'Încă una: {{name}}',
  keyRewards: 'Ce poate lua acum',
  chooseFree: 'Ce se dă gratis?',
  nothingFits: 'Nimic din catalog nu se potrivește. Întreabă pe cine răspunde de program.',
  given: 'gratis: {{name}}',
  putBack: 'Totuși cu plată: {{name}}',
  stamps_one: '{{count}} ștampilă',
  stamps_few: '{{count}} ștampile',
  stamps_other: '{{count}} de ștampile',
} as const satisfies Catalogue<typeof source, 'ro'>
