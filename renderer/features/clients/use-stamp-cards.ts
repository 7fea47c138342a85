import { useQuery } from '#renderer/api/hooks.ts'

/** The stamp cards that are given out today. */
export function useStampCards(): readonly { readonly seriesId: number; readonly name: string }[] {
  const { data = [] } = useQuery('loyalty.programmes', {})
  return data.flatMap(({ kind, current, ...card }) => (kind === 'stamps' && current !== null ? [card] : []))
}
