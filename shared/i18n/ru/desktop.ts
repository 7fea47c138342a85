import type { Catalogue } from '../catalogue.ts'
import type { desktop as source } from '../en/desktop.ts'

export const desktop = {
  edit: 'Правка',
  undo: 'Отменить',
  redo: 'Повторить',
  cut: 'Вырезать',
  copy: 'Копировать',
  paste: 'Вставить',
  selectAll: 'Выделить всё',
  view: 'Вид',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  actualSize: 'Обычный размер',
  fullScreen: 'Во весь экран',
  quit: 'Выйти',
  heldTitle: 'Заведение уже открыто',
  heldByDesktop: 'Это заведение уже открыто в окне программы (процесс {{pid}}). Сначала закройте его там; ничего не изменено.',
  heldByBrowser: 'Это заведение уже открыто для браузера (процесс {{pid}}). Сначала закройте его там; ничего не изменено.',
  heldByUnknown: 'Это заведение уже открыто другой программой. Сначала закройте его там; ничего не изменено.',
} as const satisfies Catalogue<typeof source, 'ru'>
