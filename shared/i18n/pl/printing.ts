import type { Catalogue } from '../catalogue.ts'
import type { printing as source } from '../en/printing.ts'

export const printing = {
  lead: 'Drukarka w sieci dostaje wydruk prosto z programu, przez ESC/POS: litery każdego języka drukują się tak, jak tu wyglądają. Bez niej wydruki idą na drukarkę tego komputera.',
  inNetwork: 'Drukarka paragonów w sieci',
  use: 'Wydruki idą na drukarkę w sieci',
  host: 'Adres drukarki',
  hostHint: 'Jak na jej wydruku testowym, na przykład 192.168.1.50',
  port: 'Port drukarki',
  portHint: '9100 prawie w każdej drukarce',
  roll: 'Rolka',
  mm: '{{width}} mm szerokości',
  thanks: 'Podziękowanie na dole',
  thanksHint: 'Gdy puste, stoi tam podziękowanie programu.',
  trial: 'Wydrukuj próbę',
  trialHint: 'Z tym, co zapisano.',
  trialDone: 'Próba poszła na drukarkę.',
  trialTitle: 'Wydruk próbny',
} as const satisfies Catalogue<typeof source, 'pl'>
