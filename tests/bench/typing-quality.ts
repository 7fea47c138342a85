import { foldWords } from '#shared/domain/search/fold.ts'
import type { OpenBackend } from './open-backend.ts'
import { ERROR_KINDS, type ErrorKind, type Mistyped } from './questions.ts'

export interface Quality {
  readonly kind: ErrorKind
  readonly asked: number
  /** How many had someone of the meant name among the first twenty. */
  readonly found: number
}

/** Asks for names with one error and counts how often the right name is among the first twenty. */
export async function typingQuality({ call }: OpenBackend, mistyped: readonly Mistyped[]): Promise<Quality[]> {
  const counts = new Map(ERROR_KINDS.map((kind) => [kind, { kind, asked: 0, found: 0 }]))
  for (const { kind, text, meant } of mistyped) {
    const count = counts.get(kind)
    const [word] = foldWords(meant)
    if (!count || word === undefined || word.length < 4) continue
    const { hits } = await call('clients.find', { text, limit: 20 })
    count.asked += 1
    if (hits.some((hit) => foldWords(`${hit.called} ${hit.fullName ?? ''}`).includes(word))) count.found += 1
  }
  return [...counts.values()]
}
