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
  stopTitle: 'Program musi się zatrzymać',
  windowStops:
    'Okno zatrzymało się kilka razy z rzędu. Wszystko, co zapisano, jest bezpieczne. Program teraz się zamknie: uruchom go ponownie, a jeśli to nie pomoże, uruchom ponownie komputer.',
  fault:
    'W programie wystąpił błąd i nie może on bezpiecznie działać dalej. Wszystko, co zapisano, jest bezpieczne, a to, co było pisane, wróci. Program uruchomi się teraz ponownie.',
} as const satisfies Catalogue<typeof source, 'pl'>
