import type { Catalogue } from '../catalogue.ts'
import type { desktop as source } from '../en/desktop.ts'

export const desktop = {
  edit: 'Editare',
  undo: 'Anulează',
  redo: 'Refă',
  cut: 'Decupează',
  copy: 'Copiază',
  paste: 'Lipește',
  selectAll: 'Selectează tot',
  view: 'Vizualizare',
  zoomIn: 'Mai mare',
  zoomOut: 'Mai mic',
  actualSize: 'Mărime normală',
  fullScreen: 'Ecran complet',
  quit: 'Ieșire',
  heldTitle: 'Localul este deja deschis',
  heldByDesktop:
    'Acest local este deja deschis în fereastra programului (procesul {{pid}}). Închide-l întâi acolo; nu s-a schimbat nimic.',
  heldByBrowser: 'Acest local este deja deschis pentru browser (procesul {{pid}}). Închide-l întâi acolo; nu s-a schimbat nimic.',
  heldByUnknown: 'Un alt program are deja deschis acest local. Închide-l întâi acolo; nu s-a schimbat nimic.',
  stopTitle: 'Programul trebuie să se oprească',
  windowStops:
    'Fereastra s-a oprit de mai multe ori la rând. Tot ce s-a salvat este în siguranță. Programul se închide acum: pornește-l din nou, iar dacă nu ajută, repornește calculatorul.',
  fault:
    'În program a apărut o eroare și nu se poate continua în siguranță. Tot ce s-a salvat este în siguranță, iar ce scriai revine. Programul pornește din nou acum.',
} as const satisfies Catalogue<typeof source, 'ro'>
