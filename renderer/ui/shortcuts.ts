import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** "F4", "Alt+1", "Ctrl+Enter", "?". Letters and digits are places on the keyboard, so that a Cyrillic layout changes nothing. */
  readonly keys: string
  readonly label: string
  /** Null when a field answers to the key by itself and the sheet only tells of it. */
  readonly run: (() => void) | null
}

interface Group {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

let groups: readonly Group[] = []
const watchers = new Set<() => void>()

/**
 * The keys of a screen, in force while it is shown and listed in the sheet under `title`. The latest shown go first; those that
 * work `everywhere` go last, whatever was drawn first.
 */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[], reach: 'screen' | 'everywhere' = 'screen'): void {
  const run = useEffectEvent((index: number) => shortcuts[index]?.run?.())
  const signature = JSON.stringify(shortcuts.map((each) => [each.keys, each.label, each.run !== null]))
  useEffect(() => {
    const named = JSON.parse(signature) as [keys: string, label: string, runs: boolean][]
    const group: Group = {
      title,
      shortcuts: named.map(([keys, label, runs], index) => ({ keys, label, run: runs ? () => run(index) : null })),
    }
    change(reach === 'everywhere' ? [...groups, group] : [group, ...groups])
    return () => change(groups.filter((each) => each !== group))
  }, [title, signature, reach])
}

export function useActiveShortcuts(): readonly Group[] {
  return useSyncExternalStore(watch, () => groups)
}

/** Listens for the keys of all screens; once for the whole program. */
export function useKeyboard(): void {
  useEffect(() => {
    // A dialog or menu that closes itself on Esc is gone by the time the event bubbles; the same press must not go on to the screen.
    let covered = false
    const before = () => {
      covered = document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || covered) return
      const shortcut = groups.flatMap((group) => group.shortcuts).find(({ keys, run }) => run !== null && isPressed(keys, event))
      if (!shortcut?.run || isOwnOf(event.target, shortcut.keys)) return
      event.preventDefault()
      shortcut.run()
    }
    window.addEventListener('keydown', before, { capture: true })
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', before, { capture: true })
      window.removeEventListener('keydown', press)
    }
  }, [])
}

export function isPressed(
  keys: string,
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const control = event.ctrlKey || event.metaKey
  if (control !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt')) return false
  if (key === '?') return event.key === '?'
  return event.shiftKey === parts.includes('Shift') && codesOf(key).includes(event.code)
}

function codesOf(key: string): readonly string[] {
  if (/^\d$/.test(key)) return [`Digit${key}`, `Numpad${key}`]
  if (/^[A-Z]$/.test(key)) return [`Key${key}`]
  if (key === 'Enter') return ['Enter', 'NumpadEnter']
  return [key === 'Esc' ? 'Escape' : key]
}

/** Whether a key means something of its own where the focus is: letters are text in a field, and Enter is a key's or a field's own. */
function isOwnOf(target: EventTarget | null, keys: string): boolean {
  if (keys === 'Enter') return target instanceof Element && target.closest('button, a, input, select, textarea, summary') !== null
  // An empty search box has nothing to undo, and no name begins with a question mark.
  if (keys === '?' || keys === 'Ctrl+Z') return isWriting(target) && !isEmptySearch(target)
  return keys.length === 1 && isWriting(target)
}

const NO_TEXT = ['radio', 'checkbox', 'button', 'submit', 'range', 'color', 'file']

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type)
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

const isEmptySearch = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type === 'search' && target.value === ''

function change(next: readonly Group[]): void {
  groups = next
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}
