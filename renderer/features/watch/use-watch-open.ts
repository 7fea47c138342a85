import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { useBegun } from '#renderer/api/use-begun.ts'

/** Milliseconds: another business day may have begun. */
const LOOK_EVERY = 30 * 60_000

/** Months with findings that nobody has looked at, the latest first; for who may see them. `after` so many milliseconds it is asked for the first time. */
export function useWatchOpen(after: number): readonly { readonly month: string; readonly open: number }[] {
  const may = useMay('loyalty.watch')
  const begun = useBegun(after)
  const asked = useQuery('loyalty.watchOpen', begun && may ? {} : null, { every: LOOK_EVERY })
  return (asked.data?.months ?? []).filter(({ open }) => open > 0).toReversed()
}
