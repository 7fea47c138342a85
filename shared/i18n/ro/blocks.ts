import type { Catalogue } from '../catalogue.ts'
import type { blocks as source } from '../en/blocks.ts'

export const blocks = {
  label: 'Acum nu se scrie și nu se sună',
  because: 'S-a spus: „{{reason}}”',
  callFrom: 'De sunat de la {{time}}.',
  block: {
    archived: 'Fișa este în arhivă: nu se scrie și nu se sună.',
    'do-not-contact': 'A cerut să nu i se scrie și să nu i se telefoneze.',
    'said-goodbye': 'Și-a luat rămas-bun: nu scriem și nu sunăm până nu revine din proprie inițiativă.',
    refused: 'Nu și-a dat acordul pentru așa ceva.',
    withdrawn: 'Și-a retras acordul.',
    'no-consent': 'Încă nu există acord pentru așa ceva. Întreabă la următoarea vizită.',
    'other-channel': 'Preferă altă cale.',
    'no-address': 'Pe fișă nu este un număr sau o adresă pentru această cale.',
    resting: 'Pauză după un refuz: până la {{day}}.',
    'allowance-used': 'Limita de mesaje este atinsă până la {{day}}.',
    'allowance-none': 'Acestui client nu i se trimit astfel de mesaje.',
    'quiet-hours': 'Ore de liniște până la {{time}}.',
    'quiet-day': 'Zi de liniște: se poate din {{day}}.',
  },
} as const satisfies Catalogue<typeof source, 'ro'>
