import { desktop } from './desktop.ts'

/**
 * What an `<a>` needs to open another program: the desktop program asks the system, a browser follows the link. `onOpened` is told false where the
 * system has no such program; a browser does not say.
 */
export function outsideLink(href: string, onOpened: (opened: boolean) => void) {
  const page = href.startsWith('https:')
  return {
    href,
    ...(page ? { target: '_blank', rel: 'noopener noreferrer' } : {}),
    onClick: (event: { preventDefault(): void }) => {
      if (!desktop) return onOpened(true)
      event.preventDefault()
      void desktop.native('open-outside', { address: href }).then((answer) => onOpened(isDone(answer)))
    },
  }
}

/** Puts a text where it can be pasted from; false where the system did not let it. */
export async function copyText(text: string): Promise<boolean> {
  if (desktop) return isDone(await desktop.native('copy-text', { text }))
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

function isDone(answer: unknown): boolean {
  return (answer as { readonly value?: { readonly done?: boolean } }).value?.done === true
}
