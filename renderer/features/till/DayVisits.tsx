import { Button, Drawer, UnstyledButton } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#renderer/api/api.ts'
import { useQuery } from '#renderer/api/hooks.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { isPressed } from '#renderer/ui/shortcuts.ts'
import { useWording } from '#renderer/ui/wording.ts'
import type { VisitRow } from '#shared/contract/visits.ts'
import { Beside } from './Beside.tsx'
import classes from './DayVisits.module.css'
import { PasserByFace } from './TodayList.tsx'
import type { TillState } from './use-till.ts'
import { VisitSheet } from './VisitSheet.tsx'

interface DayVisitsProps {
  readonly till: TillState
  /** The visit laid open beside the list. */
  readonly visitId: number | null
  readonly onVisit: (visitId: number | null) => void
  readonly onOpenCard: (clientId: number) => void
}

/** The visits of the business day, found by receipt number too; one of them laid open beside. */
export function DayVisits({ till, visitId, onVisit, onOpenCard }: DayVisitsProps) {
  const { t } = useTranslation(['visits', 'till', 'common'])
  /** The visit whose slip was asked for by the keys, until it is printed. */
  const [printing, setPrinting] = useState<number | null>(null)
  const close = () => {
    onVisit(null)
    till.closeSheet()
  }
  /** The keys of the screen below are silent under a sheet; what is printed here is the slip of the open visit. */
  const press = (event: KeyboardEvent) => {
    if (visitId === null || !isPressed('Ctrl+P', event)) return
    event.preventDefault()
    setPrinting(visitId)
  }
  return (
    <Drawer
      onKeyDown={press}
      opened={till.sheet === 'day'}
      onClose={close}
      position="right"
      size="66rem"
      title={t('visits:dayTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{
        body: classes.body ?? '',
        content: classes.content ?? '',
        header: classes.header ?? '',
        title: classes.title ?? '',
      }}
    >
      <div className={classes.columns} data-open={visitId !== null || undefined}>
        <DayList visitId={visitId} onVisit={onVisit} />
        {visitId === null ? (
          <div className={classes.empty}>
            <EmptyState picture="search" title={t('visits:chooseVisit')} text={t('visits:chooseVisitHint')} />
          </div>
        ) : (
          <div className={classes.visit}>
            <Button
              variant="subtle"
              className={classes.back ?? ''}
              leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => onVisit(null)}
            >
              {t('till:allVisits')}
            </Button>
            <VisitSheet
              key={visitId}
              visitId={visitId}
              onCorrect={till.layOut}
              onVisit={onVisit}
              onOpenCard={onOpenCard}
              onPrint={printing === visitId ? () => setPrinting(null) : null}
            />
          </div>
        )}
      </div>
    </Drawer>
  )
}

function DayList({ visitId, onVisit }: Pick<DayVisitsProps, 'visitId' | 'onVisit'>) {
  const { t } = useTranslation(['visits', 'till', 'common', 'clients'])
  const format = useFormat()
  const { passerBy } = useWording()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState<string | null>(null)
  const day = useQuery('visits.ofDay', { day: null }).data
  const total = day?.total ?? null
  const wanted = text.trim().replace(/^(?:[#№]|n[ro]\.?)\s*(?=\d)/i, '')
  const rows = (day?.rows ?? []).filter((row) => row.companionOf === null && (wanted === '' || matches(row, wanted)))

  const find = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || wanted === '') return
    event.preventDefault()
    const isNumber = /^\d{1,9}$/.test(wanted) && Number(wanted) > 0
    const meant = isNumber && rows.length > 1 ? rows.find((row) => String(row.receiptNo) === wanted) : rows[0]
    if (meant) return onVisit(meant.id)
    if (!isNumber) return
    const older = await call('visits.byReceipt', { receiptNo: Number(wanted) })
    if (older.visitId === null) setMissing(wanted)
    else onVisit(older.visitId)
  }
  const type = (typed: string) => {
    setText(typed)
    setMissing(null)
  }
  return (
    <div className={classes.list}>
      <SearchField
        label={t('visits:findReceipt')}
        placeholder={t('visits:findReceipt')}
        value={text}
        onChange={type}
        onKeyDown={(event) => void find(event)}
        data-autofocus
      />
      {missing !== null && (
        <p role="alert" className={classes.missing}>
          {t('visits:noReceipt', { receipt: missing })}
        </p>
      )}
      {day !== undefined && rows.length === 0 && missing === null && (
        <p className={classes.hint}>{wanted === '' ? t('till:nobodyToday') : t('visits:notToday')}</p>
      )}
      <ul className={classes.rows} aria-label={t('visits:dayTitle')}>
        {rows.map((row) => (
          <li key={row.id}>
            <UnstyledButton
              className={classes.row ?? ''}
              aria-current={row.id === visitId || undefined}
              onClick={() => onVisit(row.id)}
            >
              <PersonRow
                name={row.client?.called ?? passerBy}
                colour={row.client?.colour ?? 8}
                photo={row.client?.photo ?? null}
                face={row.client ? undefined : <PasserByFace />}
                detail={`${row.receiptNo === null ? '' : `${t('clients:receiptNo', { number: row.receiptNo })} · `}${row.what || t('till:bareAmount')}`}
                side={
                  <>
                    <span className={classes.sum} data-void={row.state === 'void' || undefined}>
                      {format.money(row.total)}
                    </span>
                    <br />
                    {format.time(row.at)}
                  </>
                }
                below={<State row={row} />}
                selected={row.id === visitId}
              />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {total !== null && (day?.rows.length ?? 0) > 0 && (
        <p className={classes.total}>
          <span>{t('visits:dayTotal')}</span>
          <strong>{format.money(total, 'full')}</strong>
        </p>
      )}
      <Beside />
    </div>
  )
}

function State({ row }: { readonly row: VisitRow }) {
  const { t } = useTranslation('visits')
  const format = useFormat()
  if (row.state === 'void') {
    return (
      <Badge tone="danger" size="mini">
        {t('void')}
      </Badge>
    )
  }
  if (row.returned === 0) return row.imported ? <Badge size="mini">{t('fromFile')}</Badge> : null
  return (
    <Badge tone="warn" size="mini">
      {t('returnedSum', { sum: format.money(row.returned) })}
    </Badge>
  )
}

function matches(row: VisitRow, wanted: string): boolean {
  return (
    String(row.receiptNo ?? '').startsWith(wanted) ||
    (row.client?.called ?? '').toLocaleLowerCase().includes(wanted.toLocaleLowerCase())
  )
}
