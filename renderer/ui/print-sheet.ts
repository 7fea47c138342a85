import { type PrintOrder, print, savePdf } from '#renderer/platform/print.ts'

/** While they are set the print styles show only the marked sheet. */
const PRINTING = 'data-printing-sheet'
const SHOWN = 'data-on-paper'

/** Prints the `PrintSheet` of that name, and nothing else of the page. */
export const printSheet = (name: string): Promise<void> => onPaper(name, print)

/** Saves it as a PDF where the program can: see `savePdf`. */
export const saveSheet = (name: string, file: string): Promise<boolean> => onPaper(name, (order) => savePdf(file, order))

async function onPaper<T>(name: string, act: (order: PrintOrder) => Promise<T>): Promise<T> {
  const sheet = document.querySelector<HTMLElement>(`[data-print-sheet="${name}"]`)
  if (sheet === null) throw new Error(`no sheet ${name} to print`)
  document.documentElement.setAttribute(PRINTING, '')
  sheet.setAttribute(SHOWN, '')
  try {
    return await act(orderOf(sheet))
  } finally {
    document.documentElement.removeAttribute(PRINTING)
    sheet.removeAttribute(SHOWN)
  }
}

function orderOf({ dataset }: HTMLElement): PrintOrder {
  const wanted = dataset['report'] ?? dataset['whole'] ?? 'a4'
  return { paper: wanted.startsWith('letter') ? 'letter' : 'a4', turned: wanted.endsWith('turned') }
}
