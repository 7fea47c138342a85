import type { Catalogue } from '../catalogue.ts'
import type { goals as source } from '../en/goals.ts'

export const goals = {
  title: 'Цели',
  add: 'Поставить цель',
  none: 'Скажите, каким должен стать показатель к определённому дню, и здесь будет видно, сколько осталось.',
  left_one: 'остался {{count}} день',
  left_few: 'осталось {{count}} дня',
  left_many: 'осталось {{count}} дней',
  left_other: 'осталось {{count}} дня',
  pace: 'при таком темпе — {{percent}} к концу',
  ahead: 'начинается {{day}}',
  reached: 'цель достигнута',
  missed: 'цель не достигнута',
  share: '{{percent}}, {{reached}}',
  ofGoal: '{{percent}} от {{value}}',
  editOf: 'Изменить цель {{goal}}',
  edit: 'Изменить цель',
  figure: 'Показатель',
  value: 'Цель',
  from: 'С',
  until: 'По',
  retire: 'Убрать цель',
  ended_one: '{{count}} прошедшая цель',
  ended_few: '{{count}} прошедшие цели',
  ended_many: '{{count}} прошедших целей',
  ended_other: '{{count}} прошедшей цели',
} as const satisfies Catalogue<typeof source, 'ru'>
