import { print, savePdf } from '#renderer/platform/print.ts'

/** While they are set the print styles show only the marked sheet. */
const PRINTING = 'data-printing-sheet'
const SHOWN = 'data-on-paper'

/** Prints the `PrintSheet` of that name, and nothing else of the page. */
export const printSheet = (name: string): Promise<void> => onPaper(name, print)

/** Saves it as a PDF where the program can: see `savePdf`. */
export const saveSheet = (name: string, file: string): Promise<boolean> => onPaper(name, () => savePdf(file))

async function onPaper<T>(name: string, act: () => Promise<T>): Promise<T> {
  const sheet = document.querySelector(`[data-print-sheet="${name}"]`)
  if (sheet === null) throw new Error(`no sheet ${name} to print`)
  document.documentElement.setAttribute(PRINTING, '')
  sheet.setAttribute(SHOWN, '')
  try {
    return await act()
  } finally {
    document.documentElement.removeAttribute(PRINTING)
    sheet.removeAttribute(SHOWN)
  }
}
