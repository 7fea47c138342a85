import { ActionIcon, Button, VisuallyHidden } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { VirtualList, type VirtualListHandle } from '#renderer/ui/VirtualList.tsx'
import type { LIST_FILTERS, LIST_SORTS } from '#shared/contract/clients.ts'
import classes from './ClientList.module.css'
import { ClientListHead } from './ClientListHead.tsx'
import { LoadingRow, NarrowRow, WideRow } from './ClientListRow.tsx'
import { NoClients } from './NoClients.tsx'
import { useClientPages } from './use-client-pages.ts'

type Filter = (typeof LIST_FILTERS)[number]
export type Sort = (typeof LIST_SORTS)[number]

interface ClientListProps {
  readonly openId: number | null
  /** Beside a card: two lines each instead of columns. */
  readonly narrow: boolean
  readonly onOpen: (id: number) => void
  /** A new card, beginning with what was typed. */
  readonly onNew: (text: string) => void
  readonly onImport: () => void
}

export function ClientList({ openId, narrow, onOpen, onNew, onImport }: ClientListProps) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const counts = useQuery('clients.counts', {}).data
  const [chosen, setChosen] = useState<Filter | null>(null)
  const [text, setText] = useState('')
  const [order, setOrder] = useState<{ sort: Sort; descending: boolean }>({ sort: 'spent', descending: true })
  const [active, setActive] = useState(0)
  /** The row that takes the focus as soon as it is there: a row far away is still on its way. */
  const [wanted, setWanted] = useState<number | null>(null)
  const [shown, setShown] = useState({ first: 0, last: 0 })
  const list = useRef<VirtualListHandle>(null)
  const [wasNarrow, setWasNarrow] = useState(narrow)
  // The card was closed: one goes on in the list where one was.
  if (narrow !== wasNarrow) {
    setWasNarrow(narrow)
    if (!narrow) setWanted(active)
  }

  const filter = chosen ?? (counts && counts.regulars === 0 ? 'all' : 'regulars')
  // Beside a card there is room for the three that are asked for most.
  const rare: readonly Filter[] = narrow
    ? ['new', 'nameless', 'archived']
    : (['nameless', 'archived'] as const).filter((value) => counts?.[value] === 0)
  const filters = FILTERS.filter((value) => value === filter || !rare.includes(value))
  const sought = useDeferredValue(text.trim())
  const pages = useClientPages({ filter, text: sought, ...order })
  const total = pages.total ?? 0
  // The one row that Tab reaches; a row that was scrolled away hands it to the first on the screen.
  const tabStop = active >= shown.first && active <= shown.last ? active : shown.first

  const { onRange } = pages
  const loadRange = useCallback(
    (first: number, last: number) => {
      setShown({ first, last })
      onRange(first, last)
    },
    [onRange],
  )

  const toTop = () => {
    setActive(0)
    list.current?.scrollTo(0)
  }
  const move = (index: number) => {
    const next = Math.min(Math.max(index, 0), total - 1)
    setActive(next)
    list.current?.scrollTo(next)
    setWanted(next)
  }
  const press = (event: KeyboardEvent) => {
    const onRow = event.target instanceof HTMLElement && event.target.closest('[data-index]') !== null
    const steps: Readonly<Record<string, number>> = onRow
      ? { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 10, PageUp: active - 10, Home: 0, End: total - 1 }
      : { ArrowDown: tabStop }
    const next = steps[event.key]
    if (next === undefined || total === 0) return
    event.preventDefault()
    move(next)
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || text.trim() === '') return
    const first = pages.rowAt(0)
    if (first && sought === text.trim()) onOpen(first.id)
    else if (pages.total === 0) onNew(text)
  }

  const row = (index: number) => {
    const client = pages.rowAt(index)
    if (!client) return <LoadingRow narrow={narrow} />
    const shared = {
      client,
      selected: client.id === openId,
      tabIndex: index === tabStop ? 0 : -1,
      onOpen: () => {
        setActive(index)
        // The rows become other ones beside the card; the focus stays with the person.
        if (!narrow) setWanted(index)
        onOpen(client.id)
      },
      focused: index === wanted,
      onFocus: () => {
        setActive(index)
        setWanted(null)
      },
    }
    return narrow ? <NarrowRow {...shared} /> : <WideRow {...shared} />
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between the buttons inside.
    <div className={classes.list} data-narrow={narrow || undefined} onKeyDown={press}>
      {!narrow && <VisuallyHidden component="h1">{t('list')}</VisuallyHidden>}
      <div className={classes.top}>
        <SearchField
          label={t('filterClients')}
          placeholder={t('filterClients')}
          value={text}
          onKeyDown={enter}
          onChange={(value) => {
            setText(value)
            toTop()
          }}
        />
        {narrow ? (
          <ActionIcon variant="outline" aria-label={t('newClient')} title={t('newClient')} onClick={() => onNew(text)}>
            <IconUserPlus size={22} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        ) : (
          <Button leftSection={<IconUserPlus size={20} stroke={1.75} aria-hidden="true" />} onClick={() => onNew(text)}>
            {t('newClient')}
          </Button>
        )}
      </div>
      <FilterTabs
        label={t('filter.label')}
        value={filter}
        onChange={(value) => {
          setChosen(value)
          toTop()
        }}
        tabs={filters.map((value) => ({ value, label: t(`filter.${value}`), count: counts?.[value] }))}
      />
      <div className={classes.sheet}>
        <ErrorSentence error={pages.error} />
        {pages.total === 0 ? (
          <NoClients filter={filter} text={sought} empty={counts?.all === 0} onNew={() => onNew(text)} onImport={onImport} />
        ) : (
          <>
            <ClientListHead
              narrow={narrow}
              order={order}
              onOrder={(next) => {
                setOrder(next)
                toTop()
              }}
            />
            <VirtualList
              key={narrow ? 'narrow' : 'wide'}
              ref={list}
              label={t('list')}
              count={total}
              startAt={Math.max(0, active - 3)}
              rowHeight={narrow ? 55 : 56}
              row={row}
              keyOf={(index) => pages.rowAt(index)?.id ?? `waiting ${index}`}
              onRange={loadRange}
            />
            <p className={classes.foot}>{t('foot', { count: total, shown: format.number(total), by: t(`by.${order.sort}`) })}</p>
          </>
        )}
      </div>
    </div>
  )
}

const FILTERS = ['regulars', 'late', 'new', 'all', 'nameless', 'archived'] as const satisfies readonly Filter[]
