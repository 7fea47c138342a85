import type { Catalogue } from '../catalogue.ts'
import type { letters as source } from '../en/letters.ts'

export const letters = {
  key: 'List…',
  ofList: 'Listy…',
  title: 'Listy pocztą',
  text: 'Tekst',
  noTexts: 'Nie ma jeszcze tekstu na pocztę. Napisz go w Ustawienia → Teksty: to, co tam napisane na e-mail, stanie się listem.',
  paper: 'Papier',
  place: 'Miejscowość',
  placeHint: 'Przed datą',
  signature: 'Podpis',
  print_one: 'Drukuj {{count}} list',
  print_few: 'Drukuj {{count}} listy',
  print_many: 'Drukuj {{count}} listów',
  print_other: 'Drukuj {{count}} listu',
  printed_one: 'Zapisz {{count}} list w dzienniku',
  printed_few: 'Zapisz {{count}} listy w dzienniku',
  printed_many: 'Zapisz {{count}} listów w dzienniku',
  printed_other: 'Zapisz {{count}} listu w dzienniku',
  ask: 'Czy listy się wydrukowały?',
  recorded: 'Zapisano jako wysłane pocztą.',
  earlier: 'Poprzedni list',
  next: 'Następny list',
  preview: 'List {{page}} z {{pages}}: {{name}}',
  purpose: {
    service: 'Obsługa: o tym, co klient ma tutaj.',
    greeting: 'Życzenia.',
    marketing: 'Reklama: tylko do osób, które zgodziły się na listy.',
  },
  left: {
    'no-address': 'Bez adresu: {{names}}',
    missing: 'Puste pole tekstu: {{names}}',
    'not-allowed': 'Nie wolno pisać: {{names}}',
  },
  nobody: 'Do nikogo z wybranych nie można wysłać tego listu.',
  onRecord: 'List pocztą: {{subject}}',
} as const satisfies Catalogue<typeof source, 'pl'>
