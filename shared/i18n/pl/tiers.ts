import type { Catalogue } from '../catalogue.ts'
import type { tiers as source } from '../en/tiers.ts'

export const tiers = {
  own: 'Własny rabat',
  discount: 'Rabat',
  title: 'Poziom i rabat',
  tier: 'Poziom',
  none: 'Jeszcze brak',
  toNextMoney: 'Jeszcze {{sum}} do poziomu „{{name}}”',
  toNextVisits_one: 'Jeszcze {{count}} wizyta do poziomu „{{name}}”',
  toNextVisits_few: 'Jeszcze {{count}} wizyty do poziomu „{{name}}”',
  toNextVisits_many: 'Jeszcze {{count}} wizyt do poziomu „{{name}}”',
  toNextVisits_other: 'Jeszcze {{count}} wizyty do poziomu „{{name}}”',
  highest: 'Najwyższy poziom',
  review: 'Następne sprawdzenie {{day}}',
  falls: 'Od {{day}}: „{{name}}”, jeśli do tego czasu nic nie dojdzie',
  fallsNone: 'Od {{day}}: bez poziomu, jeśli do tego czasu nic nie dojdzie',
  noOwn: 'Brak',
  setOwn: 'Zmień rabat',
  dialogTitle: 'Własny rabat: {{name}}',
  dialogText: 'Odlicza się sam przy każdej wizycie, od każdej pozycji, na którą nie ma lepszego.',
  percent: 'Procent',
  percentProblem: 'Wpisz liczbę od 0 do 100, najwyżej z dwoma miejscami po przecinku. 0 usuwa rabat.',
  reasonHint: 'na przykład: pracuje obok',
  save: 'Zapisz rabat',
  changed: 'Ktoś w międzyczasie zmienił go na {{percent}}. Nic nie przepadło: sprawdź i zapisz jeszcze raz.',
} as const satisfies Catalogue<typeof source, 'pl'>
