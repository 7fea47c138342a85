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
  actualSize: 'Zwykły rozmiar',
  fullScreen: 'Pełny ekran',
  quit: 'Zakończ',
  heldTitle: 'Lokal jest już otwarty',
  heldByDesktop:
    'Ten lokal jest już otwarty w oknie programu (proces {{pid}}). Najpierw zamknij go tam; nic nie zostało zmienione.',
  heldByBrowser:
    'Ten lokal jest już otwarty dla przeglądarki (proces {{pid}}). Najpierw zamknij go tam; nic nie zostało zmienione.',
  heldByUnknown: 'Ten lokal ma już otwarty inny program. Najpierw zamknij go tam; nic nie zostało zmienione.',
} as const satisfies Catalogue<typeof source, 'pl'>
