import { UnstyledButton } from '@mantine/core'
import { IconWalk } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { useWording } from '#renderer/ui/wording.ts'
import type { VisitRow } from '#shared/contract/visits.ts'
import classes from './FindColumn.module.css'
import type { TillState } from './use-till.ts'

const SHOWN = 20

interface TodayListProps {
  /** The latest first; there is at least one. */
  readonly rows: readonly VisitRow[]
  readonly till: TillState
  readonly onVisit: (visitId: number) => void
}

/** Below those who are awaited: who has been here on this business day. */
export function TodayList({ rows, till, onVisit }: TodayListProps) {
  const { t } = useTranslation('till')
  return (
    <>
      <div className={classes.head}>
        <span>{t('today')}</span>
        <UnstyledButton className={classes.all ?? ''} onClick={() => till.openSheet('day')} aria-keyshortcuts="Alt+V">
          {t('allVisits')}
          <KeyHint keys="Alt+V" />
        </UnstyledButton>
      </div>
      <ul className={classes.group} aria-label={t('today')}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <TodayRow row={row} till={till} onVisit={onVisit} />
          </li>
        ))}
      </ul>
    </>
  )
}

function TodayRow({ row, till, onVisit }: Omit<TodayListProps, 'rows'> & { readonly row: VisitRow }) {
  const { t } = useTranslation('till')
  const format = useFormat()
  const { passerBy } = useWording()
  const { client } = row
  const name = client?.called ?? passerBy
  const open = () =>
    client ? till.choose({ ...client, fullName: null, warnings: [], nameless: false, barred: null }) : onVisit(row.id)
  const selected = till.guest.kind === 'client' && client !== null && till.guest.face.id === client.id
  return (
    <UnstyledButton className={classes.option ?? ''} onClick={open}>
      <PersonRow
        name={name}
        colour={client?.colour ?? 8}
        photo={client?.photo ?? null}
        face={client ? undefined : <PasserByFace />}
        detail={row.what || t('bareAmount')}
        side={
          <>
            <span className={classes.sum}>{format.money(row.total)}</span>
            <br />
            {format.time(row.at)}
          </>
        }
        selected={selected}
      />
    </UnstyledButton>
  )
}

export function PasserByFace() {
  return (
    <span className={classes.plus}>
      <IconWalk size={24} stroke={1.75} aria-hidden="true" />
    </span>
  )
}
