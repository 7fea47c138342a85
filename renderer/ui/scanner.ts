import { useEffect, useEffectEvent } from 'react'

/** No hand types four keys and Enter with less than this between each two. */
const GAP_MS = 35
const FEWEST_KEYS = 4

/** A scanner speaks as a keyboard of the United States does, whatever layout the machine is set to. */
const signs: Readonly<Record<string, string>> = {
  Minus: '-',
  Slash: '/',
  Period: '.',
  Equal: '=',
  Semicolon: ';',
  NumpadSubtract: '-',
}

function signOf(code: string): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return letter ?? digit ?? signs[code] ?? null
}

interface Press {
  readonly code: string
  /** ms of any one clock. */
  readonly at: number
}

/** Puts key presses together; answers a code when an Enter ends a run that no hand could have typed. Capitals count as small letters. */
export function makeScanReader(): { press(press: Press): { readonly code: string | null; readonly begins: boolean } } {
  let run = ''
  let last = Number.NEGATIVE_INFINITY
  return {
    press({ code, at }) {
      const quick = at - last <= GAP_MS
      if (code === 'Enter' || code === 'NumpadEnter') {
        const found = quick && run.length >= FEWEST_KEYS ? run : null
        run = ''
        last = Number.NEGATIVE_INFINITY
        return { code: found, begins: false }
      }
      const sign = signOf(code)
      if (sign === null) {
        run = ''
        return { code: null, begins: false }
      }
      run = quick ? run + sign : sign
      last = at
      return { code: null, begins: !quick }
    },
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** Marks a field that wants the scan for itself: `{...takesScan}`. */
export const takesScan = { 'data-takes-scan': true }

/** Who hears the scanner, the latest shown last: a dialog before the page under it. */
const hearing: symbol[] = []

/**
 * Hears a scanner anywhere in the window, even while something else is being typed, and takes what it typed out of that field again. A field
 * for codes keeps it, in the letters of the code whatever the keyboard's layout.
 */
export function useScanner(onScan: (code: string) => void): void {
  const scanned = useEffectEvent(onScan)
  useEffect(() => {
    const own = Symbol('scanner')
    hearing.push(own)
    const reader = makeScanReader()
    let before: { readonly field: Field; readonly value: string } | null = null
    const press = (event: KeyboardEvent) => {
      if (hearing.at(-1) !== own) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift') return
      // When the key went down, not when a busy screen came round to it.
      const { code, begins } = reader.press({ code: event.code, at: event.timeStamp })
      if (begins) before = isField(event.target) ? { field: event.target, value: event.target.value } : null
      if (code === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (before && 'takesScan' in before.field.dataset) {
        putBack(before.field, code)
        return
      }
      if (before) putBack(before.field, before.value)
      scanned(code)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => {
      hearing.splice(hearing.indexOf(own), 1)
      window.removeEventListener('keydown', press, { capture: true })
    }
  }, [])
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Through the element's own setter, so that React hears of it. */
function putBack(field: Field, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
