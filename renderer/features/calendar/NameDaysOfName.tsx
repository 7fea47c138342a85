import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconArrowBackUp, IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { inYear, isFeast, isMoving, type NameDay } from '#shared/domain/dates/name-days/feast.ts'
import { nameDaysOf } from '#shared/domain/dates/name-days/name-days.ts'
import { lineOf, nameDayTable } from '#shared/domain/dates/name-days/table.ts'
import type { NameDayEdit, NameDayTradition } from '#shared/domain/dates/name-days/tradition.ts'
import { partsOfDay } from '#shared/kernel/day.ts'
import classes from './Calendar.module.css'

interface NameDaysOfNameProps {
  readonly tradition: NameDayTradition
  readonly edits: readonly NameDayEdit[]
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** A name, the days on which it is kept, those that were taken away, and a day to be added. */
export function NameDaysOfName({ tradition, edits }: NameDaysOfNameProps) {
  const { t } = useTranslation(['calendar', 'clients', 'errors'])
  const format = useFormat()
  const { today } = useShop()
  const edit = useCommand('calendar.editNameDay')
  const [typed, setTyped] = useState('')
  const [date, setDate] = useState('')
  const [month, setMonth] = useState('')
  const [tried, setTried] = useState(false)
  const { year } = partsOfDay(today)
  const name = typed.trim()
  const days = name === '' ? [] : nameDaysOf(name, nameDayTable(tradition, edits), year)
  const printed = name === '' ? [] : inYear(lineOf(tradition, name)?.feasts ?? [], year)
  const struck = printed.filter(({ feast }) => !days.some((day) => day.feast === feast))
  const feast = `${month.padStart(2, '0')}-${date.trim().padStart(2, '0')}`
  const written = ({ month: ofYear, day }: NameDay) => format.monthAndDay(ofYear, day)
  const put = (changed: string, kept: boolean) =>
    edit.mutate({ opId: newOpId(), calendar: tradition, name, feast: changed, kept })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isFeast(feast) || edit.isPending) return
    edit.mutate(
      { opId: newOpId(), calendar: tradition, name, feast, kept: true },
      {
        onSuccess: () => {
          setDate('')
          setMonth('')
          setTried(false)
        },
      },
    )
  }
  return (
    <>
      <TextInput
        className={classes.field ?? ''}
        label={t('calendar:nameDays.nameField')}
        placeholder={t('calendar:nameDays.nameExample')}
        maxLength={40}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {name !== '' && (
        <>
          {days.length === 0 && struck.length === 0 && (
            <p className={classes.nothing}>{t('calendar:nameDays.noDays', { name })}</p>
          )}
          <ul className={classes.keys} aria-label={t('calendar:nameDays.name')}>
            {days.map((day) => (
              <li key={day.feast} className={classes.chip}>
                <span>
                  {written(day)}
                  {isMoving(day) && <small>{t('calendar:nameDays.moves')}</small>}
                </span>
                <button
                  type="button"
                  aria-label={t('calendar:nameDays.take', { day: written(day) })}
                  disabled={edit.isPending}
                  onClick={() => put(day.feast, false)}
                >
                  <IconX size={18} stroke={1.75} aria-hidden="true" />
                </button>
              </li>
            ))}
            {struck.map((day) => (
              <li key={day.feast} className={classes.chip} data-struck>
                <span>
                  <s>{written(day)}</s>
                  <small>{t('calendar:nameDays.taken')}</small>
                </span>
                <button
                  type="button"
                  aria-label={t('calendar:nameDays.restore', { day: written(day) })}
                  disabled={edit.isPending}
                  onClick={() => put(day.feast, true)}
                >
                  <IconArrowBackUp size={18} stroke={1.75} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
          <form className={classes.addDay} onSubmit={submit} aria-label={t('calendar:nameDays.addDay')}>
            <TextInput
              className={classes.dayPart ?? ''}
              label={t('calendar:nameDays.addDay')}
              aria-label={t('clients:birthday.day')}
              placeholder={t('clients:birthday.day')}
              inputMode="numeric"
              maxLength={2}
              autoComplete="off"
              value={date}
              error={tried && !isFeast(feast)}
              onChange={({ currentTarget }) => setDate(currentTarget.value)}
            />
            <NativeSelect
              aria-label={t('clients:birthday.month')}
              value={month}
              error={tried && !isFeast(feast)}
              data={[
                { value: '', label: t('clients:birthday.month') },
                ...MONTHS.map((one) => ({ value: String(one), label: format.monthName(one) })),
              ]}
              onChange={({ currentTarget }) => setMonth(currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              loading={edit.isPending}
              leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
            >
              {t('calendar:nameDays.add')}
            </Button>
          </form>
          {tried && !isFeast(feast) && (
            <p className={classes.problem} role="alert">
              {t('errors:rule.date-not-understood')}
            </p>
          )}
        </>
      )}
      <ErrorSentence error={edit.error} />
    </>
  )
}
