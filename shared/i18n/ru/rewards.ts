import type { Catalogue } from '../catalogue.ts'
import type { rewards as source } from '../en/rewards.ts'

export const rewards = {
  canHave: 'Можно сейчас',
  forStamps: 'полная карта',
  stampsMissing_one: 'ещё {{count}} – и бесплатно',
  stampsMissing_few: 'ещё {{count}} – и бесплатно',
  stampsMissing_many: 'ещё {{count}} – и бесплатно',
  stampsMissing_other: 'ещё {{count}} – и бесплатно',
  cardFull: 'Следующее – бесплатно',
  stampsHeld: '{{name}}: штампов {{has}} из {{collect}}',
  pointsEnd_one: '{{count}} сгорит после {{day}}',
  pointsEnd_few: '{{count}} сгорят после {{day}}',
  pointsEnd_many: '{{count}} сгорят после {{day}}',
  pointsEnd_other: '{{count}} сгорит после {{day}}',
  next: 'ещё {{points}}: {{name}}',
  nothingYet: 'Здесь будет видно, что можно взять за баллы и штампы',
  oneMore: 'Ещё одно: {{name}}',
  keyRewards: 'Что можно взять сейчас',
  chooseFree: 'Что дать бесплатно?',
  nothingFits: 'В каталоге нет ничего подходящего. Обратитесь к тому, кто ведёт программу.',
  given: 'бесплатно: {{name}}',
  putBack: 'Всё же платно: {{name}}',
  stamps_one: '{{count}} штамп',
  stamps_few: '{{count}} штампа',
  stamps_many: '{{count}} штампов',
  stamps_other: '{{count}} штампа',
} as const satisfies Catalogue<typeof source, 'ru'>
