import { useQuery } from '#renderer/api/hooks.ts'

/** Names of the levels in force, the lowest first; none where the shop has no tiers. */
export function useLevels(): readonly string[] {
  const { data = [] } = useQuery('loyalty.programmes', {})
  return data.flatMap(({ kind, current }) =>
    kind === 'tiers' && current !== null ? current.rules.levels.map(({ name }) => name) : [],
  )
}
