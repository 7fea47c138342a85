import type { Catalogue } from '../catalogue.ts'
import type { tiers as source } from '../en/tiers.ts'

export const tiers = {
  own: 'Персональная скидка',
  discount: 'Скидка',
  title: 'Уровень и скидка',
  tier: 'Уровень',
  none: 'Пока нет',
  toNextMoney: 'Ещё {{sum}} до уровня «{{name}}»',
  toNextVisits_one: 'Ещё {{count}} визит до уровня «{{name}}»',
  toNextVisits_few: 'Ещё {{count}} визита до уровня «{{name}}»',
  toNextVisits_many: 'Ещё {{count}} визитов до уровня «{{name}}»',
  toNextVisits_other: 'Ещё {{count}} визита до уровня «{{name}}»',
  highest: 'Высший уровень',
  review: 'Следующий пересмотр: {{day}}',
  falls: 'С {{day}}: «{{name}}», если до тех пор ничего не добавится',
  fallsNone: 'С {{day}}: без уровня, если до тех пор ничего не добавится',
  noOwn: 'Нет',
  setOwn: 'Изменить скидку',
  dialogTitle: 'Персональная скидка: {{name}}',
  dialogText: 'Применяется сама при каждом визите — к каждой позиции, где нет более выгодной скидки.',
  percent: 'Проценты',
  percentProblem: 'Введите число от 0 до 100, не больше двух цифр после запятой. 0 убирает скидку.',
  reasonHint: 'например: работает рядом',
  save: 'Сохранить скидку',
  changed: 'Тем временем кто-то изменил её на {{percent}}. Ничего не потеряно: взгляните и сохраните ещё раз.',
} as const satisfies Catalogue<typeof source, 'ru'>
