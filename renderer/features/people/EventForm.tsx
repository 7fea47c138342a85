import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconBell, IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence, useErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { isPressed } from '#renderer/ui/shortcuts.ts'
import { PersonKey } from '#renderer/ui/ToggleKey.tsx'
import type { RelativeOnCard } from '#shared/contract/people.ts'
import { askAfterIn } from '#shared/domain/say/ask-later.ts'
import { DateParts } from './DateParts.tsx'
import { askAfterEvent, type LifeEvent } from './event-draft.ts'
import classes from './PersonSheet.module.css'
import { QuestionFields } from './QuestionFields.tsx'
import { meant, noDate, typed } from './typed-date.ts'

interface EventFormProps {
  readonly clientId: number
  readonly family: readonly RelativeOnCard[]
  /** Null for a new one. */
  readonly event: LifeEvent | null
  readonly onDone: () => void
}

type Problem = 'text' | 'when' | 'until' | 'question'

/** What happens, when, where and with whom; the question for afterwards writes itself until someone writes another. */
export function EventForm({ clientId, family, event, onDone }: EventFormProps) {
  const { t } = useTranslation(['people', 'common', 'errors'])
  const { today } = useFormat()
  const { leapDay } = useShop().shop
  const sentence = useErrorSentence()
  const [opId, nextOpId] = useOpId()
  const add = useCommand('people.addFact')
  const update = useCommand('people.updateFact')
  const end = useCommand('people.endFact')
  const known = event?.event
  const [text, setText] = useState(event?.fact.text ?? '')
  const [about, setAbout] = useState(event?.about?.personId ?? null)
  const [when, setWhen] = useState(known ? typed(known.when) : noDate)
  const [until, setUntil] = useState(known?.until ? typed(known.until) : null)
  const [place, setPlace] = useState(known?.place ?? '')
  const [company, setCompany] = useState(known?.company ?? '')
  const [companions, setCompanions] = useState<readonly number[]>(known?.companions.map(({ personId }) => personId) ?? [])
  /** `proposed` until someone changes it. */
  const [asked, setAsked] = useState<'proposed' | { readonly text: string; readonly askAfter: string } | null>(
    event === null ? 'proposed' : (event.fact.question ?? null),
  )
  const [problem, setProblem] = useState<Problem | null>(null)

  const read = { when: meant(when), until: until === null ? null : meant(until) }
  const date = (value: typeof read.when) => (value === 'unclear' ? null : value)
  const over = askAfterEvent(date(read.when), date(read.until), today, leapDay)
  const what = place.trim() || text.trim()
  const proposal = over === null || what === '' ? null : { text: t('people:event.ask', { what }).slice(0, 120), askAfter: over }
  const question = asked === 'proposed' ? proposal : asked
  const busy = add.isPending || update.isPending
  const error = add.error ?? update.error ?? end.error
  const noSuchDay = sentence(new ApiError('RULE', { rule: 'date-not-understood' }))
  const needed = t('errors:field.missing')

  const save = () => {
    if (busy) return
    if (text.trim() === '') return setProblem('text')
    if (read.when === null || read.when === 'unclear') return setProblem('when')
    if (read.until === 'unclear') return setProblem('until')
    if (question !== null && question.text.trim() === '') return setProblem('question')
    const happens = { when: read.when, until: read.until, place, company, companions: [...companions] }
    const fields = { opId, labelId: event?.fact.label?.id ?? null, text, question: question && { ...question }, event: happens }
    const done = { onSuccess: onDone, onError: nextOpId }
    if (event === null) add.mutate({ ...fields, clientId, personId: about }, done)
    else update.mutate({ ...fields, id: event.fact.id, version: event.fact.version }, done)
  }
  const submit = (sent: FormEvent) => {
    sent.preventDefault()
    save()
  }
  const press = (pressed: KeyboardEvent) => {
    if (!isPressed('Ctrl+Enter', pressed)) return
    pressed.preventDefault()
    save()
  }
  const change = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      setProblem(null)
      set(value)
    }
  }
  const people = family.filter(({ personId }) => personId !== about)
  const ownFamily = family.filter(({ clientId: own }) => own === null)
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={press} noValidate>
      <TextInput
        label={t('people:event.what')}
        placeholder={t('people:event.whatHint')}
        autoComplete="off"
        maxLength={300}
        value={text}
        error={problem === 'text' ? needed : null}
        onChange={({ currentTarget: { value } }) => change(setText)(value)}
        data-autofocus
      />
      {event === null && ownFamily.length > 0 && (
        <NativeSelect
          label={t('people:event.whose')}
          value={about ?? ''}
          data={[
            { value: '', label: t('people:event.own') },
            ...ownFamily.map(({ personId, called }) => ({ value: String(personId), label: called })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const chosen = value === '' ? null : Number(value)
            setAbout(chosen)
            setCompanions(companions.filter((id) => id !== chosen))
          }}
        />
      )}
      <div className={classes.group}>
        <span className={classes.label}>{t('people:event.when')}</span>
        <DateParts
          label={t('people:event.when')}
          value={when}
          problem={problem === 'when' ? (read.when === null ? needed : noSuchDay) : null}
          onChange={change(setWhen)}
        />
        {until === null ? (
          <div>
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => setUntil(noDate)}
            >
              {t('people:event.addUntil')}
            </Button>
          </div>
        ) : (
          <>
            <span className={classes.label}>{t('people:event.until')}</span>
            <DateParts
              label={t('people:event.until')}
              value={until}
              problem={problem === 'until' ? noSuchDay : null}
              onChange={change<typeof noDate | null>(setUntil)}
            />
          </>
        )}
      </div>
      <TextInput
        label={t('people:event.where')}
        autoComplete="off"
        maxLength={80}
        value={place}
        onChange={({ currentTarget: { value } }) => setPlace(value)}
      />
      <div className={classes.group}>
        <TextInput
          label={t('people:event.withWhom')}
          placeholder={t('people:event.withHint')}
          autoComplete="off"
          maxLength={120}
          value={company}
          onChange={({ currentTarget: { value } }) => setCompany(value)}
        />
        {people.length > 0 && event?.about == null && about === null && (
          <fieldset className={classes.people} aria-label={t('people:event.withWhom')}>
            {people.map(({ personId, called, colour, photo }) => {
              const on = companions.includes(personId)
              return (
                <PersonKey
                  key={personId}
                  name={called}
                  colour={colour}
                  photo={photo}
                  on={on}
                  onClick={() => setCompanions(on ? companions.filter((id) => id !== personId) : [...companions, personId])}
                />
              )
            })}
          </fieldset>
        )}
      </div>
      {question === null ? (
        <div>
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconBell size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => setAsked(proposal ?? { text: '', askAfter: askAfterIn('week', today) })}
          >
            {t('people:askLater')}
          </Button>
        </div>
      ) : (
        <div className={classes.group}>
          <span className={classes.label}>{t('people:event.askThen')}</span>
          <QuestionFields
            question={question}
            focus={false}
            problem={problem === 'question' ? needed : undefined}
            onChange={change<{ text: string; askAfter: string }>(setAsked)}
          />
          <div>
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconX size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => setAsked(null)}
            >
              {t('people:askNever')}
            </Button>
          </div>
        </div>
      )}
      <ErrorSentence error={error} />
      <div className={classes.actions}>
        {event !== null && (
          <Button
            className={classes.first ?? ''}
            variant="subtle"
            color="danger"
            loading={end.isPending}
            onClick={() => end.mutate({ opId: newOpId(), id: event.fact.id }, { onSuccess: onDone })}
          >
            {t('people:event.remove')}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={busy} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}
