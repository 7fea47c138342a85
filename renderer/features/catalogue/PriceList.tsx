import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import type { Item } from '#shared/contract/catalogue.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { byCategory } from './by-category.ts'
import { ItemDrawer } from './ItemDrawer.tsx'
import classes from './PriceList.module.css'

interface PriceListProps {
  readonly items: readonly Item[]
  /** The list of what is no longer sold: looked at and brought back, not changed. */
  readonly archived: boolean
}

/** Items by category with price, cost and margin; a line opens the item. */
export function PriceList({ items, archived }: PriceListProps) {
  const { t } = useTranslation('catalogue')
  const format = useFormat()
  const restore = useCommand('catalogue.archive')
  const [text, setText] = useState('')
  const [open, setOpen] = useState<Item | 'new' | null>(null)
  const words = foldWords(text)
  const shown = items.filter((item) => {
    const known = foldWords(`${item.name} ${item.category}`)
    return words.every((word) => known.some((each) => each.includes(word)))
  })
  const add = (
    <Button leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  )
  const drawer = !archived && <ItemDrawer open={open} items={items} onClose={() => setOpen(null)} />
  if (items.length === 0) {
    return archived ? (
      <EmptyState picture="cup" title={t('noArchived')} text={t('noArchivedText')} />
    ) : (
      <EmptyState picture="file" title={t('emptyTitle')} text={t('emptyText')}>
        {add}
        {drawer}
      </EmptyState>
    )
  }
  return (
    <>
      <div className={classes.bar}>
        <SearchField label={t('find')} placeholder={t('find')} value={text} onChange={setText} />
        {!archived && add}
      </div>
      <ErrorSentence error={restore.error} />
      {shown.length === 0 && <EmptyState picture="search" title={t('nothing')} text={t('nothingText')} />}
      {shown.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('columnName')}</th>
              <th scope="col" className={classes.number}>
                {t('columnKey')}
              </th>
              <th scope="col" className={classes.number}>
                {t('columnCost')}
              </th>
              <th scope="col" className={classes.number}>
                {t('columnMargin')}
              </th>
              <th scope="col" className={classes.number}>
                {t('columnPrice')}
              </th>
              {archived && <td />}
            </tr>
          </thead>
          {byCategory(shown, format.language).map(({ category, items: inCategory }) => (
            <tbody key={category}>
              <tr>
                <th scope="rowgroup" colSpan={archived ? 6 : 5} className={classes.category}>
                  {category || t('other')}
                </th>
              </tr>
              {inCategory.map((item) => (
                <tr key={item.id} className={classes.row}>
                  <td>
                    {archived ? (
                      <span className={classes.name}>{item.name}</span>
                    ) : (
                      <button type="button" className={classes.open} onClick={() => setOpen(item)}>
                        {item.name}
                      </button>
                    )}
                  </td>
                  <td className={classes.number}>{item.quickKey === null ? '' : item.quickKey + 1}</td>
                  <td className={classes.number}>{item.cost === null ? '–' : format.amount(item.cost, 'full')}</td>
                  <td className={classes.number}>
                    {item.cost === null || item.price === 0
                      ? '–'
                      : format.percent(Math.round(((item.price - item.cost) / item.price) * 100) * 100)}
                  </td>
                  <td className={classes.price}>
                    {format.money(item.price, 'full')}
                    {item.unit !== 'piece' && (
                      <span className={classes.per}>{t(item.unit === 'hour' ? 'perHour' : 'perKg')}</span>
                    )}
                  </td>
                  {archived && (
                    <td className={classes.number}>
                      <Button
                        variant="soft"
                        size="sm"
                        aria-label={t('bringBackItem', { name: item.name })}
                        onClick={() => restore.mutate({ opId: newOpId(), id: item.id, archived: false })}
                      >
                        {t('bringBack')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      {drawer}
    </>
  )
}
