import { useQuery } from '#renderer/api/hooks.ts'
import type { ProgrammeOf } from '#shared/contract/programmes.ts'

/** The shop's points through all their versions; undefined until they have come, null where there never were any. */
export function usePointsProgramme(): ProgrammeOf<'points'> | null | undefined {
  const { data } = useQuery('loyalty.programmes', {})
  return data && (data.find((programme) => programme.kind === 'points') ?? null)
}
