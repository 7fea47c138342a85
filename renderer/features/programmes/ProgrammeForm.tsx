import { Button, SegmentedControl } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Trans, useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import type { Programme } from '#shared/contract/programmes.ts'
import { addDays, type Day, isDay } from '#shared/kernel/day.ts'
import { Line, ProblemsProvider, TextBlank } from './Blanks.tsx'
import type { Beginning } from './beginnings.ts'
import type { Problems } from './blank-reader.ts'
import { Conflict } from './Conflict.tsx'
import { DraftBlanks } from './DraftBlanks.tsx'
import { draftOf, readDraft } from './draft.ts'
import classes from './Programmes.module.css'
import { Trial } from './Trial.tsx'

interface ProgrammeFormProps {
  /** The one that is changed; null starts one. */
  readonly programme: Programme | null
  readonly begin: Beginning
  /** The first day the change may have; today unless a later version is being changed. */
  readonly from: Day
  readonly onDone: () => void
}

/** Clients and receipts know these by their names. */
const NAMED: readonly Programme['kind'][] = ['stamps', 'discount']

/** A programme's sentences with blanks to fill in. */
export function ProgrammeForm({ programme, begin, from, onDone }: ProgrammeFormProps) {
  const { t } = useTranslation(['programmes', 'common'])
  const { shop, me, today } = useShop()
  const form = useRef<HTMLFormElement>(null)
  const [opId, nextOpId] = useOpId()
  const [draft, setDraft] = useState(() => draftOf(begin.programme, { currency: shop.currency, language: me.language }))
  const [name, setName] = useState(begin.name)
  // What is changed is the version that was seen when the form opened, also when another one has come since.
  const [basedOn] = useState(programme?.latest)
  const [start, setStart] = useState<'today' | 'later'>(from > today ? 'later' : 'today')
  const [laterDay, setLaterDay] = useState<Day | ''>(from > today ? from : addDays(today, 1))
  const [problems, setProblems] = useState<Problems>({})
  const [dayMissing, setDayMissing] = useState(false)
  const changing = useCommand('loyalty.changeProgramme')
  const starting = useCommand('loyalty.startProgramme')
  const { error, isPending } = programme ? changing : starting

  /** The rules, or null when a blank cannot stay as it is; it is told there, and the first such one gets the cursor. */
  const read = () => {
    const { programme: typed, problems: found } = readDraft(draft, shop.currency)
    const all = NAMED.includes(draft.kind) && name.trim() === '' ? { ...found, name: { why: 'missing' } as const } : found
    flushSync(() => setProblems(all))
    if (Object.keys(all).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], button[data-wrong]')?.focus()
    return Object.keys(all).length === 0 ? typed : null
  }
  const save = (over = basedOn) => {
    const typed = read()
    const day = start === 'today' ? today : laterDay
    setDayMissing(!isDay(day))
    if (typed === null || !isDay(day)) return
    const wanted = { opId, name: name.trim(), from: day, programme: typed }
    const answers = { onSuccess: onDone, onError: ({ code }: { code: string }) => code !== 'OFFLINE' && nextOpId() }
    if (programme === null || over === undefined) starting.mutate(wanted, answers)
    else changing.mutate({ ...wanted, seriesId: programme.seriesId, basedOn: over }, answers)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  useShortcuts(t('programmes:editing'), [
    { keys: 'Ctrl+Enter', label: t('common:save'), run: () => save() },
    { keys: 'Esc', label: t('common:cancel'), run: onDone },
  ])
  const conflict = programme !== null && changing.error?.code === 'CONFLICT'

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate aria-label={t('programmes:editing')}>
      <ProblemsProvider problems={problems}>
        <DraftBlanks
          draft={draft}
          problems={problems}
          onChange={(changed) => {
            setDraft(changed)
            setProblems({})
          }}
        />
        <Line>
          <Trans
            t={t}
            i18nKey="programmes:named"
            components={{
              name: (
                <TextBlank
                  name="name"
                  label={t('programmes:blank.name')}
                  placeholder={t(`programmes:kind.${draft.kind}`)}
                  size="short"
                  value={name}
                  onChange={setName}
                />
              ),
            }}
          />
        </Line>
      </ProblemsProvider>
      <Trial read={read} draft={draft} />
      <div className={classes.start}>
        <span>{t('programmes:validFrom')}</span>
        <SegmentedControl
          aria-label={t('programmes:validFrom')}
          value={start}
          data={[
            { value: 'today', label: t('programmes:fromToday') },
            { value: 'later', label: t('programmes:laterDay') },
          ]}
          onChange={(value) => setStart(value === 'later' ? 'later' : 'today')}
        />
        {start === 'later' && (
          <DayField
            aria-label={t('programmes:firstDay')}
            min={today}
            value={laterDay}
            error={dayMissing}
            onChange={(day) => {
              setLaterDay(day)
              setDayMissing(false)
            }}
          />
        )}
        {programme !== null && <span className={classes.quiet}>{t('programmes:oldStays')}</span>}
      </div>
      <div role="alert">
        {Object.keys(problems).length > 0 && <p className={classes.problem}>{t('programmes:lookAgain')}</p>}
        {dayMissing && <p className={classes.problem}>{t('programmes:dayNeeded')}</p>}
      </div>
      {conflict ? (
        <Conflict
          seriesId={programme.seriesId}
          mine={readDraft(draft, shop.currency).programme}
          busy={isPending}
          onKeepMine={save}
          onTakeTheirs={onDone}
        />
      ) : (
        <ErrorSentence error={error} />
      )}
      {!conflict && (
        <div className={classes.actions}>
          <Button variant="subtle" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={isPending} rightSection={<KeyHint keys="Ctrl+Enter" />}>
            {t('common:save')}
          </Button>
        </div>
      )}
    </form>
  )
}
