import type { ClientFace } from '#shared/contract/clients.ts'
import { useQuery } from './hooks.ts'

/** Who he is now, of whom a screen has kept the id only; null until that is known, and where he is no longer there. */
export function useFace(id: number | null): ClientFace | null {
  return useQuery('clients.faces', id === null ? null : { ids: [id] }).data?.[0] ?? null
}
