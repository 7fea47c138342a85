import type { Catalogue } from '../catalogue.ts'
import type { exports as source } from '../en/exports.ts'

export const exports = {
  cardTitle: 'Зберегти як vCard: {{name}}',
  cardsText:
    'У файл ідуть ім’я, телефони, пошта, день народження, дати, близькі, нотатка й фото. Що знає лише заклад, лишається тут: факти, застереження, візити, бали.',
  save: 'Зберегти файл',
  version: 'Для яких телефонів',
  newPhones: 'Сучасні телефони',
  oldPhones: 'Старіші телефони',
  versionHint: 'vCard 4.0 – для телефонів і програм останніх десяти років, 3.0 – для старіших.',
  saved: 'Збережено',
  cardsTitle_one: 'Зберегти {{shown}} клієнта як vCard',
  cardsTitle_few: 'Зберегти {{shown}} клієнтів як vCard',
  cardsTitle_many: 'Зберегти {{shown}} клієнтів як vCard',
  cardsTitle_other: 'Зберегти {{shown}} клієнта як vCard',
  withoutPhoto_one: '{{count}} візитка у файлі без фото: з усіма фото файл завеликий для телефону.',
  withoutPhoto_few: '{{count}} візитки у файлі без фото: з усіма фото файл завеликий для телефону.',
  withoutPhoto_many: '{{count}} візиток у файлі без фото: з усіма фото файл завеликий для телефону.',
  withoutPhoto_other: '{{count}} візитки у файлі без фото: з усіма фото файл завеликий для телефону.',
} as const satisfies Catalogue<typeof source, 'uk'>
