import type { Catalogue } from '../catalogue.ts'
import type { desktop as source } from '../en/desktop.ts'

export const desktop = {
  edit: 'Edycja',
  undo: 'Cofnij',
  redo: 'Ponów',
  cut: 'Wytnij',
  copy: 'Kopiuj',
  paste: 'Wklej',
  selectAll: 'Zaznacz wszystko',
  view: 'Widok',
  zoomIn: 'Powiększ',
  zoomOut: 'Pomniejsz',
  actualSize: 'Rozmiar rzeczywisty',
  fullScreen: 'Pełny ekran',
  quit: 'Zakończ',
  heldTitle: 'Dane lokalu są już otwarte',
  heldByDesktop:
    'Dane tego lokalu są już otwarte w oknie programu (proces {{pid}}). Najpierw zamknij je tam; niczego nie zmieniono.',
  heldByBrowser:
    'Program ma już otwarte dane tego lokalu dla przeglądarki (proces {{pid}}). Najpierw zamknij je tam; niczego nie zmieniono.',
  heldByUnknown: 'Dane tego lokalu ma już otwarte inny program. Najpierw zamknij je tam; niczego nie zmieniono.',
} as const satisfies Catalogue<typeof source, 'pl'>
