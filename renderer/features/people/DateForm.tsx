import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ErrorSentence, useErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { isPressed } from '#renderer/ui/shortcuts.ts'
import type { PersonDate } from '#shared/contract/people.ts'
import type { DateKind } from '#shared/domain/dates/important-date.ts'
import { DateParts } from './DateParts.tsx'
import classes from './Dates.module.css'
import { useDateWords } from './date-words.ts'
import { meant, noDate, typed } from './typed-date.ts'

interface DateFormProps {
  readonly clientId: number
  readonly personId: number | null
  /** All dates of the person, of which this one is changed or to which it is added. */
  readonly dates: readonly PersonDate[]
  readonly date: PersonDate | null
  readonly kinds: readonly DateKind[]
  readonly onDone: () => void
}

/** One date being written where it stands. */
export function DateForm({ clientId, personId, dates, date, kinds, onDone }: DateFormProps) {
  const { t } = useTranslation(['people', 'common', 'errors'])
  const sentence = useErrorSentence()
  const words = useDateWords()
  const set = useCommand('people.setDates')
  const [opId, nextOpId] = useOpId()
  const [kind, setKind] = useState<DateKind>(date?.kind ?? kinds[0] ?? 'own')
  const [label, setLabel] = useState(date?.label ?? '')
  const [parts, setParts] = useState(date ? typed(date.date) : noDate)
  /** The dates as they stood when the form opened, or when it was decided to write over what another made of them. */
  const [basis, setBasis] = useState(dates)
  const [problem, setProblem] = useState<'date' | 'label' | null>(null)

  /** What another made of it meanwhile; null where it was taken off. */
  const theirs = set.error?.code === 'CONFLICT' && date !== null ? (dates.find(({ id }) => id === date.id) ?? null) : undefined

  const put = (
    instead: readonly PersonDate[],
    next: readonly Omit<PersonDate, 'id'>[] | readonly (Omit<PersonDate, 'id'> & { readonly id: number | null })[],
  ) =>
    set.mutate(
      { opId, clientId, personId, instead: [...instead], dates: next.map((each) => ({ id: null, ...each })) },
      {
        onSuccess: onDone,
        onError: (error) => {
          nextOpId()
          if (error.code === 'CONFLICT') refreshAll()
        },
      },
    )
  const save = (on = basis) => {
    if (set.isPending) return
    const read = meant(parts)
    if (read === null || read === 'unclear') return setProblem('date')
    if (kind === 'own' && label.trim() === '') return setProblem('label')
    const changed = { id: date?.id ?? null, kind, label: kind === 'own' ? label : '', date: read }
    if (date === null) return put(on, [...on, changed])
    const gone = !on.some(({ id }) => id === date.id)
    put(on, gone ? [...on, { ...changed, id: null }] : on.map((each) => (each.id === date.id ? changed : each)))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const press = (event: KeyboardEvent) => {
    if (isPressed('Escape', event)) onDone()
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
            if (chosen) setKind(chosen)
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
                setLabel(value)
              }}
              data-mantine-stop-propagation="true"
            />
          )}
          <DateParts
            label={t('people:oneDate')}
            value={parts}
            focus
            problem={problem === 'date' ? sentence(new ApiError('RULE', { rule: 'date-not-understood' })) : null}
            onChange={(value) => {
              setProblem(null)
              setParts(value)
            }}
          />
          {theirs === undefined ? (
            <ErrorSentence error={set.error} />
          ) : (
            <div className={classes.conflict} role="alert">
              <p>
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
              </p>
              <Button
                variant="outline"
                size="sm"
                onClick={() => {
                  setBasis(dates)
                  save(dates)
                }}
              >
                {t('people:keepMine')}
              </Button>
              <Button variant="outline" size="sm" onClick={onDone}>
                {t('people:takeTheirs')}
              </Button>
            </div>
          )}
          <div className={classes.acts}>
            {date !== null && (
              <Button
                variant="subtle"
                size="sm"
                color="danger"
                onClick={() =>
                  put(
                    basis,
                    basis.filter(({ id }) => id !== date.id),
                  )
                }
              >
                {t('common:remove')}
              </Button>
            )}
            <span className={classes.room} />
            <Button variant="subtle" size="sm" onClick={onDone}>
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
