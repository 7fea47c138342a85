import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence, useErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { isPressed } from '#renderer/ui/shortcuts.ts'
import type { PersonDate } from '#shared/contract/people.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import type { NameDayCalendar } from '#shared/domain/dates/name-days/tradition.ts'
import { DateParts } from './DateParts.tsx'
import classes from './Dates.module.css'
import { type DateDraft, draftOfDate } from './date-draft.ts'
import { useDateWords } from './date-words.ts'
import { NameDayChoice } from './NameDayChoice.tsx'
import { meant } from './typed-date.ts'

export interface NamedPerson {
  readonly name: string
  readonly calendar: NameDayCalendar | null
}

interface DateFormProps {
  readonly clientId: number
  readonly personId: number | null
  /** All dates of the person, of which this one is changed or to which it is added. */
  readonly dates: readonly PersonDate[]
  readonly date: PersonDate | null
  readonly kinds: readonly DateKind[]
  readonly named: NamedPerson
  /** What was typed of it and not saved, perhaps before the window went; null while it is as it was. */
  readonly kept: DateDraft | null
  readonly onKeep: (begun: DateDraft, part: Partial<DateDraft>) => void
  /** Saved or left: nothing of it is to be kept. */
  readonly onDone: (how: 'saved' | 'left') => void
}

/** One date being written where it stands. */
export function DateForm({ clientId, personId, dates, date, kinds, named, kept, onKeep, onDone }: DateFormProps) {
  const { t } = useTranslation(['people', 'common', 'errors'])
  const sentence = useErrorSentence()
  const words = useDateWords()
  const set = useCommand('people.setDates')
  const [begun] = useState(() => kept ?? draftOfDate(date, dates, kinds))
  const { opId, kind, label, parts, basis } = kept ?? begun
  /** What is typed otherwise is another intent; sent again as it is, it is carried out once. */
  const change = (part: Partial<DateDraft>) => onKeep(begun, { ...part, opId: newOpId() })
  const [removal] = useOpId()
  /** A draft that came back with the card does not take the cursor. */
  const [focus] = useState(kept === null)
  const [problem, setProblem] = useState<'date' | 'label' | null>(null)

  /** What another made of it meanwhile; null where it was taken off. */
  const theirs = set.error?.code === 'CONFLICT' && date !== null ? (dates.find(({ id }) => id === date.id) ?? null) : undefined

  const put = (
    intent: string,
    instead: readonly PersonDate[],
    next: readonly Omit<PersonDate, 'id'>[] | readonly (Omit<PersonDate, 'id'> & { readonly id: number | null })[],
  ) =>
    set.mutate(
      { opId: intent, clientId, personId, instead: [...instead], dates: next.map((each) => ({ id: null, ...each })) },
      {
        onSuccess: () => onDone('saved'),
        onError: (error) => {
          if (error.code === 'CONFLICT') refreshAll()
        },
      },
    )
  /** A new one is added to whatever another has made of the others. */
  const save = (on = date === null && set.error?.code === 'CONFLICT' ? dates : basis) => {
    if (set.isPending) return
    const read = meant(parts)
    if (read === null || read === 'unclear') return setProblem('date')
    if (kind === 'own' && label.trim() === '') return setProblem('label')
    const changed = { id: date?.id ?? null, kind, label: kind === 'own' ? label : '', date: read }
    if (date === null) return put(opId, on, [...on, changed])
    const gone = !on.some(({ id }) => id === date.id)
    put(opId, on, gone ? [...on, { ...changed, id: null }] : on.map((each) => (each.id === date.id ? changed : each)))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const press = (event: KeyboardEvent) => {
    if (isPressed('Escape', event)) onDone('left')
    else if (isPressed('Ctrl+Enter', event)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside it are heard here.
    <div className={classes.editor} onKeyDown={press}>
      <dt>
        <NativeSelect
          className={classes.kind ?? ''}
          aria-label={t('people:dateKind')}
          value={kind}
          data={kinds.map((each) => ({ value: each, label: t(`people:date.${each}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const chosen = kinds.find((each) => each === value)
            if (chosen) change({ kind: chosen })
          }}
          data-mantine-stop-propagation="true"
        />
      </dt>
      <dd>
        <form className={classes.form} onSubmit={submit} noValidate aria-label={t('people:oneDate')}>
          {kind === 'own' && (
            <TextInput
              aria-label={t('people:ownDate')}
              placeholder={t('people:ownDateHint')}
              maxLength={40}
              value={label}
              error={problem === 'label' && t('errors:field.missing')}
              onChange={({ currentTarget: { value } }) => {
                setProblem(null)
                change({ label: value })
              }}
              data-mantine-stop-propagation="true"
            />
          )}
          {kind === 'name-day' && (
            <NameDayChoice
              {...{ clientId, personId, ...named }}
              chosen={{ month: Number(parts.month), day: Number(parts.day) }}
              onChoose={({ month, day }) => {
                setProblem(null)
                change({ parts: { day: String(day), month: String(month), year: '' } })
              }}
            />
          )}
          <DateParts
            label={t('people:oneDate')}
            value={parts}
            focus={focus}
            problem={problem === 'date' ? sentence(new ApiError('RULE', { rule: 'date-not-understood' })) : null}
            onChange={(value) => {
              setProblem(null)
              change({ parts: value })
            }}
          />
          {theirs === undefined ? (
            <ErrorSentence error={set.error} />
          ) : (
            <ChangedMeanwhile
              onKeepMine={() => {
                change({ basis: dates })
                save(dates)
              }}
              onTakeTheirs={() => onDone('left')}
            >
              {theirs === null ? (
                t('people:dateGone')
              ) : (
                <>
                  {t('people:dateConflict')}{' '}
                  <strong>
                    {words.kind(theirs)}, {words.day(theirs)}
                  </strong>
                </>
              )}
            </ChangedMeanwhile>
          )}
          <div className={classes.acts}>
            {date !== null && (
              <Button
                variant="subtle"
                size="sm"
                color="danger"
                onClick={() =>
                  put(
                    removal,
                    basis,
                    basis.filter(({ id }) => id !== date.id),
                  )
                }
              >
                {t('common:remove')}
              </Button>
            )}
            <span className={classes.room} />
            <Button variant="subtle" size="sm" onClick={() => onDone('left')}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" variant="soft" size="sm" loading={set.isPending} disabled={theirs !== undefined}>
              {t('common:save')}
            </Button>
          </div>
        </form>
      </dd>
    </div>
  )
}
