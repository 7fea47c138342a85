import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePages } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import { type KeptFile, type NoteEntry, TIMELINE_PARTS, type TimelinePart } from '#shared/contract/timeline.ts'
import { FilePreview } from './FilePreview.tsx'
import { NoteComposer } from './NoteComposer.tsx'
import classes from './Timeline.module.css'
import { TimelineRow } from './TimelineRow.tsx'
import { rowsOf } from './timeline-rows.ts'
import { useTakenBack } from './use-taken-back.tsx'

interface TimelineProps {
  readonly card: ClientCard
  readonly onOpenVisit: (visitId: number) => void
}

/** Of a row with two lines. */
const ROW_HEIGHT = 56
const PAGE = 200

/** Everything that was with this client, in one stream, the newest on top. */
export function Timeline({ card, onOpenVisit }: TimelineProps) {
  const { t } = useTranslation('timeline')
  const format = useFormat()
  const [part, setPart] = useState<TimelinePart>('all')
  const [text, setText] = useState('')
  const [editing, setEditing] = useState<number | null>(null)
  const [openFile, setOpenFile] = useState<KeptFile | null>(null)
  const takenBack = useTakenBack('timeline.endNote', t('takenBack'))
  const takeBack = (note: NoteEntry) => takenBack.take(note.id, note.text)
  const wanted = text.trim()
  const pages = usePages(
    'timeline.page',
    (before: OutputOf<'timeline.page'>['next']) => ({ clientId: card.id, part, text: wanted, before, limit: PAGE }),
    (page) => page.next,
  )
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const rows = rowsOf(
    data?.pages.flatMap((page) => page.rows) ?? [],
    data?.pages[0]?.pinned ?? [],
    (day) => format.monthAndYear(day),
    t('pinned'),
  )
  const seen = (_: number, last: number) => {
    if (hasNextPage && !isFetchingNextPage && last > rows.length - PAGE / 2) void fetchNextPage()
  }

  return (
    <section className={classes.timeline} aria-label={t('title')}>
      <div className={classes.tools}>
        <FilterTabs
          label={t('show')}
          value={part}
          onChange={setPart}
          tabs={TIMELINE_PARTS.map((value) => ({ value, label: t(`part.${value}`) }))}
        />
        <SearchField label={t('search')} placeholder={t('search')} value={text} onChange={setText} />
      </div>
      {card.archivedAt === null && <NoteComposer key={card.id} card={card} />}
      <ErrorSentence error={error} />
      {data && rows.length === 0 && wanted === '' && <EmptyState picture="cup" title={t('empty')} text={t('emptyHint')} />}
      {data && rows.length === 0 && wanted !== '' && (
        <EmptyState picture="search" title={t('nothingFound', { text: wanted })} text={t('nothingFoundHint')} />
      )}
      {rows.length > 0 && (
        <VirtualList
          key={`${part} ${wanted}`}
          label={t('title')}
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          keyOf={(index) => rows[index]?.key ?? index}
          onRange={seen}
          row={(index) => {
            const row = rows[index]
            if (row === undefined) return null
            if (row.kind === 'heading') return <h3 className={classes.month}>{row.text}</h3>
            return (
              <TimelineRow
                entry={row.entry}
                firstOfDay={row.firstOfDay}
                editing={row.entry.kind === 'note' && row.entry.id === editing}
                onEdit={setEditing}
                onTakeBack={takeBack}
                onOpenVisit={onOpenVisit}
                onOpenFile={setOpenFile}
              />
            )
          }}
        />
      )}
      {takenBack.bar}
      {openFile && <FilePreview file={openFile} onClose={() => setOpenFile(null)} />}
    </section>
  )
}
