import type { Catalogue } from '../catalogue.ts'
import type { loyalty as source } from '../en/loyalty.ts'

export const loyalty = {
  title: 'Fidelizare',
  points: 'puncte',
  pointsWord_one: 'punct',
  pointsWord_few: 'puncte',
  pointsWord_other: 'de puncte',
  worth: 'valoare la casă',
  lastMovements: 'Ultimele operațiuni',
  allMovements: 'Toate operațiunile',
  adjust: 'Corectează',
  adjustTitle: 'Corectează punctele: {{name}}',
  adjustText: 'Acum pe fișă: {{points}}. Corecția rămâne în registru, cu motivul și numele tău.',
  adjustSave: 'Înregistrează',
  adjustWay: 'Dai sau scazi',
  give: 'Dă puncte',
  take: 'Scade puncte',
  howMany: 'Câte',
  wholePoints: 'Aici trebuie un număr întreg, de exemplu 20.',
  reason: 'Motiv',
  reasonHint: 'de exemplu: s-a scanat cardul greșit',
  afterwards: 'După corecție: {{points}}.',
  check: 'Verifică registrul',
  checkGood_one: 'Totul e în regulă: {{movements}} înregistrare, iar fiecare sold este exact suma ei.',
  checkGood_few: 'Totul e în regulă: {{movements}} înregistrări, iar fiecare sold este exact suma lor.',
  checkGood_other: 'Totul e în regulă: {{movements}} de înregistrări, iar fiecare sold este exact suma lor.',
} as const satisfies Catalogue<typeof source, 'ro'>
