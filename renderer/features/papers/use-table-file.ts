import { useState } from 'react'
import { useReport } from '#renderer/api/report.ts'
import { saveFile } from '#renderer/platform/save-file.ts'
import type { PaperFormat } from '#shared/domain/papers/papers.ts'
import type { What } from './asked.ts'

const MIME = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const

/** Saves a report as a table for another program. `name` is that of the file, without its ending. */
export function useTableFile(what: What, name: string) {
  const file = useReport('papers.file')
  const [isSaved, setSaved] = useState(false)
  const save = async (format: PaperFormat) => {
    setSaved(false)
    const { bytes } = await file.mutateAsync({ what, format })
    const letters = atob(bytes)
    setSaved(
      await saveFile(
        `${name}.${format}`,
        Uint8Array.from(letters, (letter) => letter.charCodeAt(0)),
        MIME[format],
      ),
    )
  }
  return {
    making: file.isPending ? file.variables.format : null,
    error: file.error,
    isSaved,
    // What went wrong is told by `error`.
    save: (format: PaperFormat) => save(format).catch(() => undefined),
  }
}
