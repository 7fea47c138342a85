import type { Catalogue } from '../catalogue.ts'
import type { exports as source } from '../en/exports.ts'

export const exports = {
  cardTitle: 'Salvează ca vCard: {{name}}',
  cardsText:
    'În fișier intră numele, telefoanele, e-mailul, ziua de naștere, zilele importante, apropiații, notița și fotografia. Ce știe doar localul rămâne aici: detalii, atenționări, vizite, puncte.',
  save: 'Salvează fișierul',
  version: 'Pentru ce telefoane',
  newPhones: 'Telefoane de azi',
  oldPhones: 'Telefoane mai vechi',
  versionHint: 'vCard 4.0 pentru telefoane și programe din ultimii zece ani, 3.0 pentru cele mai vechi.',
  saved: 'Salvat',
  cardsTitle_one: 'Salvează {{shown}} client ca vCard',
  cardsTitle_few: 'Salvează {{shown}} clienți ca vCard',
  cardsTitle_other: 'Salvează {{shown}} de clienți ca vCard',
  withoutPhoto_one:
    '{{count}} carte de vizită e în fișier fără fotografie: cu toate fotografiile ar fi prea mare pentru un telefon.',
  withoutPhoto_few:
    '{{count}} cărți de vizită sunt în fișier fără fotografii: cu toate fotografiile ar fi prea mare pentru un telefon.',
  withoutPhoto_other:
    '{{count}} de cărți de vizită sunt în fișier fără fotografii: cu toate fotografiile ar fi prea mare pentru un telefon.',
} as const satisfies Catalogue<typeof source, 'ro'>
