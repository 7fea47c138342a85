import { createPortal } from 'react-dom'
import type { CodeSquare } from '#renderer/ui/code-square.ts'
import type { SlipLine } from '#renderer/ui/slip-picture.ts'
import classes from './Slip.module.css'

/** The slip for a printer of the computer. As wide as the paper, 58 or 80 mm; on the screen it is not seen. */
export function Slip({ lines }: { readonly lines: readonly SlipLine[] }) {
  return createPortal(
    <div className={classes.slip} data-slip="" aria-hidden="true">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and are not reordered
        <Line key={place} line={line} />
      ))}
    </div>,
    document.body,
  )
}

function Line({ line: { kind, left, right, square } }: { readonly line: SlipLine }) {
  if (kind === 'rule') return <hr />
  if (kind === 'title') return <h1>{left}</h1>
  if (kind === 'code') {
    return (
      <div className={classes.code}>
        {square && <Square {...square} />}
        <p>{left}</p>
      </div>
    )
  }
  if (right === undefined) return <p className={kind === 'text' ? undefined : classes[kind]}>{left}</p>
  return (
    <p className={`${classes.row} ${kind === 'total' ? classes.total : ''}`}>
      <span>{left}</span>
      <span>{right}</span>
    </p>
  )
}

/** The same modules as in the picture of a slip, each a square of the paper. */
function Square({ size, dark }: CodeSquare) {
  const path = dark.flatMap((isDark, place) => (isDark ? [`M${place % size} ${Math.floor(place / size)}h1v1h-1z`] : []))
  return (
    <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      <path d={path.join('')} />
    </svg>
  )
}
