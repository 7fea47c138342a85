import type { Catalogue } from '../catalogue.ts'
import type { goals as source } from '../en/goals.ts'

export const goals = {
  title: 'Obiective',
  add: 'Stabilește un obiectiv',
  none: 'Spune cât trebuie să fie o cifră până într-o zi și vezi aici cât mai este.',
  left_one: 'a mai rămas {{count}} zi',
  left_few: 'au mai rămas {{count}} zile',
  left_other: 'au mai rămas {{count}} de zile',
  pace: 'în acest ritm, {{percent}} la sfârșit',
  ahead: 'începe la {{day}}',
  reached: 'obiectiv atins',
  missed: 'încheiat sub obiectiv',
  share: '{{percent}}, {{reached}}',
  ofGoal: '{{percent}} din {{value}}',
  editOf: 'Schimbă obiectivul {{goal}}',
  edit: 'Schimbă obiectivul',
  figure: 'Cifra',
  value: 'Obiectiv',
  from: 'De la',
  until: 'Până la',
  retire: 'Scoate obiectivul',
  ended_one: '{{count}} obiectiv încheiat',
  ended_few: '{{count}} obiective încheiate',
  ended_other: '{{count}} de obiective încheiate',
} as const satisfies Catalogue<typeof source, 'ro'>
