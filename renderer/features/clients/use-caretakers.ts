import { useQuery } from '#renderer/api/hooks.ts'
import type { StaffRow } from '#shared/contract/staff.ts'

/** Who may answer for clients, and who left while some were still waiting; none where one person works alone. */
export function useCaretakers(): readonly StaffRow[] {
  const { data: staff = [] } = useQuery('staff.list', {})
  const concerned = staff.filter(({ leftAt, clients }) => leftAt === null || clients > 0)
  return concerned.length > 1 || concerned.some(({ clients }) => clients > 0) ? concerned : []
}
