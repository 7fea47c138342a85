import type { Catalogue } from '../catalogue.ts'
import type { letters as source } from '../en/letters.ts'

export const letters = {
  key: 'Лист…',
  ofList: 'Листи…',
  title: 'Листи поштою',
  text: 'Текст',
  noTexts: 'Тексту для пошти ще немає. Напишіть його в Налаштування → Тексти: написане там для ел. пошти стане листом.',
  paper: 'Папір',
  place: 'Місто',
  placeHint: 'Перед датою',
  signature: 'Підпис',
  print_one: 'Надрукувати {{count}} лист',
  print_few: 'Надрукувати {{count}} листи',
  print_many: 'Надрукувати {{count}} листів',
  print_other: 'Надрукувати {{count}} листа',
  printed_one: 'Записати {{count}} лист у журнал',
  printed_few: 'Записати {{count}} листи в журнал',
  printed_many: 'Записати {{count}} листів у журнал',
  printed_other: 'Записати {{count}} листа в журнал',
  ask: 'Листи надруковано?',
  recorded: 'Записано як надіслане поштою.',
  earlier: 'Попередній лист',
  next: 'Наступний лист',
  preview: 'Лист {{page}} з {{pages}}: {{name}}',
  purpose: {
    service: 'Послуга: про те, що клієнт має тут.',
    greeting: 'Вітання.',
    marketing: 'Реклама: лише тим, хто погодився на листи.',
  },
  left: {
    'no-address': 'Немає адреси: {{names}}',
    missing: 'Порожнє поле тексту: {{names}}',
    'not-allowed': 'Не можна писати: {{names}}',
  },
  nobody: 'Жодному з обраних цей лист надіслати не можна.',
  onRecord: 'Лист поштою: {{subject}}',
} as const satisfies Catalogue<typeof source, 'uk'>
