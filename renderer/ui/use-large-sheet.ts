import { useState } from 'react'
import { flushSync } from 'react-dom'
import { printSheet } from './print-sheet.ts'

/** Cards, labels or letters that are laid out together with the preview, so that the printer has them at once. */
const AT_ONCE = 300

/** A sheet of very many pages is laid out only while it is printed: until then it would hold up every key. */
export function useLargeSheet(name: string, things: number): { readonly laidOut: boolean; readonly print: () => Promise<void> } {
  const [printing, setPrinting] = useState(false)
  return {
    laidOut: printing || things <= AT_ONCE,
    print: async () => {
      flushSync(() => setPrinting(true))
      try {
        await printSheet(name)
      } finally {
        setPrinting(false)
      }
    },
  }
}
