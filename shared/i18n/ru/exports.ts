import type { Catalogue } from '../catalogue.ts'
import type { exports as source } from '../en/exports.ts'

export const exports = {
  cardTitle: 'Сохранить как vCard: {{name}}',
  cardsText:
    'В файл идут имя, телефоны, почта, день рождения, даты, близкие, заметка и фото. Что знает только заведение, остаётся здесь: факты, предупреждения, визиты, баллы.',
  save: 'Сохранить файл',
  version: 'Для каких телефонов',
  newPhones: 'Современные телефоны',
  oldPhones: 'Старые телефоны',
  versionHint: 'vCard 4.0 — для телефонов и программ последних десяти лет, 3.0 — для более старых.',
  saved: 'Сохранено',
  cardsTitle_one: 'Сохранить {{shown}} клиента как vCard',
  cardsTitle_few: 'Сохранить {{shown}} клиентов как vCard',
  cardsTitle_many: 'Сохранить {{shown}} клиентов как vCard',
  cardsTitle_other: 'Сохранить {{shown}} клиента как vCard',
  withoutPhoto_one: '{{count}} визитка в файле без фото: со всеми фото файл слишком велик для телефона.',
  withoutPhoto_few: '{{count}} визитки в файле без фото: со всеми фото файл слишком велик для телефона.',
  withoutPhoto_many: '{{count}} визиток в файле без фото: со всеми фото файл слишком велик для телефона.',
  withoutPhoto_other: '{{count}} визитки в файле без фото: со всеми фото файл слишком велик для телефона.',
} as const satisfies Catalogue<typeof source, 'ru'>
