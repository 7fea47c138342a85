import type { KeyboardEvent } from 'react'
import type { Hit } from '#shared/contract/clients.ts'
import { useQuery } from './hooks.ts'

interface ClientSearchOptions {
  /** Hits shown at most. */
  readonly limit: number
  /** Clients who are not meant. */
  readonly except: readonly number[]
}

/** Finds clients by what is being typed, with the hits before standing until the new ones come. */
export function useClientSearch(text: string, { limit, except }: ClientSearchOptions) {
  const wanted = text.trim()
  const input = wanted === '' ? null : { text: wanted, limit: limit + except.length }
  const found = useQuery('clients.find', input, { keepPrevious: true })
  const meant = (hits: readonly Hit[]) => hits.filter(({ id }) => !except.includes(id)).slice(0, limit)
  const hits = wanted === '' ? [] : meant(found.data?.hits ?? [])
  return {
    hits,
    nobody: wanted !== '' && found.data !== undefined && hits.length === 0,
    /** Enter takes the first hit; where it was quicker than the answer, the first of that, unless more has been typed meanwhile. */
    takeFirst(event: KeyboardEvent<HTMLInputElement>, take: (hit: Hit) => void): void {
      if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing || wanted === '') return
      event.preventDefault()
      const field = event.currentTarget
      const [first] = hits
      if (first && !found.isPlaceholderData) take(first)
      else if (found.isPlaceholderData || found.data === undefined)
        void found.refetch().then(({ data }) => {
          const [late] = meant(data?.hits ?? [])
          if (late && field.value.trim() === wanted) take(late)
        })
    },
  }
}
