import { businessDay } from '#electron/backend/clock.ts'
import type { Context } from '#electron/backend/context.ts'
import type { NoteEntry, TimelineEntry, TimelinePart } from '#shared/contract/timeline.ts'
import { mayEditNote } from '#shared/domain/notes/own-note.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { familyOf, personOfClient } from '../people/index.ts'
import { type Found, LAST_PLACE, type Place, type Whose } from './source.ts'
import { pinnedNotes, sources } from './sources.ts'

interface Request {
  readonly clientId: number
  readonly part: TimelinePart
  readonly text: string
  readonly before: Place | null
  readonly limit: number
}

/** One page of everything, the newest first: each source gives its next entries by its own index, and the newest of all are taken. */
export function readPage(context: Context, { clientId, part, text, before, limit }: Request) {
  const whose = whoseFacts(context, clientId)
  const wanted = foldWords(text)
  const asked = sources.filter((source) => part === 'all' || source.part === part)
  const rows: Found[] = []
  let place = before ?? LAST_PLACE
  // While words are looked for, page by page until enough have them or nothing is left.
  const step = wanted.length === 0 ? limit + 1 : Math.max(200, limit + 1)
  for (;;) {
    const from = place
    const found = asked
      .flatMap((source) => source.read(context.db, whose, from, step))
      .sort((one, other) => comparePlaces(other.place, one.place))
      .slice(0, step)
    rows.push(...found.filter(({ entry }) => hasWords(entry, wanted)))
    const last = found.at(-1)
    if (found.length < step || rows.length > limit || !last) break
    place = last.place
  }
  const shown = rows.slice(0, limit)
  return {
    pinned: before === null && (part === 'all' || part === 'notes') ? pinned(context, clientId, wanted) : [],
    rows: shown.map(({ place: { at, rank, id }, entry }) => withKey(context, `${rank}-${id}-${at}`, entry)),
    next: rows.length > limit ? (shown.at(-1)?.place ?? null) : null,
  }
}

function comparePlaces(one: Place, other: Place): number {
  return one.at - other.at || one.rank - other.rank || one.id - other.id
}

function withKey(context: Context, key: string, entry: Found['entry']): TimelineEntry {
  if (entry.kind === 'note') return { ...withRight(context, entry), key }
  return { ...entry, key, day: entry.day ?? businessDay(entry.at, context.shop) } as TimelineEntry
}

function withRight<N extends { readonly employeeId: number }>(context: Context, { employeeId, ...note }: N) {
  return { ...note, mayEdit: mayEditNote(context.me, employeeId) }
}

function whoseFacts(context: Context, clientId: number): Whose {
  const own = personOfClient(context.db, clientId)
  if (!own) return { clientId, persons: [] }
  const family = familyOf(context, own.id).filter((member) => member.clientId === null)
  const persons = new Map(family.map(({ personId, name }) => [personId, { id: personId, name }]))
  return { clientId, persons: [{ id: own.id, name: null }, ...persons.values()] }
}

function pinned(context: Context, clientId: number, wanted: readonly string[]): NoteEntry[] {
  return pinnedNotes(context.db, clientId)
    .map(({ editedAt, ...row }) => ({ kind: 'note' as const, ...row, edited: editedAt !== null, pinned: true }))
    .filter((note) => hasWords(note, wanted))
    .map((note) => ({ ...withRight(context, note), key: `pinned-${note.id}` }))
}

/** Whether every wanted word begins some word of what the entry says. */
function hasWords(entry: Found['entry'], wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const words = foldWords(wordsOf(entry))
  return wanted.every((word) => words.some((own) => own.startsWith(word)))
}

function wordsOf(entry: Found['entry']): string {
  switch (entry.kind) {
    case 'visit':
      return `${entry.what} ${entry.comment} ${entry.receiptNo ?? ''} ${entry.by}`
    case 'note':
      return `${entry.text} ${entry.by}`
    case 'fact':
      return `${entry.about ?? ''} ${entry.label ?? ''} ${entry.text} ${entry.question?.text ?? ''} ${entry.answers ?? ''} ${entry.by}`
    case 'fact-ended':
      return `${entry.about ?? ''} ${entry.label ?? ''} ${entry.text}`
    case 'event':
      return `${entry.about ?? ''} ${entry.text} ${entry.place} ${entry.company.join(' ')} ${entry.question?.text ?? ''} ${entry.by}`
    case 'points':
      return `${entry.movement.reason} ${entry.movement.of} ${entry.by}`
    case 'contact':
      return `${entry.subject} ${entry.answer} ${entry.by}`
    case 'task':
      return `${entry.text} ${entry.note} ${entry.by}`
    case 'reach':
      return `${entry.text} ${entry.by}`
    case 'file':
      return `${entry.file.name} ${entry.by}`
    case 'made':
      return `${entry.importedFrom ?? ''} ${entry.by}`
    case 'change':
      return `${JSON.stringify(entry.changes.flatMap(({ before, after }) => [before, after]))} ${entry.by}`
    default:
      return entry.by
  }
}
