import type { Catalogue } from '../catalogue.ts'
import type { brought as source } from '../en/brought.ts'

export const brought = {
  title: 'Хто кого привів',
  by: 'Хто привів',
  nobody: 'Ще не вказано',
  say: 'Вказати',
  change: 'Змінити',
  ask: 'Хто привів клієнта: {{name}}?',
  askHint: 'Обоє отримають подяку з першим оплаченим візитом, якщо у закладі діє така програма. Уже нараховане залишається.',
  search: 'Знайти клієнта',
  takeOff: 'Ніхто не приводив',
  rewarded: 'подяку нараховано {{day}}',
  whom: 'Кого привів цей клієнт',
  all: 'Разом: {{clients}}, {{sum}}',
  detail: 'з {{day}} · {{visits}}',
  visits_one: '{{count}} візит',
  visits_few: '{{count}} візити',
  visits_many: '{{count}} візитів',
  visits_other: '{{count}} візиту',
  unfold: 'Кого привів клієнт {{name}}',
  atTill: 'Хто привів цього клієнта?',
  atTillSay: 'Хто привів: {{name}}',
  forget: 'Прибрати, хто привів: {{name}}',
} as const satisfies Catalogue<typeof source, 'uk'>
