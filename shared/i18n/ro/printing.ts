import type { Catalogue } from '../catalogue.ts'
import type { printing as source } from '../en/printing.ts'

export const printing = {
  lead: 'O imprimantă din rețea primește bonul direct de la program, prin ESC/POS: literele fiecărei limbi se tipăresc cum arată aici. Fără ea, bonurile merg la o imprimantă a acestui calculator.',
  inNetwork: 'Imprimanta de bonuri din rețea',
  use: 'Bonurile merg la o imprimantă din rețea',
  host: 'Adresa imprimantei',
  hostHint: 'Ca pe foaia ei de test, de exemplu 192.168.1.50',
  port: 'Portul',
  portHint: '9100 la aproape orice imprimantă',
  roll: 'Rola',
  mm: '{{width}} mm lățime',
  thanks: 'Mulțumire la sfârșit',
  thanksHint: 'Dacă rămâne gol, acolo stă mulțumirea programului.',
  trial: 'Tipărește un bon de probă',
  trialHint: 'Cu ce este salvat.',
  trialDone: 'Bonul de probă a plecat la imprimantă.',
  trialTitle: 'Bon de probă',
} as const satisfies Catalogue<typeof source, 'ro'>
