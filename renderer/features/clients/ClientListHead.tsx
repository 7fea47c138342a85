import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import classes from './ClientList.module.css'
import type { Sort } from './ClientList.tsx'
import { gridOf, type ListColumn } from './list-columns.ts'

interface Order {
  readonly sort: Sort
  readonly descending: boolean
}

interface ClientListHeadProps {
  readonly narrow: boolean
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly columns: readonly ListColumn[]
}

/** The heads of the columns; pressing one sorts by it, pressing it again turns the order round. */
export function ClientListHead({ narrow, order, onOrder, columns }: ClientListHeadProps) {
  const { t } = useTranslation('clients')
  const seesMoney = useMay('clients.money')
  const head = (sort: Sort, label: string) => {
    const on = order.sort === sort
    const Arrow = order.descending ? IconArrowDown : IconArrowUp
    return (
      <button
        type="button"
        className={classes.head}
        data-column={sort}
        aria-pressed={on}
        aria-label={on ? t(order.descending ? 'sortedDown' : 'sortedUp', { column: label }) : t('sortBy', { column: label })}
        // Names begin at A, days to come with the next, everything else with the most.
        onClick={() => onOrder({ sort, descending: on ? !order.descending : sort !== 'name' && sort !== 'touch' })}
      >
        {label}
        {on && <Arrow size={14} stroke={2} aria-hidden="true" />}
      </button>
    )
  }
  if (narrow) {
    return (
      <div className={classes.heads}>
        {head('name', t('column.name'))}
        <span className={classes.headsEnd}>
          {head('lastVisit', t('column.lastVisit'))}
          {seesMoney ? head('spent', t('column.spent')) : head('visits', t('column.visits'))}
        </span>
      </div>
    )
  }
  return (
    <div className={classes.heads} style={{ gridTemplateColumns: gridOf(columns) }}>
      {head('name', t('column.name'))}
      {columns.map(({ key, name, sort, end }) =>
        sort !== null ? (
          <Fragment key={key}>{head(sort, name)}</Fragment>
        ) : (
          <span key={key} className={classes.plainHead} data-start={!end || undefined} title={name}>
            {name}
          </span>
        ),
      )}
    </div>
  )
}
