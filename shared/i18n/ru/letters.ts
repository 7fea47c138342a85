import type { Catalogue } from '../catalogue.ts'
import type { letters as source } from '../en/letters.ts'

export const letters = {
  key: 'Письмо…',
  ofList: 'Письма…',
  title: 'Письма почтой',
  text: 'Текст',
  noTexts: 'Текста для почты ещё нет. Напишите его в Настройки → Тексты: написанное там для эл. почты станет письмом.',
  paper: 'Бумага',
  place: 'Город',
  placeHint: 'Перед датой',
  signature: 'Подпись',
  print_one: 'Напечатать {{count}} письмо',
  print_few: 'Напечатать {{count}} письма',
  print_many: 'Напечатать {{count}} писем',
  print_other: 'Напечатать {{count}} письма',
  printed_one: 'Записать {{count}} письмо в журнал',
  printed_few: 'Записать {{count}} письма в журнал',
  printed_many: 'Записать {{count}} писем в журнал',
  printed_other: 'Записать {{count}} письма в журнал',
  ask: 'Письма напечатаны?',
  recorded: 'Записано как отправленное почтой.',
  earlier: 'Предыдущее письмо',
  next: 'Следующее письмо',
  preview: 'Письмо {{page}} из {{pages}}: {{name}}',
  purpose: {
    service: 'Услуга: о том, что есть у клиента здесь.',
    greeting: 'Поздравление.',
    marketing: 'Реклама: только тем, кто согласился на письма.',
  },
  left: {
    'no-address': 'Нет адреса: {{names}}',
    missing: 'Пустое поле текста: {{names}}',
    'not-allowed': 'Нельзя писать: {{names}}',
  },
  nobody: 'Никому из выбранных это письмо отправить нельзя.',
  onRecord: 'Письмо почтой: {{subject}}',
} as const satisfies Catalogue<typeof source, 'ru'>
