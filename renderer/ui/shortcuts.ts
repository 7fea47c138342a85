import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** "F4", "Alt+1", "Ctrl+Enter", "?". Letters and digits are places on the keyboard, so that a Cyrillic layout changes nothing. */
  readonly keys: string
  readonly label: string
  readonly run: () => void
}

interface Group {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

let groups: readonly Group[] = []
const watchers = new Set<() => void>()

/** The keys of a screen, in force while it is shown and listed in the sheet under `title`. The latest shown go first. */
export function useShortcuts(title: string, shortcuts: readonly Shortcut[]): void {
  const run = useEffectEvent((index: number) => shortcuts[index]?.run())
  const signature = JSON.stringify(shortcuts.map(({ keys, label }) => [keys, label]))
  useEffect(() => {
    const named = JSON.parse(signature) as [keys: string, label: string][]
    const group: Group = { title, shortcuts: named.map(([keys, label], index) => ({ keys, label, run: () => run(index) })) }
    change([group, ...groups])
    return () => change(groups.filter((each) => each !== group))
  }, [title, signature])
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
      const shortcut = groups.flatMap((group) => group.shortcuts).find(({ keys }) => isPressed(keys, event))
      if (!shortcut || (belongsToText(shortcut.keys) && isWriting(event.target))) return
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

/** Keys that mean something of their own while text is being written. */
const belongsToText = (keys: string) => keys === '?' || keys === 'Ctrl+Z'

/** An empty search box has nothing to undo, and no name begins with a question mark. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'search' || target.value !== ''
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}

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
