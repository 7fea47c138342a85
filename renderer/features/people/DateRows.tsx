import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDraft, useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { BoxAct } from '#renderer/ui/CardBox.tsx'
import { DataRow } from '#renderer/ui/DataList.tsx'
import { RowKey } from '#renderer/ui/RowKey.tsx'
import type { PersonDate } from '#shared/contract/people.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import { DateForm, type NamedPerson } from './DateForm.tsx'
import { type DateDraft, type DateDrafts, NEW_DATE } from './date-draft.ts'
import { useDateWords } from './date-words.ts'
import classes from './Facts.module.css'
import { NameDayRow } from './NameDayRow.tsx'

interface DateRowsProps {
  readonly clientId: number
  /** One of the family, or null for the client himself. */
  readonly personId: number | null
  readonly dates: readonly PersonDate[]
  /** A birthday that is kept on a card is none of these. */
  readonly kinds: readonly DateKind[]
  /** By what name, and whose calendar, the name day is looked up. */
  readonly named: NamedPerson
  /** Where the button that adds one stands elsewhere: whether it was pressed, and what is to be done when that is over. */
  readonly adding?: { readonly now: boolean; readonly onDone: () => void }
}

/** Dates that come back every year, a row each, edited where it stands. Stands inside a `DataList`. */
export function DateRows({ clientId, personId, dates, kinds, named, adding }: DateRowsProps) {
  const { t } = useTranslation(['people', 'common'])
  const words = useDateWords()
  const [open, setOpen] = useState<number | typeof NEW_DATE | 'name-day' | null>(null)
  /** The dates as they were shown when one was added: what is offered beside them waits for the answer that shows it. */
  const [addedTo, setAddedTo] = useState<readonly PersonDate[] | null>(null)
  const place = `dates-${clientId}-${personId ?? 'self'}`
  const [kept, keep] = useKeptDraft<DateDrafts>(place)
  const drafts = kept ?? {}
  /** What was typed since, while an answer was waited for, is in the draft already. */
  const change = (key: string, begun: DateDraft, part: Partial<DateDraft>) => {
    const now = readDraft<DateDrafts>(place) ?? {}
    keep({ ...now, [key]: { ...(now[key] ?? begun), ...part } })
  }
  const drop = (key: string) => {
    const { [key]: _, ...others } = readDraft<DateDrafts>(place) ?? {}
    keep(Object.keys(others).length === 0 ? null : others)
  }
  const keyOf = (date: PersonDate | null) => String(date?.id ?? NEW_DATE)
  /** Taken off by another while it was being changed here. */
  const gone = Object.entries(drafts).flatMap(([key, { basis }]) =>
    dates.some((date) => keyOf(date) === key) ? [] : basis.filter((date) => keyOf(date) === key),
  )
  const form = (date: PersonDate | null) => (
    <DateForm
      key={keyOf(date)}
      clientId={clientId}
      personId={personId}
      dates={dates}
      date={date}
      kinds={open === 'name-day' ? nameDayFirst(kinds) : kinds}
      named={named}
      kept={drafts[keyOf(date)] ?? null}
      onKeep={(begun, part) => change(keyOf(date), begun, part)}
      onDone={(how) => {
        drop(keyOf(date))
        setOpen(null)
        if (date !== null) return
        if (how === 'saved') setAddedTo(dates)
        adding?.onDone()
      }}
    />
  )
  const isNew = open === NEW_DATE || open === 'name-day' || adding?.now === true || NEW_DATE in drafts
  return (
    <>
      {dates.map((date) =>
        open === date.id || keyOf(date) in drafts ? (
          form(date)
        ) : (
          <DataRow key={date.id} label={words.kind(date)} aside={words.next(date)}>
            <RowKey title={t('common:edit')} onClick={() => setOpen(date.id)}>
              {words.day(date)}
            </RowKey>
          </DataRow>
        ),
      )}
      {gone.map(form)}
      {open === null && !isNew && addedTo !== dates && (
        <NameDayRow
          {...{ clientId, personId, dates, ...named }}
          onChosen={() => setAddedTo(dates)}
          onOther={() => setOpen('name-day')}
        />
      )}
      {isNew && form(null)}
      {!isNew && adding === undefined && (
        <DataRow label="">
          <span className={classes.addRow}>
            <BoxAct icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setOpen(NEW_DATE)}>
              {t('people:addDate')}
            </BoxAct>
          </span>
        </DataRow>
      )}
    </>
  )
}

const nameDayFirst = (kinds: readonly DateKind[]): DateKind[] => ['name-day', ...kinds.filter((kind) => kind !== 'name-day')]
