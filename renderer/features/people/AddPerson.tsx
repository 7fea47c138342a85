import { Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { useNameDays } from '#renderer/api/name-days.ts'
import { ErrorSentence, useErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { isPressed } from '#renderer/ui/shortcuts.ts'
import type { Hit } from '#shared/contract/clients.ts'
import { isSameDay, type MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import type { Gender } from '#shared/domain/relations/relation-words.ts'
import { DateParts } from './DateParts.tsx'
import { NameDayKeys } from './NameDayKeys.tsx'
import classes from './PersonSheet.module.css'
import type { Tie } from './relation-choices.ts'
import { TieFields } from './TieFields.tsx'
import { meant, noDate } from './typed-date.ts'

interface AddPersonProps {
  readonly clientId: number
  readonly gender: Gender | null
  readonly onDone: () => void
}

const HITS = 4

/** Someone around the client: another client found by name, or a person who is none. */
export function AddPerson({ clientId, gender, onDone }: AddPersonProps) {
  const { t } = useTranslation(['people', 'common', 'errors'])
  const { daysOf } = useNameDays()
  const sentence = useErrorSentence()
  const fieldErrors = useFieldErrors()
  const [opId, nextOpId] = useOpId()
  const add = useCommand('people.addRelative')
  const [name, setName] = useState('')
  const [client, setClient] = useState<Hit | null>(null)
  const [tie, setTie] = useState<Tie>({ kind: 'spouse', gender: gender === 'female' ? 'male' : 'female' })
  const [birthday, setBirthday] = useState(noDate)
  const [nameDay, setNameDay] = useState<MonthDay | null>(null)
  const [problem, setProblem] = useState<'name' | 'birthday' | null>(null)
  const wanted = name.trim()
  const nameDays = daysOf(wanted)
  /** A day that was taken for another name is not his. */
  const kept = nameDay !== null && nameDays.some((one) => isSameDay(one, nameDay)) ? nameDay : null
  const found = useQuery('clients.find', wanted.length < 2 || client ? null : { text: wanted, limit: HITS + 1 }, {
    keepPrevious: true,
  })
  const hits = client || wanted.length < 2 ? [] : (found.data?.hits ?? []).filter(({ id }) => id !== clientId).slice(0, HITS)

  const save = () => {
    if (add.isPending) return
    const day = meant(birthday)
    if (client === null && wanted === '') return setProblem('name')
    if (day === 'unclear') return setProblem('birthday')
    const who = client
      ? { kind: 'client' as const, clientId: client.id, gender: tie.gender }
      : { kind: 'person' as const, name: wanted, gender: tie.gender }
    add.mutate(
      {
        opId,
        clientId,
        kind: tie.kind,
        who,
        birthday: client ? null : day,
        nameDay: client || kept === null ? null : { year: null, ...kept },
      },
      { onSuccess: onDone, onError: nextOpId },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const press = (event: KeyboardEvent) => {
    if (!isPressed('Ctrl+Enter', event)) return
    event.preventDefault()
    save()
  }
  const nameProblem = problem === 'name' ? t('errors:field.missing') : fieldErrors(add.error)['who.name']
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={press} noValidate>
      {client ? (
        <div className={classes.group}>
          <span className={classes.label}>{t('people:who')}</span>
          <PersonRow
            name={client.called}
            colour={client.colour}
            photo={client.photo}
            detail={t('people:isClient')}
            side={
              <Button
                variant="subtle"
                size="sm"
                leftSection={<IconX size={18} stroke={1.75} aria-hidden="true" />}
                onClick={() => setClient(null)}
              >
                {t('people:someoneElse')}
              </Button>
            }
          />
        </div>
      ) : (
        <div className={classes.group}>
          <TextInput
            label={t('people:who')}
            placeholder={t('people:whoHint')}
            autoComplete="off"
            maxLength={200}
            value={name}
            error={nameProblem}
            onChange={({ currentTarget: { value } }) => {
              setProblem(null)
              setName(value)
            }}
            data-autofocus
          />
          {hits.length > 0 && (
            <>
              <p className={classes.hint}>{t('people:clientPerhaps')}</p>
              <ul className={classes.hits}>
                {hits.map((hit) => (
                  <li key={hit.id}>
                    <button type="button" className={classes.hit} onClick={() => setClient(hit)}>
                      <PersonRow
                        name={hit.called}
                        colour={hit.colour}
                        photo={hit.photo}
                        faceSize={36}
                        detail={hit.fullName ?? (hit.phoneTail === null ? '' : `…${hit.phoneTail}`)}
                      />
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <TieFields tie={tie} of={gender} onChange={setTie} />
      {!client && (
        <div className={classes.group}>
          <span className={classes.label}>{t('people:date.birthday')}</span>
          <DateParts
            label={t('people:date.birthday')}
            value={birthday}
            problem={problem === 'birthday' ? sentence(new ApiError('RULE', { rule: 'date-not-understood' })) : null}
            onChange={(value) => {
              setProblem(null)
              setBirthday(value)
            }}
          />
        </div>
      )}
      {!client && nameDays.length > 0 && (
        <div className={classes.group}>
          <span className={classes.label}>{t('people:date.name-day')}</span>
          <NameDayKeys
            days={nameDays}
            chosen={kept}
            onChoose={(day) => setNameDay(kept !== null && isSameDay(kept, day) ? null : day)}
          />
        </div>
      )}
      <ErrorSentence error={nameProblem ? null : add.error} />
      <div className={classes.actions}>
        <Button variant="subtle" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={add.isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {t('common:add')}
        </Button>
      </div>
    </form>
  )
}
