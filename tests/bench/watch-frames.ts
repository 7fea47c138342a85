/** What one frame of the till showed, and how many milliseconds after the last key it was painted. */
export interface Frame {
  readonly sinceKey: number
  /** Ids of the hits in their order. */
  readonly hits: string
  readonly guest: string
  readonly summary: string
  readonly saved: string
}

declare global {
  interface Window {
    bench?: { frames(): Frame[]; forget(): void }
  }
}

/** Runs inside the page: notes after every change the next frame, once it is painted, with what stands on it. */
export function watchFrames(names: { readonly panel: string; readonly saved: string }): void {
  let key = 0
  let frames: Frame[] = []
  let waiting = false
  const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll('\u00a0', ' ').trim()
  const note = () => {
    waiting = false
    const head = document.querySelector(`[aria-label="${names.panel}"] header`)
    const name = head?.querySelector('h1')
    const lines = [...(name?.parentElement?.parentElement?.querySelectorAll('p') ?? [])]
    const saved = [...document.querySelectorAll('[role="status"] strong')]
      .map(textOf)
      .find((text) => text.startsWith(names.saved))
    frames.push({
      sinceKey: performance.now() - key,
      hits: [...document.querySelectorAll('#till-hits [role="option"]')].map(({ id }) => id).join(' '),
      guest: textOf(name),
      summary: textOf(lines.at(-1)),
      saved: saved ?? '',
    })
  }
  // A task posted from the frame's own callback runs when the frame has been painted.
  const painted = new MessageChannel()
  painted.port1.onmessage = note
  new MutationObserver(() => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => painted.port2.postMessage(null))
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  addEventListener(
    'keydown',
    (event) => {
      key = event.timeStamp
      frames = []
    },
    { capture: true },
  )
  window.bench = {
    frames: () => frames,
    forget: () => {
      frames = []
    },
  }
}
