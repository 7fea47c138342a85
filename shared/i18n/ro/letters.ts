import type { Catalogue } from '../catalogue.ts'
import type { letters as source } from '../en/letters.ts'

export const letters = {
  key: 'Scrisoare…',
  ofList: 'Scrisori…',
  title: 'Scrisori prin poștă',
  text: 'Textul',
  noTexts: 'Nu există încă un text pentru poștă. Scrie unul în Setări → Texte: ce e scris acolo pentru e-mail devine scrisoarea.',
  paper: 'Hârtie',
  place: 'Localitatea',
  placeHint: 'Înainte de dată',
  signature: 'Semnătura',
  print_one: 'Tipărește {{count}} scrisoare',
  print_few: 'Tipărește {{count}} scrisori',
  print_other: 'Tipărește {{count}} de scrisori',
  printed_one: 'Trece {{count}} scrisoare în jurnal',
  printed_few: 'Trece {{count}} scrisori în jurnal',
  printed_other: 'Trece {{count}} de scrisori în jurnal',
  ask: 'S-au tipărit scrisorile?',
  recorded: 'Notate ca trimise prin poștă.',
  earlier: 'Scrisoarea dinainte',
  next: 'Scrisoarea următoare',
  preview: 'Scrisoarea {{page}} din {{pages}}: {{name}}',
  purpose: {
    service: 'Serviciu: despre ce are clientul aici.',
    greeting: 'Urări.',
    marketing: 'Reclamă: doar pentru cine a acceptat scrisori.',
  },
  left: {
    'no-address': 'Fără adresă: {{names}}',
    missing: 'Un câmp al textului e gol: {{names}}',
    'not-allowed': 'Nu li se poate scrie: {{names}}',
  },
  nobody: 'Niciunuia dintre cei aleși nu i se poate trimite scrisoarea.',
  onRecord: 'Scrisoare prin poștă: {{subject}}',
} as const satisfies Catalogue<typeof source, 'ro'>
