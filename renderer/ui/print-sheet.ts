import { print } from '#renderer/platform/print.ts'

/** While they are set the print styles show only the marked sheet. */
const PRINTING = 'data-printing-sheet'
const SHOWN = 'data-on-paper'

/** Prints the `PrintSheet` of that name, and nothing else of the page. */
export async function printSheet(name: string): Promise<void> {
  const sheet = document.querySelector(`[data-print-sheet="${name}"]`)
  if (sheet === null) throw new Error(`no sheet ${name} to print`)
  document.documentElement.setAttribute(PRINTING, '')
  sheet.setAttribute(SHOWN, '')
  try {
    await print()
  } finally {
    document.documentElement.removeAttribute(PRINTING)
    sheet.removeAttribute(SHOWN)
  }
}
