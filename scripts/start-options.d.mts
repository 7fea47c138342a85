interface StartOptions {
  browser: boolean
  open: boolean
  help: boolean
  port?: number
  data?: string
  demo?: number
}

export const usage: string

/** Answers `options` or `problem`: a sentence. */
export function parseStartOptions(args: readonly string[]): { options?: StartOptions; problem?: string }
