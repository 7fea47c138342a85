import type { Catalogue } from '../catalogue.ts'
import type { shell as source } from '../en/shell.ts'

export const shell = {
  sections: 'Разделы',
  till: 'Касса',
  clients: 'Клиенты',
  loyalty: 'Лояльность',
  settings: 'Настройки',
  searchEverywhere: 'Искать везде',
  help: 'Справка',
  shortcuts: 'Клавиши этого экрана',
  worksHere: 'Сейчас работает: {{name}}',
  owner: 'Владелец',
  skipToContent: 'Перейти к содержимому',
  keysEverywhere: 'Везде',
  keyFind: 'Найти клиента на кассе',
  keySections: 'Перейти к разделу',
  keySearch: 'Искать везде',
  keyShortcuts: 'Показать эти клавиши',
  keyBack: 'Закрыть или вернуться',
  connectionLost:
    'Связь с программой потеряна. Введённое сохранено здесь; работа продолжится сама, как только связь восстановится.',
  connectionBack: 'Связь восстановлена.',
  openedWithoutKey: 'Этот адрес открыт без ключа. Откройте полный адрес, который программа показала при запуске.',
  starting: 'Открываем заведение…',
  notFound: 'Такой страницы нет',
  notFoundHint: 'Возможно, адрес устарел. Ничего не потеряно.',
  toTill: 'К кассе',
  crashed: 'Этот экран остановился',
  crashedHint: 'Всё сохранённое в безопасности. Откройте экран снова; если это повторится, перезапустите программу.',
  openAgain: 'Открыть снова',
} as const satisfies Catalogue<typeof source, 'ru'>
