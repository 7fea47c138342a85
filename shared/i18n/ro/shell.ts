import type { Catalogue } from '../catalogue.ts'
import type { shell as source } from '../en/shell.ts'

export const shell = {
  sections: 'Secțiuni',
  till: 'Casă',
  clients: 'Clienți',
  loyalty: 'Fidelizare',
  settings: 'Setări',
  searchEverywhere: 'Caută peste tot',
  help: 'Ajutor',
  shortcuts: 'Tastele acestui ecran',
  worksHere: 'Lucrează acum: {{name}}',
  owner: 'Proprietar',
  skipToContent: 'Sari la conținut',
  keysEverywhere: 'Oriunde',
  keyFind: 'Găsește un client la casă',
  keySections: 'Mergi la o secțiune',
  keySearch: 'Caută peste tot',
  keyShortcuts: 'Arată aceste taste',
  keyBack: 'Închide sau înapoi',
  connectionLost:
    'Legătura cu programul s-a întrerupt. Ce ai scris se păstrează aici; lucrul continuă singur când legătura revine.',
  connectionBack: 'Legătura a revenit.',
  openedWithoutKey: 'Adresa a fost deschisă fără cheia ei. Deschide adresa completă pe care programul a afișat-o la pornire.',
  starting: 'Se deschide localul…',
  notFound: 'Această pagină nu există',
  notFoundHint: 'Poate că adresa este veche. Nu s-a pierdut nimic.',
  toTill: 'La casă',
  crashed: 'Acest ecran s-a oprit',
  crashedHint: 'Tot ce s-a salvat este în siguranță. Deschide ecranul din nou; dacă se repetă, repornește programul.',
  openAgain: 'Deschide din nou',
} as const satisfies Catalogue<typeof source, 'ro'>
