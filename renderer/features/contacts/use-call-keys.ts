import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { isPressed, useShortcuts } from '#renderer/ui/shortcuts.ts'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { ContactOutcome } from '#shared/domain/contacts/outcome.ts'

interface CallKeys {
  readonly form: RefObject<HTMLElement | null>
  readonly outcomes: readonly ContactOutcome[]
  readonly choose: (outcome: ContactOutcome) => void
  readonly note: () => void
  readonly dial: () => void
  readonly skip: () => void
  readonly back: (() => void) | null
  readonly save: () => void
}

/** The keys of one call, wherever on the screen the focus is. Give what it answers to the form, as `onKeyDown`. */
export function useCallKeys({ form, outcomes, choose, note, dial, skip, back, save }: CallKeys) {
  const { t } = useTranslation(['calls', 'journal'])
  // The focus may have been left on a key beside the call, whose own Enter would else come instead of the call's.
  const within = (act: () => void) => () => {
    if (form.current?.contains(document.activeElement) === false) takeFocus(form.current)
    act()
  }
  const key = (keys: string, label: string, act: () => void) => ({ keys, label, run: within(act) })
  useShortcuts(t('calls:title'), [
    ...outcomes.map((outcome, place) => key(String(place + 1), t(`journal:outcome.${outcome}`), () => choose(outcome))),
    key('C', t('calls:keyDial'), dial),
    key('N', t('calls:keyNote'), note),
    key('Enter', t('calls:save'), save),
    key('S', t('calls:skip'), skip),
    ...(back === null ? [] : [key('B', t('calls:back'), back)]),
  ])
  return (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.defaultPrevented || event.repeat) return
    if (isPressed('Ctrl+Enter', event)) return pressed(event, save)
    // Out of the note, not out of the call list.
    if (isPressed('Escape', event) && isWriting(event.target)) pressed(event, () => takeFocus(form.current))
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
