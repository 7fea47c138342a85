import { desktop } from './desktop.ts'
import { fileName } from './save-file.ts'

/** On which paper: the desktop program has to be told, a browser reads it from the style sheet. */
export interface PrintOrder {
  readonly paper: 'a4' | 'letter'
  readonly turned: boolean
}

const UPRIGHT: PrintOrder = { paper: 'a4', turned: false }

/** Prints what is on the screen as its print styles show it. The desktop program asks with the paper's real size. */
export async function print(order: PrintOrder = UPRIGHT): Promise<void> {
  if (desktop) await desktop.native('print', order)
  else window.print()
}

/** Saves the same as a PDF; false in a browser, whose own way to print makes one, and when it was not saved after all. */
export async function savePdf(name: string, order: PrintOrder): Promise<boolean> {
  if (!desktop) return false
  const answer = (await desktop.native('save-pdf', { name: fileName(name), order })) as {
    readonly value?: { readonly done?: boolean }
  }
  return answer.value?.done === true
}
