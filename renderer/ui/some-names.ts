import { useTranslation } from 'react-i18next'
import { useFormat } from './format.tsx'

const NAMED = 12

/** The first of them by name, and how many there are besides. */
export function useSomeNames(): (clients: readonly { readonly called: string }[]) => string {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (clients) => {
    const named = clients.slice(0, NAMED).map(({ called }) => called)
    return clients.length <= NAMED ? format.list(named) : `${named.join(', ')} ${t('others', { count: clients.length - NAMED })}`
  }
}
