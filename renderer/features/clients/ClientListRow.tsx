import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import { BarredBadge } from '#renderer/ui/BarredBadge.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import { GravestWarning, useWarningWords, Warnings } from '#renderer/ui/Warnings.tsx'
import { type ClientRow, WARNING_KINDS, type Warning } from '#shared/contract/clients.ts'
import classes from './ClientList.module.css'
import { ColumnCell } from './ColumnCell.tsx'
import { gridOf, type ListColumn } from './list-columns.ts'
import { useWaitingWords } from './waiting-words.ts'

interface ClientListRowProps {
  readonly client: ClientRow
  readonly selected: boolean
  readonly tabIndex: number
  /** Takes the focus now. */
  readonly focused: boolean
  readonly onOpen: () => void
  readonly onFocus: () => void
}

/** Beside an open card: the name, the gravest warning, the last visit and the total. */
export function NarrowRow({ client, selected, tabIndex, focused, onOpen, onFocus }: ClientListRowProps) {
  const format = useFormat()
  const label = useRowLabel(client)
  const { called, fullName, colour, photo, phoneTail, lastVisitDay, visits, spent } = client
  const seesMoney = useMay('clients.money')
  const warnings = useWarnings(client)
  const waiting = useWaiting(client)
  const detail = waiting ? (
    waiting.brief
  ) : client.barred !== null ? (
    <BarredBadge barred={client.barred} size="mini" />
  ) : warnings.length > 0 ? (
    <GravestWarning warnings={warnings} />
  ) : (
    (fullName ?? (phoneTail && `…${phoneTail}`))
  )
  return (
    <button
      ref={focused ? takeFocus : null}
      type="button"
      className={classes.row}
      tabIndex={tabIndex}
      aria-current={selected || undefined}
      aria-label={label}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <PersonRow
        name={called}
        colour={colour}
        photo={photo}
        faceSize={38}
        selected={selected}
        {...(detail ? { detail } : {})}
        side={
          <span className={classes.side}>
            <span>{lastVisitDay === null ? '–' : format.dayShort(lastVisitDay)}</span>
            <span>{seesMoney ? format.money(spent, 'full') : format.number(visits)}</span>
          </span>
        }
      />
    </button>
  )
}

interface WideRowProps extends ClientListRowProps {
  readonly columns: readonly ListColumn[]
  /** While several are being chosen: whether this one is; null otherwise. */
  readonly chosen: boolean | null
}

/** With no card open: everything in columns. */
export function WideRow({ client, selected, tabIndex, focused, columns, chosen, onOpen, onFocus }: WideRowProps) {
  const label = useRowLabel(client)
  const { called, fullName, colour, photo } = client
  const warnings = useWarnings(client)
  const [gravest] = warnings
  // There is room for one.
  const shown = client.barred === null ? 1 : 0
  const waiting = useWaiting(client)
  return (
    <button
      ref={focused ? takeFocus : null}
      type="button"
      className={classes.row}
      data-wide
      style={{ gridTemplateColumns: gridOf(columns) }}
      tabIndex={tabIndex}
      aria-current={selected || undefined}
      aria-pressed={chosen ?? undefined}
      aria-label={label}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <span className={classes.who}>
        {chosen === null ? (
          <Face name={called} colour={colour} photo={photo} size={40} />
        ) : (
          <span className={classes.box} data-on={chosen || undefined}>
            {chosen && <IconCheck size={24} stroke={2.25} aria-hidden="true" />}
          </span>
        )}
        <span className={classes.names}>
          <span className={classes.name}>{called}</span>
          {(waiting ?? fullName) !== null && <span className={classes.full}>{waiting?.whole ?? fullName}</span>}
        </span>
        {(gravest !== undefined || client.barred !== null) && (
          <span className={classes.warning}>
            <Warnings warnings={warnings.slice(0, shown)} barred={client.barred} size="mini" />
            {warnings.length > shown && <span className={classes.more}>+{warnings.length - shown}</span>}
          </span>
        )}
      </span>
      {columns.map((column) => (
        <ColumnCell key={column.key} column={column} client={client} />
      ))}
    </button>
  )
}

/** A row whose page is still on the way: its place, without words. */
export function LoadingRow({ narrow }: { readonly narrow: boolean }) {
  return (
    <div className={classes.loading} data-narrow={narrow || undefined} aria-hidden="true">
      <i />
      <i />
    </div>
  )
}

/** What is written on the card and what he owes, the gravest first. */
function useWarnings({ warnings, debt }: ClientRow): readonly Warning[] {
  const format = useFormat()
  if (debt === 0) return warnings
  const owed = { kind: 'debt', text: format.money(debt) } as const
  const graver = warnings.filter(({ kind }) => WARNING_KINDS.indexOf(kind) < WARNING_KINDS.indexOf('debt'))
  return [...graver, owed, ...warnings.slice(graver.length)]
}

/** Of a card without a name: that it has none, and how long it is kept. */
function useWaiting({ waits }: ClientRow): { readonly brief: string; readonly whole: string } | null {
  const { t } = useTranslation('nameless')
  const words = useWaitingWords()
  return waits === null ? null : { brief: t('badge'), whole: `${t('badge')} · ${words(waits)}` }
}

/** The row as one sentence for a reader, to whom columns say nothing. */
function useRowLabel(client: ClientRow): string {
  const { called, fullName, lastVisitDay, visits, spent } = client
  const warnings = useWarnings(client)
  const waiting = useWaiting(client)
  const { t } = useTranslation(['clients', 'common', 'consent'])
  const format = useFormat()
  const warning = useWarningWords()
  const seesMoney = useMay('clients.money')
  return [
    called,
    waiting?.whole ?? fullName,
    client.barred && t(`consent:badge.${client.barred}`),
    ...warnings.map(warning),
    lastVisitDay === null ? t('clients:neverHere') : t('clients:lastHere', { day: format.relativeDay(lastVisitDay) }),
    t('common:visits', { count: visits }),
    seesMoney && format.money(spent),
  ]
    .filter(Boolean)
    .join(', ')
}
