import type { Catalogue } from '../catalogue.ts'
import type { desktop as source } from '../en/desktop.ts'

export const desktop = {
  edit: 'Редагування',
  undo: 'Скасувати',
  redo: 'Повторити',
  cut: 'Вирізати',
  copy: 'Копіювати',
  paste: 'Вставити',
  selectAll: 'Вибрати все',
  view: 'Вигляд',
  zoomIn: 'Збільшити',
  zoomOut: 'Зменшити',
  actualSize: 'Звичайний розмір',
  fullScreen: 'На весь екран',
  quit: 'Вийти',
  heldTitle: 'Заклад уже відкрито',
  heldByDesktop: 'Цей заклад уже відкрито у вікні програми (процес {{pid}}). Спершу закрийте його там; нічого не змінено.',
  heldByBrowser: 'Цей заклад уже відкрито для браузера (процес {{pid}}). Спершу закрийте його там; нічого не змінено.',
  heldByUnknown: 'Цей заклад уже відкрила інша програма. Спершу закрийте його там; нічого не змінено.',
} as const satisfies Catalogue<typeof source, 'uk'>
