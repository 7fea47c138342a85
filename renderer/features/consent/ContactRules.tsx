import { Button, NativeSelect, Switch } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { ContactRulesTold } from '#shared/contract/consent.ts'
import { USUAL_CONTACT_RULES } from '#shared/domain/contacts/rules.ts'
import classes from './Consent.module.css'
import { clockOf, useRuleWords } from './rule-words.ts'

/** What is offered in the blanks; what else is set stands among it. */
const ALLOWANCES = [0, 1, 2, 3, 4, 6, 8]
const REST_DAYS = [0, 7, 14, 21, 30, 60, 90]
const HALF_HOURS = Array.from({ length: 48 }, (_, index) => index * 30)
const USUAL_QUIET = { from: 20 * 60, until: 9 * 60 }

/** How often and when the shop may come to a client of its own accord: sentences with blanks. */
export function ContactRules({ title }: { readonly title: string }) {
  const { data, error } = useQuery('contacts.rules', {})
  if (data === undefined) return <ErrorSentence error={error} />
  return <RulesForm title={title} now={data} />
}

function RulesForm({ title, now }: { readonly title: string; readonly now: OutputOf<'contacts.rules'> }) {
  const { t } = useTranslation(['consent', 'common'])
  const [draft, setDraft] = useState<{ rules: ContactRulesTold; version: number } | null>(null)
  const [opId, nextOpId] = useOpId()
  const save = useCommand('contacts.saveRules')
  const { rules, version } = draft ?? now
  const words = useRuleWords()
  const set = (change: Partial<ContactRulesTold>) => {
    save.reset()
    setDraft({ version, rules: { ...rules, ...change } })
  }
  const same = rules.quietHours !== null && rules.quietHours.from === rules.quietHours.until
  const changed = draft !== null && JSON.stringify(draft.rules) !== JSON.stringify(now.rules)
  const send = (basedOn: number) => {
    if (same) return
    save.mutate(
      { opId, version: basedOn, rules },
      {
        onSuccess: () => {
          setDraft(null)
          nextOpId()
        },
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }
  const conflict = save.error?.code === 'CONFLICT'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (changed && !conflict) send(version)
  }
  const blank = (
    label: string,
    value: number,
    offered: readonly number[],
    write: (value: number) => string,
    change: (value: number) => void,
  ) => (
    <NativeSelect
      className={classes.blank ?? ''}
      aria-label={label}
      value={String(value)}
      data={[...new Set([...offered, value])]
        .sort((one, other) => one - other)
        .map((each) => ({ value: String(each), label: write(each) }))}
      onChange={({ currentTarget }) => change(Number(currentTarget.value))}
    />
  )
  const sentence = (
    key: 'rules.allowance' | 'rules.rest' | 'rules.quietSpan',
    components: Record<string, React.ReactElement>,
  ) => (
    <p className={classes.sentence}>
      <Trans t={t} i18nKey={key} ns="consent" components={components} />
    </p>
  )
  const hint = (text: ReactNode) => <p className={classes.hint}>{text}</p>
  return (
    <Part title={title} lead={t('consent:rules.lead')}>
      <form className={classes.rules} onSubmit={submit} onKeyDown={submitOnControlEnter}>
        <Group title={t('consent:rules.often')} id="setting-allowance">
          {sentence('rules.allowance', {
            allowance: blank(t('consent:wishAllowance'), rules.allowance, ALLOWANCES, words.offers, (allowance) =>
              set({ allowance }),
            ),
          })}
          {hint(t('consent:rules.allowanceHint'))}
          <div id="setting-restDays">
            {sentence('rules.rest', {
              rest: blank(t('consent:blocked.short.resting'), rules.restDays, REST_DAYS, words.days, (restDays) =>
                set({ restDays }),
              ),
            })}
          </div>
          {hint(t('consent:rules.restHint'))}
        </Group>
        <Group title={t('consent:rules.when')} id="setting-quietHours">
          <Switch
            label={t('consent:rules.quiet')}
            checked={rules.quietHours !== null}
            onChange={({ currentTarget }) =>
              set({ quietHours: currentTarget.checked ? { ...(USUAL_CONTACT_RULES.quietHours ?? USUAL_QUIET) } : null })
            }
          />
          {rules.quietHours !== null && (
            <>
              {sentence('rules.quietSpan', {
                from: blank(t('consent:rules.from'), rules.quietHours.from, HALF_HOURS, clockOf, (from) =>
                  set({ quietHours: { from, until: rules.quietHours?.until ?? USUAL_QUIET.until } }),
                ),
                until: blank(t('consent:rules.until'), rules.quietHours.until, HALF_HOURS, clockOf, (until) =>
                  set({ quietHours: { from: rules.quietHours?.from ?? USUAL_QUIET.from, until } }),
                ),
              })}
              {same && (
                <p className={classes.problem} role="alert">
                  {t('consent:rules.sameTime')}
                </p>
              )}
              {hint(t('consent:rules.quietHint'))}
            </>
          )}
          <Switch
            label={t('consent:rules.holidays')}
            checked={rules.quietDays}
            onChange={({ currentTarget }) => set({ quietDays: currentTarget.checked })}
          />
          {hint(t('consent:rules.holidaysHint'))}
        </Group>
        {conflict ? (
          <ChangedMeanwhile
            busy={save.isPending}
            onKeepMine={() => send(now.version)}
            onTakeTheirs={() => {
              setDraft(null)
              save.reset()
            }}
          >
            {t('consent:rules.conflict', { now: words.inShort(now.rules) })}
          </ChangedMeanwhile>
        ) : (
          <ErrorSentence error={save.error} />
        )}
        <div className={classes.saveRow}>
          <Button type="submit" disabled={!changed || same || conflict} loading={save.isPending}>
            {t('common:save')}
          </Button>
          <span role="status">{save.isSuccess && !changed ? t('consent:rules.saved') : ''}</span>
        </div>
      </form>
    </Part>
  )
}
