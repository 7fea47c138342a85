import { TODAY_KINDS, type TodayKind } from '#shared/domain/today/kind.ts'

/** How much room a kind takes, in lines. */
interface Block {
  readonly kind: TodayKind
  readonly lines: number
}

/** The head of a kind, and the space under it, in lines. */
const HEAD = 0.4

/**
 * Stacks the kinds in tracks of about the same height: the tallest first, each where there is most room. Within a track they keep their order;
 * the tracks follow each other by their tallest kind.
 */
export function tracksOf(blocks: readonly Block[], count: number): TodayKind[][] {
  const order = (kind: TodayKind) => TODAY_KINDS.indexOf(kind)
  const tallest = blocks.toSorted((one, other) => other.lines - one.lines || order(one.kind) - order(other.kind))
  const tracks = Array.from({ length: Math.max(1, count) }, () => ({ height: 0, kinds: [] as TodayKind[] }))
  for (const { kind, lines } of tallest) {
    const track = tracks.reduce((low, one) => (one.height < low.height ? one : low))
    track.kinds.push(kind)
    track.height += HEAD + lines
  }
  return tracks
    .filter(({ kinds }) => kinds.length > 0)
    .toSorted((one, other) => order(one.kinds[0] ?? 'care') - order(other.kinds[0] ?? 'care'))
    .map(({ kinds }) => kinds.toSorted((one, other) => order(one) - order(other)))
}
