import type { Catalogue } from '../catalogue.ts'
import type { tiers as source } from '../en/tiers.ts'

export const tiers = {
  own: 'Reducere proprie',
  discount: 'Reducere',
  title: 'Nivel și reducere',
  tier: 'Nivel',
  none: 'Încă niciunul',
  toNextMoney: 'Încă {{sum}} până la nivelul „{{name}}”',
  toNextVisits_one: 'Încă {{count}} vizită până la nivelul „{{name}}”',
  toNextVisits_few: 'Încă {{count}} vizite până la nivelul „{{name}}”',
  toNextVisits_other: 'Încă {{count}} de vizite până la nivelul „{{name}}”',
  highest: 'Cel mai înalt nivel',
  review: 'Următoarea revizuire: {{day}}',
  falls: 'Din {{day}}: „{{name}}”, dacă până atunci nu se mai adaugă nimic',
  fallsNone: 'Din {{day}}: fără nivel, dacă până atunci nu se mai adaugă nimic',
  noOwn: 'Niciuna',
  setOwn: 'Schimbă reducerea',
  dialogTitle: 'Reducere proprie: {{name}}',
  dialogText: 'Se aplică singură la fiecare vizită, pe fiecare poziție la care nu există una mai bună.',
  percent: 'Procent',
  percentProblem: 'Introdu un număr de la 0 la 100, cu cel mult două zecimale. 0 scoate reducerea.',
  reasonHint: 'de exemplu: lucrează alături',
  save: 'Salvează reducerea',
  changed: 'Între timp, cineva a schimbat-o la {{percent}}. Nu s-a pierdut nimic: verifică și salvează din nou.',
} as const satisfies Catalogue<typeof source, 'ro'>
