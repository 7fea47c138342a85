/** A square to be scanned (QR), without the white around it: so many modules in each row, from the top, each from the left. */
export interface CodeSquare {
  readonly size: number
  readonly dark: readonly boolean[]
}

/** White around a square so that it is found, in modules: ISO/IEC 18004 asks for four. */
export const QUIET = 4

/** What draws codes is large, and loaded once the first is wanted. */
export async function codeSquare(text: string): Promise<CodeSquare> {
  // Of bwip-js 4.11 the export that is named `raw` is a kind of bars; until that is mended the function of this name is had from the default one.
  const { default: bwip } = await import('bwip-js/browser')
  const [drawn] = bwip.raw({ bcid: 'qrcode', text })
  if (drawn === undefined || !('pixs' in drawn)) throw new Error('no square was drawn')
  return { size: drawn.pixx, dark: drawn.pixs.map((module) => module === 1) }
}
