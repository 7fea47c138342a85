import type { SlowContext } from '#electron/backend/context.ts'
import type { PreparedRow } from '#electron/backend/workers/import-messages.ts'
import type { ImportProblemKind } from '#shared/contract/imports.ts'
import { shown } from './shown-row.ts'
import { problemsHere } from './write.ts'

/** Rows the preview shows, and problems it lists one by one. */
export const SHOWN_ROWS = 50
const SHOWN_PROBLEMS = 300

interface Problem {
  readonly row: number
  readonly kind: ImportProblemKind
  readonly column: string | null
  readonly value: string | null
  readonly skips: boolean
}

/** Looks at every row beside the clients who are here; `each` hears of every row, and whether one who is here keeps it out. */
export async function lookedThrough<Row extends PreparedRow>(
  context: SlowContext,
  { problems: known, parts }: { readonly problems: readonly Problem[]; readonly parts: AsyncIterable<readonly Row[]> },
  each: (row: Row, keptOut: boolean) => void,
) {
  const problems = [...known]
  const first: ReturnType<typeof shown>[] = []
  for await (const part of parts) {
    context.read((now) => {
      for (const row of part) {
        const here = problemsHere(now, row)
        const keptOut = here.some(({ skips }) => skips)
        problems.push(...here)
        if (first.length < SHOWN_ROWS) first.push(shown(keptOut ? { ...row, skipped: true } : row))
        each(row, keptOut)
      }
    })
    await context.pause()
  }
  return { first, ...listed(problems.toSorted((one, other) => one.row - other.row)) }
}

/** The first problems one by one, and how many there are of each kind. */
export function listed<Kind extends string, P extends { readonly kind: Kind }>(problems: readonly P[]) {
  const kinds = new Map<P['kind'], number>()
  for (const { kind } of problems) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  return {
    problems: problems.slice(0, SHOWN_PROBLEMS),
    problemCounts: [...kinds].map(([kind, count]) => ({ kind, count })),
  }
}
