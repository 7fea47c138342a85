import { ActionIcon } from '@mantine/core'
import {
  IconBan,
  IconCalendarEvent,
  IconCheckbox,
  IconChecklist,
  IconCoins,
  IconFile,
  IconHistory,
  IconId,
  IconInfoCircle,
  IconNote,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconReceipt,
  IconTrash,
} from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { channelIcons } from '#renderer/ui/contact-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { useMovementAmount } from '#renderer/ui/movement-words.ts'
import type { KeptFile, NoteEntry, TimelineEntry } from '#shared/contract/timeline.ts'
import { EntryWords } from './EntryWords.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import classes from './Timeline.module.css'

interface TimelineRowProps {
  readonly entry: TimelineEntry
  /** The day is told beside the first entry of the day only. */
  readonly firstOfDay: boolean
  readonly editing: boolean
  readonly onEdit: (noteId: number | null) => void
  readonly onTakeBack: (note: NoteEntry) => void
  readonly onOpenVisit: (visitId: number) => void
  readonly onOpenFile: (file: KeptFile) => void
}

const signs = {
  visit: IconReceipt,
  note: IconNote,
  fact: IconInfoCircle,
  'fact-ended': IconInfoCircle,
  event: IconCalendarEvent,
  points: IconCoins,
  task: IconChecklist,
  consent: IconCheckbox,
  reach: IconBan,
  file: IconFile,
  change: IconHistory,
  made: IconId,
} as const

/** One entry of the timeline: when, what, by whom, and at the right how much or what may be done. Kept while the list scrolls: only rows that come into sight are drawn. */
export const TimelineRow = memo(function TimelineRow({
  entry,
  firstOfDay,
  editing,
  onEdit,
  onTakeBack,
  onOpenVisit,
  onOpenFile,
}: TimelineRowProps) {
  const { t } = useTranslation('timeline')
  const format = useFormat()
  const amountOf = useMovementAmount()
  const Sign = entry.kind === 'contact' ? channelIcons[entry.channel] : signs[entry.kind]
  const body = <EntryWords entry={entry} />
  return (
    <div className={classes.entry} data-kind={entry.kind} data-first={firstOfDay || undefined}>
      <span className={classes.day}>{firstOfDay ? format.dayShort(entry.day) : ''}</span>
      <time className={classes.time}>{format.time(entry.at)}</time>
      <span className={classes.sign}>
        <Sign size={18} stroke={1.75} aria-hidden="true" />
      </span>
      {entry.kind === 'note' && editing ? (
        <NoteEditor note={entry} onDone={() => onEdit(null)} />
      ) : entry.kind === 'visit' ? (
        <button
          type="button"
          className={classes.opens}
          aria-label={t('openVisit', { when: format.instant(entry.at) })}
          onClick={() => onOpenVisit(entry.visitId)}
        >
          {body}
          <VisitSide entry={entry} />
        </button>
      ) : entry.kind === 'file' ? (
        <button
          type="button"
          className={classes.opens}
          aria-label={t('openFile', { name: entry.file.name })}
          onClick={() => onOpenFile(entry.file)}
        >
          {body}
        </button>
      ) : (
        <>
          <div className={classes.words}>{body}</div>
          {entry.kind === 'note' && <NoteActs note={entry} onEdit={onEdit} onTakeBack={onTakeBack} />}
          {entry.kind === 'points' && <span className={classes.sum}>{amountOf(entry.movement)}</span>}
        </>
      )}
    </div>
  )
})

function VisitSide({ entry }: { readonly entry: TimelineEntry & { kind: 'visit' } }): ReactNode {
  const { t } = useTranslation('timeline')
  const format = useFormat()
  if (entry.cameAlong) return <Badge size="mini">{t('cameAlong')}</Badge>
  return (
    <span className={classes.sum} data-void={entry.state === 'void' || undefined}>
      {format.money(entry.total, 'full')}
    </span>
  )
}

function NoteActs({ note, onEdit, onTakeBack }: Pick<TimelineRowProps, 'onEdit' | 'onTakeBack'> & { readonly note: NoteEntry }) {
  const { t } = useTranslation('timeline')
  const pin = useCommand('timeline.pinNote')
  const Pin = note.pinned ? IconPinnedOff : IconPin
  return (
    <span className={classes.acts}>
      <ActionIcon
        variant="subtle"
        aria-label={t(note.pinned ? 'unpin' : 'pin')}
        title={t(note.pinned ? 'unpin' : 'pin')}
        loading={pin.isPending}
        onClick={() => pin.mutate({ opId: newOpId(), id: note.id, pinned: !note.pinned })}
      >
        <Pin size={18} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      {note.mayEdit && (
        <>
          <ActionIcon variant="subtle" aria-label={t('editNote')} title={t('editNote')} onClick={() => onEdit(note.id)}>
            <IconPencil size={18} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={t('takeBack')} title={t('takeBack')} onClick={() => onTakeBack(note)}>
            <IconTrash size={18} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </>
      )}
    </span>
  )
}
