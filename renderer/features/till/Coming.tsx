import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { isWarned, Warnings } from '#renderer/ui/Warnings.tsx'
import type { Awaited, ClientFace, ClientHabit } from '#shared/contract/clients.ts'
import classes from './FindColumn.module.css'

export const comingId = (list: string, of: number) => `${list}-${of}`

interface ComingProps {
  readonly id: string
  readonly rows: readonly Awaited[]
  /** Somebody has a habit already; else the shop is new. */
  readonly known: boolean
  /** Others stand below: an empty list is one line. */
  readonly brief: boolean
  /** The row that the arrows have marked, or −1. */
  readonly active: number
  /** Who stands at the till. */
  readonly chosen: number | null
  readonly onChoose: (face: ClientFace) => void
}

/** Before anything is typed: who probably comes now, by his own habit, the likeliest first. */
export function Coming({ id, rows, known, brief, active, chosen, onChoose }: ComingProps) {
  const { t } = useTranslation('till')
  const marked = rows[active]
  const activeId = marked && comingId(id, marked.id)
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const keepFocus = (event: React.MouseEvent) => event.preventDefault()
  if (rows.length === 0 && !brief)
    return (
      <EmptyState
        picture="people"
        title={known ? t('coming.nobody') : t('coming.unknown')}
        text={known ? t('coming.nobodyHint') : t('coming.unknownHint')}
      />
    )
  return (
    <>
      <div className={classes.head}>
        <span>{t('coming.title')}</span>
        {rows.length > 0 && <span>{t('coming.when')}</span>}
      </div>
      {rows.length === 0 ? (
        <p className={classes.none}>{known ? t('coming.nobody') : t('coming.unknown')}</p>
      ) : (
        <div role="listbox" id={id} tabIndex={-1} aria-label={t('coming.title')} className={classes.group}>
          {rows.map((row, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box.
            // biome-ignore lint/a11y/useFocusableInteractive: as above.
            <div
              key={row.id}
              role="option"
              id={comingId(id, row.id)}
              aria-selected={index === active}
              className={classes.option}
              onMouseDown={keepFocus}
              onClick={() => onChoose(row)}
            >
              <ComingRow row={row} selected={index === active || row.id === chosen} />
            </div>
          ))}
        </div>
      )}
    </>
  )
}

function ComingRow({ row, selected }: { readonly row: Awaited; readonly selected: boolean }) {
  const { t } = useTranslation('nameless')
  const when = useUsualTime()
  return (
    <PersonRow
      name={row.called}
      colour={row.colour}
      photo={row.photo}
      detail={row.nameless ? [row.usual, t('badge')].filter(Boolean).join(' · ') : (row.usual ?? row.fullName ?? ' ')}
      side={when(row.habit)}
      below={isWarned(row) ? <Warnings warnings={row.warnings} barred={row.barred} size="mini" /> : undefined}
      selected={selected}
    />
  )
}

/** Nearly every day. */
const DAILY = 1.5

/** "Tue 10–11", "Tue, Thu", "daily 11–12". */
function useUsualTime(): (habit: ClientHabit) => string {
  const { t } = useTranslation('till')
  const format = useFormat()
  return ({ weekdays, hours, everyDays }) => {
    const days = weekdays.length > 0 ? weekdays.map(format.weekdayShort).join(', ') : everyDays < DAILY ? t('coming.daily') : ''
    // Both together would leave the name no room.
    const between = hours === null || weekdays.length > 1 ? '' : `${hours.from % 24}–${hours.until % 24 || 24}`
    return [days, between].filter((part) => part !== '').join(' ')
  }
}
