import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { PriceList } from './PriceList.tsx'
import { QuickKeys } from './QuickKeys.tsx'

type View = 'list' | 'keys' | 'archived'

/** What the shop sells, what lies on the keys of the till, and what was taken off the list. */
export function CatalogueSettings() {
  const { t } = useTranslation(['catalogue', 'settings'])
  const [view, setView] = useState<View>('list')
  const items = useQuery('catalogue.list', { archived: false })
  const archived = useQuery('catalogue.list', { archived: true })
  const onKeys = items.data?.filter(({ quickKey }) => quickKey !== null)
  return (
    <Part title={t('settings:part.items.name')} wide>
      <FilterTabs
        label={t('catalogue:tabs')}
        value={view}
        onChange={setView}
        tabs={[
          { value: 'list', label: t('catalogue:list'), count: items.data?.length },
          { value: 'keys', label: t('catalogue:keys'), count: onKeys?.length },
          { value: 'archived', label: t('catalogue:archived'), count: archived.data?.length },
        ]}
      />
      <ErrorSentence error={items.error ?? archived.error} />
      {view === 'keys' && items.data && <QuickKeys items={items.data} />}
      {view === 'list' && items.data && <PriceList key="list" items={items.data} archived={false} />}
      {view === 'archived' && archived.data && <PriceList key="archived" items={archived.data} archived />}
    </Part>
  )
}
