import { desktop } from './desktop.ts'

/** Prints what is on the screen as its print styles show it. The desktop program asks with the paper's real size. */
export async function print(): Promise<void> {
  if (desktop) await desktop.native('print', {})
  else window.print()
}
