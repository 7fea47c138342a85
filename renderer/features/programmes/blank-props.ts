import type { Problems } from './blank-reader.ts'

/** The blanks of one kind of programme. */
export interface BlankProps<Fields> {
  readonly fields: Fields
  readonly problems: Problems
  readonly change: (part: Partial<Fields>) => void
}
