import type { Catalogue } from '../catalogue.ts'
import type { trends as source } from '../en/trends.ts'

export const trends = {
  title: 'Ce crește și ce scade',
  lead: 'Ce s-a vândut în ultimele săptămâni întregi, lângă tot atâtea dinainte și aceleași săptămâni de acum un an. O sumă arată cine a luat.',
  leadMonth:
    'O lună lângă aceeași lună din anii trecuți. Cât timp nu s-a încheiat, din celelalte se iau tot atâtea zile. O sumă arată cine a luat.',
  besideLabel: 'Ce se compară',
  weeks_one: '{{shown}} săptămână',
  weeks_few: '{{shown}} săptămâni',
  weeks_other: '{{shown}} de săptămâni',
  month: 'Luna pe ani',
  byLabel: 'După ce',
  by: {
    items: 'Produse',
    categories: 'Categorii',
  },
  shownLabel: 'Ce se arată',
  shown: {
    all: 'Tot',
    up: 'Crește',
    down: 'Scade',
  },
  column: {
    what: 'Produs',
    verdict: 'Bonuri',
    difference: 'Diferență',
  },
  yearBefore: 'Acum un an',
  verdict: {
    up: 'mai multe',
    down: 'mai puține',
    steady: 'cam la fel',
    few: 'prea puține ca să spună ceva',
  },
  unlisted: 'În afara listei de prețuri',
  noCategory: 'Fără categorie',
  bills_one: '{{count}} bon',
  bills_few: '{{count}} bonuri',
  bills_other: '{{count}} de bonuri',
  pieces_one: '{{shown}} bucată',
  pieces_few: '{{shown}} bucăți',
  pieces_other: '{{shown}} de bucăți',
  hours_one: '{{shown}} oră',
  hours_few: '{{shown}} ore',
  hours_other: '{{shown}} de ore',
  more_one: 'Încă {{count}}',
  more_few: 'Încă {{count}}',
  more_other: 'Încă {{count}}',
  nothing: 'Nimic nu s-a schimbat mai mult decât din întâmplare.',
  chance:
    'Mai multe sau mai puține se spune despre bonurile cu produsul, și doar unde diferența e mai mare decât întâmplarea. Sub 20 de bonuri nu se spune nimic.',
  took: 'Au luat, {{when}}.',
  asList: 'Arată-i în listă',
  empty: 'Nu s-a vândut nimic în acest timp',
  emptyHint: 'Ce crește și ce scade se vede aici după primele vânzări.',
  toTill: 'La casă',
} as const satisfies Catalogue<typeof source, 'ro'>
