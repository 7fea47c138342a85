import type { Catalogue } from '../catalogue.ts'
import type { printing as source } from '../en/printing.ts'

export const printing = {
  lead: 'Принтер в сети получает чек прямо из программы, через ESC/POS: буквы каждого языка печатаются такими, как здесь. Без него чеки идут на принтер этого компьютера.',
  inNetwork: 'Принтер чеков в сети',
  use: 'Чеки идут на принтер в сети',
  host: 'Адрес принтера',
  hostHint: 'Как на его тестовом листе, например 192.168.1.50',
  port: 'Порт',
  portHint: '9100 почти у каждого принтера',
  roll: 'Лента',
  mm: '{{width}} мм',
  thanks: 'Благодарность внизу',
  thanksHint: 'Если пусто, там благодарность от программы.',
  trial: 'Напечатать пробный чек',
  trialHint: 'С тем, что сохранено.',
  trialDone: 'Пробный чек ушёл на принтер.',
  trialTitle: 'Пробный чек',
} as const satisfies Catalogue<typeof source, 'ru'>
