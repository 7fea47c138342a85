import { print } from '#renderer/platform/print.ts'

/** While it is set the print styles show only the slip. */
const PRINTING = 'data-printing-slip'

export async function printSlip(): Promise<void> {
  document.documentElement.setAttribute(PRINTING, '')
  try {
    await print()
  } finally {
    document.documentElement.removeAttribute(PRINTING)
  }
}
