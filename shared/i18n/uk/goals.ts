import type { Catalogue } from '../catalogue.ts'
import type { goals as source } from '../en/goals.ts'

export const goals = {
  title: 'Цілі',
  add: 'Поставити ціль',
  none: 'Скажіть, яким має стати показник до певного дня, і тут буде видно, скільки лишилося.',
  left_one: 'лишився {{count}} день',
  left_few: 'лишилося {{count}} дні',
  left_many: 'лишилося {{count}} днів',
  left_other: 'лишилося {{count}} дня',
  pace: 'за такого темпу – {{percent}} наприкінці',
  ahead: 'починається {{day}}',
  reached: 'ціль досягнуто',
  missed: 'ціль не досягнуто',
  share: '{{percent}}, {{reached}}',
  ofGoal: '{{percent}} від {{value}}',
  editOf: 'Змінити ціль {{goal}}',
  edit: 'Змінити ціль',
  figure: 'Показник',
  value: 'Ціль',
  from: 'Від',
  until: 'До',
  retire: 'Прибрати ціль',
  ended_one: '{{count}} ціль, що минула',
  ended_few: '{{count}} цілі, що минули',
  ended_many: '{{count}} цілей, що минули',
  ended_other: '{{count}} цілі, що минули',
} as const satisfies Catalogue<typeof source, 'uk'>
