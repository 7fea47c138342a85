import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import classes from './VirtualList.module.css'

export interface VirtualListHandle {
  scrollTo(index: number): void
}

interface VirtualListProps {
  readonly label: string
  /** Of all rows, loaded or not. */
  readonly count: number
  /** Pixels at the usual text size; a row that wraps is measured. */
  readonly rowHeight: number
  /** The row at the top when the list is first shown. */
  readonly startAt?: number
  readonly row: (index: number) => ReactNode
  readonly keyOf: (index: number) => string | number
  /** Which rows are on the screen now: load them. */
  readonly onRange?: (first: number, last: number) => void
  readonly ref?: Ref<VirtualListHandle>
}

const OVERSCAN = 8

/** A list of any length of which only the visible rows exist. */
export function VirtualList({ label, count, rowHeight, startAt = 0, row, keyOf, onRange, ref }: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer's functions stay in this component and are not memoized.
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight * scale,
    initialOffset: startAt * rowHeight * scale,
    getItemKey: keyOf,
    overscan: OVERSCAN,
  })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0

  useEffect(() => onRange?.(first, last), [first, last, onRange])
  useImperativeHandle(ref, () => ({ scrollTo: (index) => virtualizer.scrollToIndex(index) }), [virtualizer])

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul aria-label={label} className={classes.whole} style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, key, start }) => (
          <li
            key={key}
            aria-setsize={count}
            aria-posinset={index + 1}
            ref={virtualizer.measureElement}
            data-index={index}
            className={classes.row}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
