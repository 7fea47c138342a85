import { NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { useFollowUpWords } from '#renderer/ui/follow-up-words.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { FollowUpRule } from '#shared/contract/tasks.ts'
import { FOLLOW_UP_ACTS, type FollowUpAct, MOST_FOLLOW_UP_DAYS } from '#shared/domain/tasks/follow-up.ts'
import classes from './FollowUps.module.css'

interface FollowUpFormProps {
  /** As it stood when the form opened; null for a new one. */
  readonly rule: FollowUpRule | null
  /** As it stands now. */
  readonly now: FollowUpRule | null
  readonly onDone: () => void
}

const FIRST_VISIT = 'first-visit'

/** One rule as a sentence with blanks: so many days after what, somebody is to do what, and what about. */
export function FollowUpForm({ rule, now, onDone }: FollowUpFormProps) {
  const { t } = useTranslation(['tasks', 'errors'])
  const words = useFollowUpWords()
  const [opId, nextOpId] = useOpId()
  const [days, setDays] = useState(String(rule?.days ?? 3))
  const [after, setAfter] = useState(rule?.item ? String(rule.item.id) : FIRST_VISIT)
  const [act, setAct] = useState<FollowUpAct>(rule?.act ?? 'call')
  const [text, setText] = useState(rule?.text ?? '')
  const [tried, setTried] = useState(false)
  const save = useCommand('tasks.saveFollowUpRule')
  const sold = useQuery('catalogue.list', { archived: false }).data ?? []
  const kept = rule?.item && !sold.some(({ id }) => id === rule.item?.id) ? [rule.item] : []
  const count = /^\d{1,3}$/.test(days.trim()) ? Number(days) : 0
  const wrongDays = count < 1 || count > MOST_FOLLOW_UP_DAYS
  const conflict = save.error?.code === 'CONFLICT' && now !== null
  const send = (version: number) => {
    setTried(true)
    if (wrongDays || text.trim() === '') return
    const itemId = after === FIRST_VISIT ? null : Number(after)
    save.mutate(
      { opId, id: rule?.id ?? null, version, after: itemId === null ? FIRST_VISIT : 'item', itemId, days: count, act, text },
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
    if (!conflict) send(rule?.version ?? 0)
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <div className={classes.sentence}>
        <TextInput
          className={classes.days ?? ''}
          aria-label={t('tasks:followUps.days')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          data-autofocus
          autoFocus
          value={days}
          error={tried && wrongDays ? t('tasks:followUps.daysWrong') : null}
          onChange={({ currentTarget }) => setDays(currentTarget.value)}
        />
        <span>{t('tasks:followUps.daysAfter', { count })}</span>
        <NativeSelect
          aria-label={t('tasks:followUps.after')}
          value={after}
          data={[
            { value: FIRST_VISIT, label: t('tasks:followUps.firstVisit') },
            ...[...kept, ...sold].map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={({ currentTarget }) => setAfter(currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('tasks:followUps.act')}
          value={act}
          data={FOLLOW_UP_ACTS.map((value) => ({ value, label: t(`tasks:kind.${value}`) }))}
          onChange={({ currentTarget }) => setAct(FOLLOW_UP_ACTS.find((one) => one === currentTarget.value) ?? 'call')}
        />
      </div>
      <TextInput
        label={t('tasks:followUps.text')}
        placeholder={t('tasks:followUps.textHint')}
        autoComplete="off"
        maxLength={200}
        value={text}
        error={tried && text.trim() === '' ? t('errors:field.missing') : null}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {conflict ? (
        <ChangedMeanwhile busy={save.isPending} onKeepMine={() => send(now.version)} onTakeTheirs={onDone}>
          {t('tasks:followUps.conflict')} {words(now)}
        </ChangedMeanwhile>
      ) : (
        <FormFoot busy={save.isPending} error={save.error} onCancel={onDone} />
      )}
    </form>
  )
}
