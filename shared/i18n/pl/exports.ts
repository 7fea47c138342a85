import type { Catalogue } from '../catalogue.ts'
import type { exports as source } from '../en/exports.ts'

export const exports = {
  cardTitle: 'Zapisz jako vCard: {{name}}',
  cardsText:
    'Do pliku trafiają imię i nazwisko, telefony, e-mail, urodziny, ważne daty, bliscy, notatka i zdjęcie. To, co wie tylko lokal, zostaje tutaj: fakty, ostrzeżenia, wizyty, punkty.',
  save: 'Zapisz plik',
  version: 'Dla jakich telefonów',
  newPhones: 'Dzisiejsze telefony',
  oldPhones: 'Starsze telefony',
  versionHint: 'vCard 4.0 dla telefonów i programów z ostatnich dziesięciu lat, 3.0 dla starszych.',
  saved: 'Zapisano',
  cardsTitle_one: 'Zapisz {{shown}} klienta jako vCard',
  cardsTitle_few: 'Zapisz {{shown}} klientów jako vCard',
  cardsTitle_many: 'Zapisz {{shown}} klientów jako vCard',
  cardsTitle_other: 'Zapisz {{shown}} klienta jako vCard',
  withoutPhoto_one: '{{count}} wizytówka jest w pliku bez zdjęcia: ze wszystkimi zdjęciami byłby za duży dla telefonu.',
  withoutPhoto_few: '{{count}} wizytówki są w pliku bez zdjęć: ze wszystkimi zdjęciami byłby za duży dla telefonu.',
  withoutPhoto_many: '{{count}} wizytówek jest w pliku bez zdjęć: ze wszystkimi zdjęciami byłby za duży dla telefonu.',
  withoutPhoto_other: '{{count}} wizytówki jest w pliku bez zdjęć: ze wszystkimi zdjęciami byłby za duży dla telefonu.',
} as const satisfies Catalogue<typeof source, 'pl'>
