import type { Catalogue } from '../catalogue.ts'
import type { brought as source } from '../en/brought.ts'

export const brought = {
  title: 'Кто кого привёл',
  by: 'Кто привёл',
  nobody: 'Пока не указано',
  say: 'Указать',
  change: 'Изменить',
  ask: 'Кто привёл клиента: {{name}}?',
  askHint:
    'Оба получат благодарность с первым оплаченным визитом, если в заведении действует такая программа. Уже начисленное остаётся.',
  search: 'Найти клиента',
  takeOff: 'Никто не приводил',
  rewarded: 'благодарность начислена {{day}}',
  whom: 'Кого привёл этот клиент',
  all: 'Всего: {{clients}}, {{sum}}',
  detail: 'с {{day}} · {{visits}}',
  visits_one: '{{count}} визит',
  visits_few: '{{count}} визита',
  visits_many: '{{count}} визитов',
  visits_other: '{{count}} визита',
  unfold: 'Кого привёл клиент {{name}}',
  atTill: 'Кто привёл этого клиента?',
  atTillSay: 'Кто привёл: {{name}}',
  forget: 'Убрать, кто привёл: {{name}}',
} as const satisfies Catalogue<typeof source, 'ru'>
