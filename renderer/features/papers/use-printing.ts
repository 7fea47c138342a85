import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { call, newOpId } from '#renderer/api/api.ts'
import { printSheet, saveSheet } from '#renderer/ui/print-sheet.ts'
import { namesClients } from '#shared/domain/papers/papers.ts'
import type { What } from './asked.ts'
import { BLOCK } from './PaperTable.tsx'

export const PAPER_SHEET = 'report'

interface Printed {
  readonly what: What
  readonly rows: number
  /** The name of a PDF, without its ending. */
  readonly file: string
}

/**
 * Prints a sheet that may have ten thousand rows: they are drawn block by block, with the page free in between, and the printer is asked once all stand
 * there. `drawn`: so many of them stand there.
 */
export function usePrinting({ what, rows, file }: Printed) {
  const [isDrawing, setDrawing] = useState(false)
  const [drawn, setDrawn] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const wanted = useRef(0)
  const begin = async (act: 'print' | 'pdf') => {
    wanted.current += 1
    const mine = wanted.current
    setError(null)
    setDrawing(true)
    try {
      for (let count = 0; count < rows; ) {
        count = Math.min(rows, count + BLOCK)
        flushSync(() => setDrawn(count))
        await new Promise((free) => setTimeout(free))
        if (wanted.current !== mine) return
      }
      if (namesClients(what)) await call('papers.printed', { opId: newOpId(), what, rows })
      if (act === 'print') await printSheet(PAPER_SHEET)
      else await saveSheet(PAPER_SHEET, `${file}.pdf`)
    } catch (problem) {
      setError(problem)
    }
    setDrawing(false)
  }
  return {
    drawn,
    isDrawing,
    error,
    begin: (act: 'print' | 'pdf') => void begin(act),
    stop: () => {
      wanted.current += 1
      setDrawing(false)
      setDrawn(0)
    },
  }
}
