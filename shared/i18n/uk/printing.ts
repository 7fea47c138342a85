import type { Catalogue } from '../catalogue.ts'
import type { printing as source } from '../en/printing.ts'

export const printing = {
  lead: 'Принтер у мережі отримує чек прямо з програми, через ESC/POS: літери кожної мови друкуються такими, як тут. Без нього чеки йдуть на принтер цього комп’ютера.',
  inNetwork: 'Принтер чеків у мережі',
  use: 'Чеки йдуть на принтер у мережі',
  host: 'Адреса принтера',
  hostHint: 'Як на його тестовому аркуші, наприклад 192.168.1.50',
  port: 'Порт',
  portHint: '9100 майже в кожного принтера',
  roll: 'Стрічка',
  mm: '{{width}} мм',
  thanks: 'Подяка внизу',
  thanksHint: 'Якщо порожньо, там подяка від програми.',
  trial: 'Надрукувати пробний чек',
  trialHint: 'З тим, що збережено.',
  trialDone: 'Пробний чек пішов на принтер.',
  trialTitle: 'Пробний чек',
} as const satisfies Catalogue<typeof source, 'uk'>
