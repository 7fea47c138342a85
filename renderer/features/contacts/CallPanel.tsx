import { Button, Textarea, UnstyledButton } from '@mantine/core'
import { IconMessage, IconPhone } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { BlockNote } from '#renderer/ui/BlockNote.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { Seen } from '#renderer/ui/Masked.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import { Warnings } from '#renderer/ui/Warnings.tsx'
import type { Call } from '#shared/contract/calls.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import { LONGEST_ANSWER } from '#shared/contract/journal.ts'
import type { TodayReason } from '#shared/contract/today.ts'
import { isMasked } from '#shared/domain/access/masks.ts'
import { CALLS_IN_VAIN, lineAfter } from '#shared/domain/contacts/next-step.ts'
import { outcomesOf } from '#shared/domain/contacts/outcome.ts'
import classes from './CallList.module.css'
import { CallTalk } from './CallTalk.tsx'
import { ChoiceTiles } from './ChoiceTiles.tsx'
import { MoodKeys } from './ContactFields.tsx'
import { type ContactDraft, newDraft, problemsOf, recorded, withOutcome } from './contact-draft.ts'
import { dialled } from './dialled.ts'
import { NextStep } from './NextStep.tsx'
import { useCallKeys } from './use-call-keys.ts'
import type { Called } from './use-call-session.ts'
import { useCallSubject } from './use-call-subject.ts'

interface CallPanelProps {
  readonly call: Call
  readonly why: (reason: TodayReason) => ReactNode
  readonly onSaved: (one: Called) => void
  readonly onSkip: () => void
  /** Null where nothing was done yet. */
  readonly onBack: (() => void) | null
  readonly onWrite: () => void
  readonly onOpenClient: () => void
}

const OUTCOMES = outcomesOf('call', 'out')

/** The client who is being called: the number, why, what to say, and what came of it. Give it his id as `key`. */
export function CallPanel({ call, why, onSaved, onSkip, onBack, onWrite, onOpenClient }: CallPanelProps) {
  const { t } = useTranslation(['calls', 'journal'])
  const { today } = useFormat()
  const [opId, nextOpId] = useOpId()
  const { client, phone, lines, purpose, from, inVain } = call
  const subject = useCallSubject()(call)
  const [kept, keep] = useKeptDraft<ContactDraft>(`call-${client.id} ${lines.map(({ cause }) => cause).join()}`)
  const [tried, setTried] = useState(false)
  const record = useCommand('contacts.record')
  const form = useRef<HTMLFormElement>(null)
  const note = useRef<HTMLTextAreaElement>(null)
  const number = useRef<HTMLAnchorElement>(null)
  const draft = kept ?? newDraft({ purpose, subject })
  const problems = tried ? problemsOf(draft, today) : {}
  const comesBack = draft.outcome !== null && lineAfter(draft.outcome) === 'later'
  const usualNext = t('journal:nextCall', { subject })

  const save = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (record.isPending || draft.outcome === null || Object.keys(problemsOf(draft, today)).length > 0) return
    const { outcome } = draft
    const done = ({ id, nextDay }: OutputOf<'contacts.record'>) => {
      keep(null)
      onSaved({ contactId: id, clientId: client.id, name: client.called, outcome, nextDay })
    }
    const input = { opId, clientId: client.id, ...recorded(draft, usualNext), purpose, lines: lines.map(({ cause }) => cause) }
    record.mutate(input, { onSuccess: done, onError: ({ code }) => code !== 'OFFLINE' && nextOpId() })
  }
  const choose = (outcome: (typeof OUTCOMES)[number]) => keep(withOutcome(draft, outcome, today))
  const press = useCallKeys({
    form,
    outcomes: OUTCOMES,
    choose,
    note: () => note.current?.focus(),
    dial: () => number.current?.click(),
    skip: onSkip,
    back: onBack,
    save,
  })
  const enterSaves = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    save()
  }
  const beyond = inVain + (draft.outcome === 'unreachable' ? 1 : 0) >= CALLS_IN_VAIN
  return (
    <Panel className={classes.panel ?? ''} aria-label={client.called}>
      <form
        ref={(element) => {
          form.current = element
          if (element !== null && !element.contains(document.activeElement)) takeFocus(element)
        }}
        tabIndex={-1}
        className={classes.form}
        onSubmit={save}
        onKeyDown={press}
        noValidate
      >
        <div className={classes.head}>
          <Face name={client.called} colour={client.colour} photo={client.photo} size={76} />
          <div className={classes.who}>
            <h2 className={classes.name}>
              <UnstyledButton className={classes.nameKey ?? ''} onClick={onOpenClient} title={t('calls:openCard')}>
                {client.called}
              </UnstyledButton>
              <Warnings warnings={client.warnings} size="mini" />
              {inVain > 0 && (
                <Badge size="mini" tone="warn">
                  {t('calls:inVain', { count: inVain })}
                </Badge>
              )}
            </h2>
            {client.fullName !== null && <p className={classes.full}>{client.fullName}</p>}
            <ul className={classes.why}>
              {lines.map(({ cause, reason }) => (
                <li key={cause}>{why(reason)}</li>
              ))}
            </ul>
          </div>
          <div className={classes.dial}>
            {isMasked(phone.typed) ? (
              <Seen address={phone.typed} />
            ) : (
              <a
                ref={number}
                className={classes.number}
                href={dialled(phone)}
                aria-label={t('calls:dial', { number: phone.typed })}
              >
                <IconPhone size={26} stroke={1.75} aria-hidden="true" />
                {phone.typed}
                <KeyHint keys="C" />
              </a>
            )}
            {phone.e164 === null && !isMasked(phone.typed) && <span className={classes.quiet}>{t('calls:noCountry')}</span>}
          </div>
        </div>
        {from !== null && (
          <BlockNote verdict={{ allowed: false, block: 'quiet-hours', untilDay: today, until: from, reason: null }} />
        )}
        <div className={classes.columns}>
          <CallTalk clientId={client.id} />
          <div className={classes.came}>
            <ChoiceTiles
              label={t('calls:came')}
              columns={3}
              value={draft.outcome}
              options={OUTCOMES.map((value, place) => ({ value, label: t(`journal:outcome.${value}`), keys: String(place + 1) }))}
              problem={problems.outcome ? t('journal:outcomeNeeded') : null}
              onChange={choose}
            />
            {draft.outcome === 'refused' && <p className={classes.quiet}>{t('journal:refusedRests')}</p>}
            {beyond && (
              <div className={classes.instead}>
                <span>{t('calls:writeInstead')}</span>
                <Button
                  variant="outline"
                  size="sm"
                  leftSection={<IconMessage size={18} stroke={1.75} aria-hidden="true" />}
                  onClick={onWrite}
                >
                  {t('calls:write')}
                </Button>
              </div>
            )}
            <Textarea
              ref={note}
              label={
                <span className={classes.noteLabel}>
                  {t('calls:note')} <KeyHint keys="N" />
                </span>
              }
              placeholder={t('calls:noteHint')}
              autosize
              minRows={2}
              maxRows={5}
              maxLength={LONGEST_ANSWER}
              value={draft.answer}
              onChange={({ currentTarget }) => keep({ ...draft, answer: currentTarget.value })}
              onKeyDown={enterSaves}
            />
            {!comesBack && draft.outcome !== null && (
              <MoodKeys value={draft.mood} onChange={(mood) => keep({ ...draft, mood })} />
            )}
            {draft.outcome !== null && (
              <NextStep
                key={draft.outcome}
                value={draft.next}
                usual={comesBack ? null : usualNext}
                problem={problems.next ? t('journal:nextNeeded') : null}
                focusDay={draft.outcome === 'thinking'}
                onChange={(next) => keep({ ...draft, next })}
              />
            )}
          </div>
        </div>
        <ErrorSentence error={record.error} />
        <div className={classes.foot}>
          {onBack !== null && (
            <Button variant="subtle" onClick={onBack} rightSection={<KeyHint keys="B" />}>
              {t('calls:back')}
            </Button>
          )}
          <Button variant="subtle" onClick={onSkip} rightSection={<KeyHint keys="S" />}>
            {t('calls:skip')}
          </Button>
          <Button type="submit" loading={record.isPending} rightSection={<KeyHint keys="Enter" />}>
            {t('calls:save')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
