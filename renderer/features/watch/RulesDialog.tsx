import { Modal, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { WatchRulesTold } from '#shared/contract/watch.ts'
import { WATCH_CAUSES, type WatchCause } from '#shared/domain/loyalty/self-dealing.ts'
import { different, draftOf, fieldsOf, isClear, type RuleField, rulesFrom } from './rules-draft.ts'
import classes from './Watch.module.css'

/** From which numbers on a question is asked, and which are never asked. */
export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['watch', 'common'])
  const { data, error } = useQuery('loyalty.watchRules', {})
  // What was there when the form opened; what is there now stands beside it in a conflict.
  const [seen, setSeen] = useState<OutputOf<'loyalty.watchRules'> | null>(null)
  if (seen === null && data !== undefined) setSeen(data)
  return (
    <Modal opened size="44rem" onClose={onClose} title={t('watch:rules')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <ErrorSentence error={error} />
      {seen !== null && data !== undefined && <RulesForm seen={seen} now={data} onDone={onClose} />}
    </Modal>
  )
}

interface RulesFormProps {
  readonly seen: OutputOf<'loyalty.watchRules'>
  readonly now: OutputOf<'loyalty.watchRules'>
  readonly onDone: () => void
}

function RulesForm({ seen, now, onDone }: RulesFormProps) {
  const { t } = useTranslation(['watch', 'common', 'errors'])
  const [draft, setDraft] = useState(() => draftOf(seen.rules))
  const [tried, setTried] = useState(false)
  const [opId, nextOpId] = useOpId()
  const save = useCommand('loyalty.saveWatchRules')
  const rules = rulesFrom(draft)
  const conflict = save.error?.code === 'CONFLICT'
  const send = (version: number) => {
    setTried(true)
    if (rules === null) return
    save.mutate(
      { opId, version, rules },
      {
        onSuccess: onDone,
        onError: ({ code }) => {
          if (code !== 'OFFLINE') nextOpId()
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!conflict) send(seen.version)
  }
  const set = (cause: WatchCause, change: Partial<(typeof draft)[WatchCause]>) =>
    setDraft({ ...draft, [cause]: { ...draft[cause], ...change } })
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <p className={classes.hint}>{t('watch:rule.hint')}</p>
      {WATCH_CAUSES.map((cause) => {
        const { on, numbers } = draft[cause]
        return (
          <fieldset key={cause} className={classes.rule} aria-label={t(`watch:cause.${cause}`)}>
            <Switch
              label={t(`watch:cause.${cause}`)}
              checked={on}
              onChange={({ currentTarget }) => set(cause, { on: currentTarget.checked })}
            />
            {on && (
              <div className={classes.numbers}>
                {fieldsOf(draft, cause).map((field) => (
                  <TextInput
                    key={field}
                    label={t(`watch:rule.${labelOf(cause, field)}`)}
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={7}
                    value={numbers[field] ?? ''}
                    error={tried && !isClear(cause, field, numbers[field] ?? '') ? t('errors:field.not-a-number') : null}
                    onChange={({ currentTarget }) => set(cause, { numbers: { ...numbers, [field]: currentTarget.value } })}
                  />
                ))}
              </div>
            )}
          </fieldset>
        )
      })}
      {conflict && rules !== null ? (
        <Theirs rules={now.rules} mine={rules} busy={save.isPending} onKeepMine={() => send(now.version)} onTakeTheirs={onDone} />
      ) : (
        <FormFoot busy={save.isPending} error={save.error} onCancel={onDone} />
      )}
    </form>
  )
}

interface TheirsProps {
  readonly rules: WatchRulesTold
  readonly mine: WatchRulesTold
  readonly busy: boolean
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** What somebody else has saved meanwhile, beside what stands in the form. */
function Theirs({ rules, mine, busy, onKeepMine, onTakeTheirs }: TheirsProps) {
  const { t } = useTranslation('watch')
  const theirs = draftOf(rules)
  const inWords = (cause: WatchCause) =>
    theirs[cause].on
      ? fieldsOf(theirs, cause)
          .map((field) => `${t(`rule.${labelOf(cause, field)}`)}: ${theirs[cause].numbers[field]}`)
          .join('; ')
      : t('rule.off')
  const changed = different(rules, mine).map((cause) => `${t(`cause.${cause}`)}: ${inWords(cause)}`)
  return (
    <ChangedMeanwhile busy={busy} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs}>
      {t('conflict')} {changed.join('. ')}.
    </ChangedMeanwhile>
  )
}

function labelOf(cause: WatchCause, field: RuleField) {
  return cause === 'many-a-day' && field === 'least' ? 'leastDay' : field
}
