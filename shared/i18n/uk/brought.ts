import type { Catalogue } from '../catalogue.ts'
import type { brought as source } from '../en/brought.ts'

export const brought = {
  title: 'Хто кого привів',
  by: 'Прийшов від',
  nobody: 'Поки ніхто не сказав',
  say: 'Вказати',
  change: 'Змінити',
  ask: 'Від кого дізнався клієнт {{name}}?',
  askHint: 'Обидва отримають подяку з першим оплаченим візитом, якщо у закладі діє така програма. Уже нараховане залишається.',
  search: 'Знайти клієнта',
  searchHint: 'Ім’я, телефон або код',
  none: 'Нікого з таким ім’ям. Перевірте, як написано.',
  takeOff: 'Ніхто не приводив',
  rewarded: 'подяку нараховано {{day}}',
  whom: 'Кого привів цей клієнт',
  all: 'Разом: {{clients}}, {{sum}}',
  detail: 'з {{day}} · {{visits}} · {{sum}}',
  visits_one: '{{count}} візит',
  visits_few: '{{count}} візити',
  visits_many: '{{count}} візитів',
  visits_other: '{{count}} візиту',
  unfold: 'Кого привів клієнт {{name}}',
  atTill: 'Хто привів цього клієнта?',
  atTillSay: 'Прийшов від: {{name}}',
  forget: 'Не від: {{name}}',
} as const satisfies Catalogue<typeof source, 'uk'>
