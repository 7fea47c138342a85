import type { Catalogue } from '../catalogue.ts'
import type { brought as source } from '../en/brought.ts'

export const brought = {
  title: 'Kto kogo przyprowadził',
  by: 'Z polecenia',
  nobody: 'Jeszcze nie wiadomo',
  say: 'Wskaż',
  change: 'Zmień',
  ask: '{{name}}: kto nas polecił?',
  askHint:
    'Oboje dostaną podziękowanie przy pierwszej opłaconej wizycie, jeśli lokal prowadzi taki program. To, co naliczono, zostaje.',
  search: 'Znajdź klienta',
  takeOff: 'Nikt nie polecił',
  rewarded: 'podziękowano {{day}}',
  whom: 'Przyprowadzeni przez tego klienta',
  all: 'Łącznie: {{clients}}, {{sum}}',
  detail: 'od {{day}} · {{visits}}',
  visits_one: '{{count}} wizyta',
  visits_few: '{{count}} wizyty',
  visits_many: '{{count}} wizyt',
  visits_other: '{{count}} wizyty',
  unfold: 'Kogo przyprowadził klient {{name}}',
  atTill: 'Kto polecił nas temu klientowi?',
  atTillSay: 'Z polecenia: {{name}}',
  forget: 'Nie z polecenia: {{name}}',
} as const satisfies Catalogue<typeof source, 'pl'>
