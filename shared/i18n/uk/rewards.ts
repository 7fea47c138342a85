import type { Catalogue } from '../catalogue.ts'
import type { rewards as source } from '../en/rewards.ts'

export const rewards = {
  canHave: 'Можна зараз',
  forStamps: 'повна картка',
  stampsMissing_one: 'ще {{count}} – і безкоштовно',
  stampsMissing_few: 'ще {{count}} – і безкоштовно',
  stampsMissing_many: 'ще {{count}} – і безкоштовно',
  stampsMissing_other: 'ще {{count}} – і безкоштовно',
  cardFull: 'Наступне – безкоштовно',
  stampsHeld: '{{name}}: штампів {{has}} з {{collect}}',
  pointsEnd_one: '{{count}} згорить після {{day}}',
  pointsEnd_few: '{{count}} згорять після {{day}}',
  pointsEnd_many: '{{count}} згорять після {{day}}',
  pointsEnd_other: '{{count}} згорить після {{day}}',
  next: 'ще {{points}}: {{name}}',
  nothingYet: 'Тут буде видно, що можна взяти за бали й штампи',
  oneMore: 'Ще одне: {{name}}',
  keyRewards: 'Що можна взяти зараз',
  chooseFree: 'Що дати безкоштовно?',
  nothingFits: 'У каталозі немає нічого відповідного. Зверніться до того, хто веде програму.',
  given: 'безкоштовно: {{name}}',
  putBack: 'Усе ж платно: {{name}}',
  stamps_one: '{{count}} штамп',
  stamps_few: '{{count}} штампи',
  stamps_many: '{{count}} штампів',
  stamps_other: '{{count}} штампа',
} as const satisfies Catalogue<typeof source, 'uk'>
