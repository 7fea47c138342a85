import type { MenuItemConstructorOptions } from 'electron'
import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Language } from '#shared/i18n/languages.ts'

/**
 * The least menu that keeps the system's own keys working: copy and paste on macOS live in a menu, and so does leaving. No entry
 * reloads the page or opens developer tools.
 */
export function menuTemplate(language: Language, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const words = catalogues[language].desktop
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit }
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ]
  return [
    ...(platform === 'darwin' ? [{ label: 'Regulars', submenu: [quit] }] : []),
    { label: words.edit, submenu: platform === 'darwin' ? edit : [...edit, { type: 'separator' }, quit] },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
  ]
}

/** The program's language nearest to the system's, for what is said before a shop is open. */
export function languageOfLocale(locale: string): Language {
  return (Object.keys(catalogues) as Language[]).find((language) => locale.toLowerCase().startsWith(language)) ?? 'en'
}
