import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isPressed, useShortcuts } from '#renderer/ui/shortcuts.ts'
import type { ContactOutcome } from '#shared/domain/contacts/outcome.ts'

interface CallKeys {
  readonly outcomes: readonly ContactOutcome[]
  readonly choose: (outcome: ContactOutcome) => void
  readonly note: () => void
  readonly dial: () => void
  readonly skip: () => void
  readonly back: (() => void) | null
  readonly save: () => void
  readonly leaveNote: () => void
}

/** The keys of one call, told in the sheet of shortcuts. While something is being written they are letters. */
export function useCallKeys({ outcomes, choose, note, dial, skip, back, save, leaveNote }: CallKeys) {
  const { t } = useTranslation(['calls', 'journal'])
  const keys = [
    ...outcomes.map((outcome, place) => ({
      keys: String(place + 1),
      label: t(`journal:outcome.${outcome}`),
      act: () => choose(outcome),
    })),
    { keys: 'C', label: t('calls:keyDial'), act: dial },
    { keys: 'N', label: t('calls:keyNote'), act: note },
    { keys: 'Enter', label: t('calls:save'), act: save },
    { keys: 'S', label: t('calls:skip'), act: skip },
    ...(back === null ? [] : [{ keys: 'B', label: t('calls:back'), act: back }]),
  ]
  useShortcuts(
    t('calls:title'),
    keys.map(({ keys: pressed, label }) => ({ keys: pressed, label, run: null })),
  )
  return (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.defaultPrevented || event.repeat) return
    if (isPressed('Ctrl+Enter', event)) return pressed(event, save)
    if (isWriting(event.target)) {
      if (isPressed('Escape', event)) pressed(event, leaveNote)
      return
    }
    const key = keys.find((each) => isPressed(each.keys, event))
    // Enter on a key or on the number is that one's own.
    if (key === undefined || (key.keys === 'Enter' && (event.target as Element).closest('button, a') !== null)) return
    pressed(event, key.act)
  }
}

function pressed(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  event.stopPropagation()
  act()
}

function isWriting(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type)
}
