import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { useItemPrice } from '#renderer/ui/item-price.ts'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import type { Item } from '#shared/contract/catalogue.ts'
import { foldWords } from '#shared/domain/search/fold.ts'
import { ONE } from '#shared/kernel/money.ts'
import { addLine } from './basket.ts'
import { ItemKey } from './ItemKey.tsx'
import { MeasureSheet } from './MeasureSheet.tsx'
import { PassesOnOffer } from './SellPass.tsx'
import classes from './Sheets.module.css'
import type { TillState } from './use-till.ts'

const ALL = ''
/** No category is called so: it would be empty. */
const PASSES = ' '

/** The whole catalogue by category and by name; each press takes one more, and the sheet stays. */
export function AllItems({ till }: { readonly till: TillState }) {
  const { t } = useTranslation(['till', 'common', 'passes'])
  const format = useFormat()
  const [text, setText] = useState('')
  const [category, setCategory] = useState(ALL)
  const [measured, setMeasured] = useState<Item | null>(null)
  const { basket, change, goods, sums } = till
  const prices = useItemPrice(goods.sold)
  const categories = [...new Set(goods.sold.map((item) => item.category))].filter((name) => name !== '')
  const wanted = foldWords(text)
  const sellsPasses = till.guest.kind === 'client' && (till.atTill?.rules.passTypes.length ?? 0) > 0
  const shown = goods.sold.filter(
    (item) =>
      (category === ALL || item.category === category || wanted.length > 0) &&
      wanted.every((word) => foldWords(`${item.name} ${item.category}`).some((part) => part.startsWith(word))),
  )
  const take = (item: Item) => {
    if (item.unit === 'piece')
      change(addLine(basket, { itemId: item.id, name: item.name, quantity: ONE, minutes: null, price: null }))
    else setMeasured(item)
  }
  const takeFirst = (event: React.KeyboardEvent) => {
    const first = shown[0]
    if (event.key !== 'Enter' || event.ctrlKey || !first || wanted.length === 0) return
    event.preventDefault()
    take(first)
    setText('')
  }
  return (
    <div className={classes.items}>
      <SearchField
        label={t('till:searchItem')}
        placeholder={t('till:searchItem')}
        value={text}
        onChange={setText}
        onKeyDown={takeFirst}
        data-autofocus
      />
      <FilterTabs
        label={t('till:category')}
        value={category}
        onChange={setCategory}
        tabs={[
          { value: ALL, label: t('till:allCategories') },
          ...categories.map((name) => ({ value: name, label: name })),
          ...(sellsPasses ? [{ value: PASSES, label: t('passes:title') }] : []),
        ]}
      />
      {category === PASSES && sellsPasses && wanted.length === 0 ? (
        <PassesOnOffer till={till} />
      ) : shown.length === 0 ? (
        <EmptyState picture="search" title={t('common:nothingFound')} text={t('till:noItemHint')} />
      ) : (
        <div className={classes.grid}>
          {shown.map((item) => (
            <ItemKey key={item.id} till={till} item={item} prices={prices} onTake={take} />
          ))}
        </div>
      )}
      <div className={classes.foot}>
        <span className={classes.sum}>{till.begun ? format.money(sums.gross) : ''}</span>
        <Button onClick={till.closeSheet}>{t('common:done')}</Button>
      </div>
      <MeasureSheet till={till} item={measured} onClose={() => setMeasured(null)} />
    </div>
  )
}
