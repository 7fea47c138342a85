import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoxAct } from '#renderer/ui/CardBox.tsx'
import { DataRow } from '#renderer/ui/DataList.tsx'
import type { PersonDate } from '#shared/contract/people.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import { DateForm } from './DateForm.tsx'
import { useDateWords } from './date-words.ts'
import classes from './Facts.module.css'

interface DateRowsProps {
  readonly clientId: number
  /** One of the family, or null for the client himself. */
  readonly personId: number | null
  readonly dates: readonly PersonDate[]
  /** A birthday that is kept on a card is none of these. */
  readonly kinds: readonly DateKind[]
  /** Where the button that adds one stands elsewhere: whether it was pressed, and what is to be done when that is over. */
  readonly adding?: { readonly now: boolean; readonly onDone: () => void }
}

/** Dates that come back every year, a row each, edited where it stands. Stands inside a `DataList`. */
export function DateRows({ clientId, personId, dates, kinds, adding }: DateRowsProps) {
  const { t } = useTranslation(['people', 'common'])
  const words = useDateWords()
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const form = (date: PersonDate | null) => (
    <DateForm
      key={date?.id ?? 'new'}
      clientId={clientId}
      personId={personId}
      dates={dates}
      date={date}
      kinds={kinds}
      onDone={() => {
        setOpen(null)
        if (date === null) adding?.onDone()
      }}
    />
  )
  return (
    <>
      {dates.map((date) =>
        open === date.id ? (
          form(date)
        ) : (
          <DataRow key={date.id} label={words.kind(date)} aside={words.next(date)}>
            <button type="button" className={classes.fact} title={t('common:edit')} onClick={() => setOpen(date.id)}>
              {words.day(date)}
            </button>
          </DataRow>
        ),
      )}
      {(open === 'new' || adding?.now) && form(null)}
      {open !== 'new' && adding === undefined && (
        <DataRow label={dates.length === 0 ? t('people:dates') : ''}>
          <span className={classes.addRow}>
            <BoxAct icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setOpen('new')}>
              {t('people:addDate')}
            </BoxAct>
          </span>
        </DataRow>
      )}
    </>
  )
}
