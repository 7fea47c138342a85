import type { FiguresPart } from '#shared/contract/reports.ts'

/** A number of which the clients are wanted. */
export interface Shown {
  readonly title: string
  /** What the number says, in a sentence; empty where its title says it. */
  readonly means: string
  readonly part: FiguresPart
}
