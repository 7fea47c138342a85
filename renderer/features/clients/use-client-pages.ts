import { useCallback, useState } from 'react'
import { useEach, useQuery } from '#renderer/api/hooks.ts'
import type { InputOf } from '#shared/contract/client.ts'
import type { ClientRow } from '#shared/contract/clients.ts'

const PAGE = 100

type Wanted = Omit<InputOf<'clients.list'>, 'offset' | 'limit'>

interface ClientPages {
  /** How many there are in all; null before the first answer. */
  readonly total: number | null
  readonly error: unknown
  /** Undefined while its page is on the way. */
  readonly rowAt: (index: number) => ClientRow | undefined
  readonly onRange: (first: number, last: number) => void
}

/** A list of any length, fetched by pages for what is on the screen. The first page is always kept: it knows the length. */
export function useClientPages(wanted: Wanted): ClientPages {
  const [range, setRange] = useState({ first: 0, last: 0 })
  const request = (page: number) => ({ ...wanted, offset: page * PAGE, limit: PAGE })
  const head = useQuery('clients.list', request(0), { keepPrevious: true })
  const total = head.data?.total ?? null
  const firstPage = Math.max(1, Math.floor(range.first / PAGE))
  const lastPage = Math.floor(Math.min(range.last, (total ?? 0) - 1) / PAGE)
  const pages = Array.from({ length: Math.max(0, lastPage - firstPage + 1) }, (_, index) => firstPage + index)
  const more = useEach('clients.list', pages.map(request))
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])

  const rowAt = (index: number) => {
    const page = Math.floor(index / PAGE)
    const rows = page === 0 ? head.data?.rows : more[page - firstPage]?.rows
    return rows?.[index % PAGE]
  }
  return { total, error: head.error, rowAt, onRange }
}
