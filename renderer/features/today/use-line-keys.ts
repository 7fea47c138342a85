import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import type { TodayLine } from '#shared/contract/today.ts'
import { keyOf } from './line-key.ts'

type Move = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/** The day by keys: arrows from line to line, Enter what the line says, L puts it off, Delete dismisses it. */
export function useLineKeys() {
  const { t } = useTranslation(['today', 'common'])
  const leaving = useRef<string | null>(null)
  useShortcuts(t('today:title'), [
    { keys: '↑ ↓ ← →', label: t('today:keyMove'), run: null },
    { keys: 'Enter', label: t('today:keyAct'), run: null },
    { keys: 'L', label: t('today:keyLater'), run: null },
    { keys: 'Delete', label: t('today:keyDismiss'), run: null },
    { keys: 'Ctrl+P', label: t('today:print'), run: () => void printSheet('morning') },
  ])
  return {
    press(event: KeyboardEvent) {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null
      if (card === null || event.ctrlKey || event.altKey || event.metaKey) return
      const press = (what: string) => card.querySelector<HTMLElement>(`[data-${what}]`)?.click()
      if (event.key === 'Delete') press('dismiss')
      else if (event.code === 'KeyL') press('later')
      else if (event.key.startsWith('Arrow')) focusOn(nextTo(card, event.key as Move))
      else return
      event.preventDefault()
    },
    /** The line goes: its neighbour takes the focus, where the line had it. */
    leave(line: TodayLine, act: () => void) {
      leaving.current = keyOf(line)
      const card = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(leaving.current)}"]`)
      const had = card?.contains(document.activeElement) || document.activeElement === document.body
      if (card && had) focusOn(nextTo(card, 'ArrowDown') ?? nextTo(card, 'ArrowUp') ?? nextTo(card, 'ArrowRight'))
      act()
    },
  }
}

function focusOn(card: HTMLElement | null): void {
  const key = card?.querySelector<HTMLElement>('[data-act]')
  key?.focus()
  card?.scrollIntoView({ block: 'nearest' })
}

/** The line that lies next in a direction: along its own track, or across at about the same height. */
function nextTo(card: HTMLElement, move: Move): HTMLElement | null {
  const from = card.getBoundingClientRect()
  const middle = (box: DOMRect) => [box.left + box.width / 2, box.top + box.height / 2] as const
  const [x, y] = middle(from)
  const ahead = [...document.querySelectorAll<HTMLElement>('[data-line]')].flatMap((other) => {
    const box = other.getBoundingClientRect()
    const [toX, toY] = middle(box)
    const along = move === 'ArrowUp' ? y - toY : move === 'ArrowDown' ? toY - y : move === 'ArrowLeft' ? x - toX : toX - x
    const vertical = move === 'ArrowUp' || move === 'ArrowDown'
    const overlaps = vertical
      ? box.left < from.right && box.right > from.left
      : Math.abs(toX - x) > Math.min(from.width, box.width) / 2
    const aside = vertical ? Math.abs(box.left - from.left) / 4 : Math.abs(toY - y)
    return other !== card && along > 1 && overlaps ? [{ other, far: vertical ? along + aside : along / 4 + aside }] : []
  })
  return ahead.toSorted((one, other) => one.far - other.far).at(0)?.other ?? null
}
