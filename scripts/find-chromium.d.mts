/** The path of a Chromium on this machine, or null. */
export function findChromium(): Promise<string | null>

/** How Playwright starts it: null is Playwright's own. */
export function chromiumOptions(
  executablePath: string | null,
  ...more: readonly string[]
): { executablePath?: string; args: string[] }
