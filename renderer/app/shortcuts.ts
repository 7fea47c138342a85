import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useShop } from '#renderer/api/shop.tsx'
import { print } from '#renderer/platform/print.ts'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'
import { type Shortcut, useKeyboard, useShortcuts } from '#renderer/ui/shortcuts.ts'
import { paths } from './paths.ts'
import { useSections } from './sections.ts'
import { LOCK_KEYS } from './use-lock.ts'

/** The keys that work everywhere in the open shop. */
export function useGlobalShortcuts({ search, help }: { readonly search: () => void; readonly help: () => void }): void {
  const { t } = useTranslation(['shell', 'common', 'entrance'])
  const { guard } = useShop()
  const sections = useSections()
  const [, navigate] = useLocation()

  const find = () => {
    navigate(paths.till)
    // The till's own search box is on the screen only after it was drawn.
    requestAnimationFrame(focusTillSearch)
  }
  const toSections: Shortcut[] = sections.map(({ name, path }, index) => ({
    keys: `Alt+${index + 1}`,
    label: t(`shell:${name}`),
    run: () => navigate(path),
  }))

  useKeyboard()
  useShortcuts(
    t('shell:keysEverywhere'),
    [
      { keys: 'F2', label: t('shell:keyFind'), run: find },
      { keys: 'Ctrl+K', label: t('shell:searchEverywhere'), run: search },
      ...toSections,
      { keys: 'Ctrl+P', label: t('common:print'), run: () => void print() },
      ...(guard === null ? [] : [{ keys: LOCK_KEYS, label: t('entrance:lock'), run: null }]),
      { keys: '?', label: t('shell:keyShortcuts'), run: help },
      { keys: 'F1', label: t('shell:help'), run: help },
    ],
    'everywhere',
  )
}
