import type { Catalogue } from '../catalogue.ts'
import type { tiers as source } from '../en/tiers.ts'

export const tiers = {
  own: 'Персональна знижка',
  discount: 'Знижка',
  title: 'Рівень і знижка',
  tier: 'Рівень',
  none: 'Ще немає',
  toNextMoney: 'Ще {{sum}} до рівня «{{name}}»',
  toNextVisits_one: 'Ще {{count}} візит до рівня «{{name}}»',
  toNextVisits_few: 'Ще {{count}} візити до рівня «{{name}}»',
  toNextVisits_many: 'Ще {{count}} візитів до рівня «{{name}}»',
  toNextVisits_other: 'Ще {{count}} візиту до рівня «{{name}}»',
  highest: 'Найвищий рівень',
  review: 'Наступний перегляд: {{day}}',
  falls: 'З {{day}}: «{{name}}», якщо доти нічого не додасться',
  fallsNone: 'З {{day}}: без рівня, якщо доти нічого не додасться',
  noOwn: 'Немає',
  setOwn: 'Змінити знижку',
  dialogTitle: 'Персональна знижка: {{name}}',
  dialogText: 'Застосовується сама під час кожного візиту – до кожної позиції, де немає вигіднішої знижки.',
  percent: 'Відсотки',
  percentProblem: 'Введіть число від 0 до 100, щонайбільше дві цифри після коми. 0 прибирає знижку.',
  reasonHint: 'наприклад: працює поруч',
  save: 'Зберегти знижку',
  changed: 'Тим часом хтось змінив її на {{percent}}. Нічого не втрачено: гляньте й збережіть ще раз.',
} as const satisfies Catalogue<typeof source, 'uk'>
