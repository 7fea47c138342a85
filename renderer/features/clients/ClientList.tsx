import { VisuallyHidden } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useCallback, useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { VirtualList, type VirtualListHandle } from '#renderer/ui/VirtualList.tsx'
import type { Meant } from '#renderer/ui/WhomField.tsx'
import type { LIST_SORTS } from '#shared/contract/clients.ts'
import type { Condition } from '#shared/contract/conditions.ts'
import { PAPER_ORDERS } from '#shared/domain/papers/papers.ts'
import { ActiveFilters } from './ActiveFilters.tsx'
import classes from './ClientList.module.css'
import { ClientListHead } from './ClientListHead.tsx'
import { LoadingRow, NarrowRow, WideRow } from './ClientListRow.tsx'
import { ClientListTop, type ListActs } from './ClientListTop.tsx'
import { useLooksWords } from './condition-words.ts'
import { columnsThatFit, useListColumns } from './list-columns.ts'
import { type Filter, useListView } from './list-view.ts'
import { NoClients } from './NoClients.tsx'
import { SegmentBuilder } from './SegmentBuilder.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useClientPages } from './use-client-pages.ts'

export type Sort = (typeof LIST_SORTS)[number]

interface ClientListProps {
  /** Who is looked for when the list opens; null as usual. */
  readonly begins: readonly Condition[] | null
  /** Conditions are put together at once. */
  readonly beginsTogether: boolean
  readonly openId: number | null
  /** Beside a card: two lines each instead of columns. */
  readonly narrow: boolean
  readonly onOpen: (id: number) => void
  /** A new card, beginning with what was typed. */
  readonly onNew: (text: string) => void
  readonly onImport: () => void
  readonly acts: ListActs
}

export function ClientList({ begins, beginsTogether, openId, narrow, onOpen, onNew, onImport, acts }: ClientListProps) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const looksWords = useLooksWords()
  const [order, setOrder] = useState<{ sort: Sort; descending: boolean }>({
    sort: useMay('clients.money') ? 'spent' : 'visits',
    descending: true,
  })
  const [active, setActive] = useState(0)
  /** The row that takes the focus as soon as it is there: a row far away is still on its way. */
  const [wanted, setWanted] = useState<number | null>(null)
  const [shown, setShown] = useState({ first: 0, last: 0 })
  const list = useRef<VirtualListHandle>(null)
  /** Those who are being chosen; null while nobody is. */
  const [selection, setSelection] = useState<ReadonlySet<number> | null>(null)
  /** Conditions are being put together. */
  const [together, setTogether] = useState(beginsTogether)
  const columns = useListColumns()
  const { ref: frame, width: pixels } = useElementSize()
  const width = pixels / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const toTop = () => {
    setActive(0)
    list.current?.scrollTo(0)
  }
  const view = useListView(begins, toTop)
  const { filter, counts, text } = view
  const [wasNarrow, setWasNarrow] = useState(narrow)
  // The card was closed: one goes on in the list where one was.
  if (narrow !== wasNarrow) {
    setWasNarrow(narrow)
    if (!narrow) setWanted(active)
  }

  // Beside a card there is room for the three that are asked for most.
  const rare: readonly Filter[] = narrow
    ? ['new', 'nameless', 'archived']
    : (['nameless', 'archived'] as const).filter((value) => counts?.[value] === 0)
  const filters = FILTERS.filter((value) => (value === filter && view.saved === null) || !rare.includes(value))
  const sought = useDeferredValue(text.trim())
  const fitting = columnsThatFit(columns.chosen, width)
  const fieldIds = columns.chosen.flatMap(({ field }) => field?.id ?? [])
  const tiers = columns.chosen.some(({ key }) => key === 'tier')
  const pages = useClientPages({ filter, conditions: [...view.conditions], fieldIds, text: sought, tiers, ...order })
  const total = pages.total ?? 0
  const meant: Meant = {
    chosen: [...(selection ?? [])],
    list: { filter, conditions: [...view.conditions], text: sought },
    total,
    savedId: view.isChanged ? null : (view.saved?.id ?? null),
  }
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

  const move = (index: number) => {
    const next = Math.min(Math.max(index, 0), total - 1)
    setActive(next)
    list.current?.scrollTo(next)
    setWanted(next)
  }
  const press = (event: KeyboardEvent) => {
    // Menus and dialogs that are opened from here are elsewhere on the page, and their arrows are theirs.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    const onRow = event.target instanceof HTMLElement && event.target.closest('[data-index]') !== null
    const steps: Readonly<Record<string, number>> = onRow
      ? { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 10, PageUp: active - 10, Home: 0, End: total - 1 }
      : { ArrowDown: tabStop }
    const next = steps[event.key]
    if (next === undefined || total === 0) return
    event.preventDefault()
    move(next)
  }
  const toggle = (id: number) => {
    const next = new Set(selection)
    if (!next.delete(id)) next.add(id)
    setSelection(next)
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
        if (selection !== null) return toggle(client.id)
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
    if (narrow) return <NarrowRow {...shared} />
    return <WideRow {...shared} columns={fitting} chosen={selection === null ? null : selection.has(client.id)} />
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between the buttons inside.
    <div className={classes.list} data-narrow={narrow || undefined} onKeyDown={press}>
      {!narrow && <VisuallyHidden component="h1">{t('list')}</VisuallyHidden>}
      <ClientListTop
        narrow={narrow}
        view={view}
        columns={columns}
        allFit={fitting.length === columns.chosen.length}
        meant={meant}
        selection={selection}
        onSelect={setSelection}
        onTogether={() => setTogether(true)}
        onEnter={enter}
        onNew={() => onNew(text)}
        {...acts}
        onReport={() =>
          acts.onReport(meant.list, PAPER_ORDERS.find((each) => each === order.sort) ?? 'name', looksWords(meant.list))
        }
      />
      <FilterTabs
        label={t('filter.label')}
        value={view.saved === null ? filter : `saved-${view.saved.id}`}
        onChange={(value) => {
          const plain = FILTERS.find((each) => each === value)
          if (plain) view.openFilter(plain)
          else view.openSaved(Number(value.slice('saved-'.length)))
        }}
        tabs={[
          ...filters.map((value) => ({ value: value as string, label: t(`filter.${value}`), count: counts?.[value] })),
          ...(narrow ? view.savedFilters.filter(({ id }) => id === view.saved?.id) : view.savedFilters).map((saved) => ({
            value: `saved-${saved.id}`,
            label: saved.name,
            ...(saved.count === null ? {} : { count: saved.count }),
          })),
        ]}
      />
      <ActiveFilters view={view} total={pages.total} narrow={narrow} onChange={() => setTogether(true)} />
      {together && (
        <SegmentBuilder
          meant={{ filter, conditions: view.conditions }}
          text={sought}
          onClose={() => setTogether(false)}
          onShow={(meant) => {
            setTogether(false)
            view.show(meant)
          }}
        />
      )}
      <div className={classes.sheet} ref={frame}>
        <ErrorSentence error={pages.error} />
        {pages.total === 0 ? (
          <NoClients
            filter={filter}
            narrowed={view.conditions.length > 0}
            text={sought}
            empty={counts?.all === 0}
            onNew={() => onNew(text)}
            onImport={onImport}
          />
        ) : (
          <>
            <ClientListHead
              narrow={narrow}
              columns={fitting}
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
            {selection !== null && !narrow && (
              <SelectionBar
                chosen={selection}
                view={view}
                text={sought}
                total={total}
                onChoose={setSelection}
                onPrint={() => acts.onPrint(meant)}
                onLetter={() => acts.onLetter(meant)}
                onStop={() => setSelection(null)}
              />
            )}
            <p className={classes.foot}>{t('foot', { count: total, shown: format.number(total), by: t(`by.${order.sort}`) })}</p>
          </>
        )}
      </div>
    </div>
  )
}

const FILTERS = ['regulars', 'late', 'lost', 'new', 'all', 'nameless', 'archived'] as const satisfies readonly Filter[]
