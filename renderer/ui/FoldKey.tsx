import type { ReactNode } from 'react'
import { TextKey } from './TextKey.tsx'

interface FoldKeyProps {
  readonly open: boolean
  readonly onFold: (open: boolean) => void
  readonly children: ReactNode
}

/** Under a box that shows its first rows: shows all of them, or fewer again. */
export function FoldKey({ open, onFold, children }: FoldKeyProps) {
  return (
    <TextKey aria-expanded={open} onClick={() => onFold(!open)}>
      {children}
    </TextKey>
  )
}
