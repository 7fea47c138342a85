import { desktop } from './desktop.ts'
import { fileName } from './save-file.ts'

/** Prints what is on the screen as its print styles show it. The desktop program asks with the paper's real size. */
export async function print(): Promise<void> {
  if (desktop) await desktop.native('print', {})
  else window.print()
}

/** Saves the same as a PDF; false in a browser, whose own way to print makes one, and when it was not saved after all. */
export async function savePdf(name: string): Promise<boolean> {
  if (!desktop) return false
  const answer = (await desktop.native('save-pdf', { name: fileName(name), order: {} })) as {
    readonly value?: { readonly done?: boolean }
  }
  return answer.value?.done === true
}
