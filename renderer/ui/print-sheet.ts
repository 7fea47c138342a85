import { print } from '#renderer/platform/print.ts'

/** While it is set the print styles show only the sheet. */
const PRINTING = 'data-printing-sheet'

export async function printSheet(): Promise<void> {
  document.documentElement.setAttribute(PRINTING, '')
  try {
    await print()
  } finally {
    document.documentElement.removeAttribute(PRINTING)
  }
}
