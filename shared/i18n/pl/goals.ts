import type { Catalogue } from '../catalogue.ts'
import type { goals as source } from '../en/goals.ts'

export const goals = {
  title: 'Cele',
  add: 'Wyznacz cel',
  none: 'Podaj, ile ma wynieść wybrana liczba do danego dnia, a tu będzie widać, ile brakuje.',
  left_one: 'został {{count}} dzień',
  left_few: 'zostały {{count}} dni',
  left_many: 'zostało {{count}} dni',
  left_other: 'zostało {{count}} dnia',
  pace: 'w tym tempie {{percent}} na koniec',
  ahead: 'zaczyna się {{day}}',
  reached: 'cel osiągnięty',
  missed: 'zakończony poniżej celu',
  share: '{{percent}}, {{reached}}',
  ofGoal: '{{percent}} z {{value}}',
  editOf: 'Zmień cel {{goal}}',
  edit: 'Zmień cel',
  figure: 'Czego dotyczy',
  value: 'Cel',
  from: 'Od',
  until: 'Do',
  retire: 'Usuń cel',
  ended_one: '{{count}} zakończony cel',
  ended_few: '{{count}} zakończone cele',
  ended_many: '{{count}} zakończonych celów',
  ended_other: '{{count}} zakończonego celu',
} as const satisfies Catalogue<typeof source, 'pl'>
