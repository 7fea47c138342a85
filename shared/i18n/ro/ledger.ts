import type { Catalogue } from '../catalogue.ts'
import type { ledger as source } from '../en/ledger.ts'

export const ledger = {
  bad_one:
    '{{count}} sold nu se potrivește cu înregistrările. Până la îndreptare, din el nu se cheltuie nimic; vânzările continuă.',
  bad_few:
    '{{count}} solduri nu se potrivesc cu înregistrările. Până la îndreptare, din ele nu se cheltuie nimic; vânzările continuă.',
  bad_other:
    '{{count}} de solduri nu se potrivesc cu înregistrările. Până la îndreptare, din ele nu se cheltuie nimic; vânzările continuă.',
  finding: {
    points: 'puncte: pe fișă {{kept}}, din înregistrări {{summed}}',
    lots: 'puncte după valabilitate: au rămas {{kept}}, din înregistrări {{summed}}',
    stamps: 'ștampile, {{of}}: pe fișă {{kept}}, din înregistrări {{summed}}',
    entries: 'intrări, {{of}}: au rămas {{kept}}, din înregistrări {{summed}}',
    money: '{{of}}: sold {{kept}}, din înregistrări {{summed}}',
    debt: 'pe datorie: pe fișă {{kept}}, din înregistrări {{summed}}',
    gifts: 'în stoc, {{of}}: {{kept}}, din înregistrări {{summed}}',
    visits: 'vizite: pe fișă {{kept}}, din înregistrări {{summed}}',
    spent: 'total: pe fișă {{kept}}, din înregistrări {{summed}}',
    tips: 'bacșiș: pe fișă {{kept}}, din înregistrări {{summed}}',
  },
  changed: 'înregistrarea nr. {{entry}} a fost modificată: conține {{amount}}, iar folosit și rămas fac împreună {{accounted}}',
  lost_one: 'Din registru lipsește {{count}} înregistrare: nr. {{numbers}}. Se află într-o copie mai veche a fișierului.',
  lost_few: 'Din registru lipsesc {{count}} înregistrări: nr. {{numbers}}. Se află într-o copie mai veche a fișierului.',
  lost_other: 'Din registru lipsesc {{count}} de înregistrări: nr. {{numbers}}. Se află într-o copie mai veche a fișierului.',
  added_one: '{{count}} înregistrare a fost adăugată în afara programului.',
  added_few: '{{count}} înregistrări au fost adăugate în afara programului.',
  added_other: '{{count}} de înregistrări au fost adăugate în afara programului.',
  setRight: 'Îndreaptă',
  title: 'Îndreaptă soldul',
  text: 'Pe fișă: {{kept}}, din înregistrări: {{summed}}. Diferența se scrie ca o corecție, cu motivul dat; nicio înregistrare nu se schimbă.',
  textVisits: 'Suma se calculează din nou din vizite: {{summed}} în loc de {{kept}}.',
  how: 'Cât trebuie să fie?',
  byEntries: '{{value}}, din înregistrări',
  byCard: '{{value}}, ca pe fișă',
  reason: 'Motiv',
  reasonHint: 'Ce s-a întâmplat, atât cât se știe',
  save: 'Îndreaptă',
  held: 'Reținut: soldul nu se potrivește cu înregistrările',
} as const satisfies Catalogue<typeof source, 'ro'>
