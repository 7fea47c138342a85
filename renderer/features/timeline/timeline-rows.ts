import type { NoteEntry, TimelineEntry } from '#shared/contract/timeline.ts'
import type { Day } from '#shared/kernel/day.ts'

type TimelineLine =
  | { readonly kind: 'heading'; readonly key: string; readonly text: string }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: TimelineEntry; readonly firstOfDay: boolean }

/** The entries as lines of a list: pinned notes on top, then a heading for each month, and the day told once. */
export function rowsOf(
  entries: readonly TimelineEntry[],
  pinned: readonly NoteEntry[],
  monthOf: (day: Day) => string,
  pinnedTitle: string,
): TimelineLine[] {
  const lines: TimelineLine[] = []
  if (pinned.length > 0) lines.push({ kind: 'heading', key: 'pinned', text: pinnedTitle })
  for (const entry of pinned) lines.push({ kind: 'entry', key: entry.key, entry, firstOfDay: true })
  let before: Day | null = null
  for (const entry of entries) {
    const month = entry.day.slice(0, 7)
    if (before?.slice(0, 7) !== month) lines.push({ kind: 'heading', key: `${month} ${entry.key}`, text: monthOf(entry.day) })
    lines.push({ kind: 'entry', key: entry.key, entry, firstOfDay: before !== entry.day })
    before = entry.day
  }
  return lines
}
