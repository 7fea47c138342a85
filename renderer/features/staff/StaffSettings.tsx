import { Button, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { StaffRow } from '#shared/contract/staff.ts'
import { EmployeeRow } from './EmployeeRow.tsx'
import { useLoadWords } from './load-words.ts'
import classes from './StaffSettings.module.css'

/** Who is to go, or whose clients are to be handed over. */
type Asking = { readonly kind: 'leave' | 'hand-over'; readonly who: StaffRow; readonly opId: string }

interface StaffSettingsProps {
  readonly title: string
  /** Null for whoever does not decide who may do what. */
  readonly onAccess: (() => void) | null
}

/** Who works here: named, coloured, gone and come back, with the clients of each. Every change is saved at once. */
export function StaffSettings({ title, onAccess }: StaffSettingsProps) {
  const { t } = useTranslation(['staff', 'common'])
  const { guard } = useShop()
  const load = useLoadWords()
  const { data: staff, error } = useQuery('staff.list', {})
  const add = useCommand('staff.add')
  const update = useCommand('staff.update')
  const leave = useCommand('staff.leave')
  const comeBack = useCommand('staff.comeBack')
  const handOver = useCommand('staff.handOver')
  const fieldErrors = useFieldErrors()(add.error)
  const [typed, setTyped] = useState('')
  const [asking, setAsking] = useState<Asking | null>(null)
  const [to, setTo] = useState<string | null>(null)
  if (!staff) return <ErrorSentence error={error} />

  const working = staff.filter(({ leftAt }) => leftAt === null)
  const gone = staff.filter(({ leftAt }) => leftAt !== null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = typed.trim()
    if (name === '' || add.isPending) return
    add.mutate({ opId: newOpId(), name, colour: (staff.length % COLOURS) + 1 }, { onSuccess: () => setTyped('') })
  }
  const ask = (kind: Asking['kind'], who: StaffRow) => {
    leave.reset()
    handOver.reset()
    setTo(null)
    setAsking({ kind, who, opId: newOpId() })
  }
  const confirm = () => {
    if (asking === null) return
    const { kind, who, opId } = asking
    const onSuccess = () => setAsking(null)
    if (kind === 'leave')
      leave.mutate({ opId, id: who.id, version: who.version, handTo: to === null ? null : Number(to) }, { onSuccess })
    else if (to !== null) handOver.mutate({ opId, from: who.id, to: Number(to) }, { onSuccess })
  }
  const others = working
    .filter(({ id }) => id !== asking?.who.id)
    .map((employee) => ({ value: String(employee.id), label: `${employee.name} · ${load(employee)}` }))
  return (
    <Part title={title} lead={t('staff:lead')}>
      <ul className={classes.list} id="setting-employees" aria-label={t('staff:here')}>
        {working.map((employee) => (
          <li key={employee.id}>
            <EmployeeRow
              // Another window may have renamed it.
              key={`${employee.name} ${employee.version}`}
              employee={employee}
              load={load(employee)}
              onChange={(changed) =>
                update.mutate({
                  opId: newOpId(),
                  id: employee.id,
                  version: employee.version,
                  name: employee.name,
                  colour: employee.colour,
                  ...changed,
                })
              }
              onLeave={() => ask('leave', employee)}
            />
          </li>
        ))}
      </ul>
      <ErrorSentence error={update.error ?? comeBack.error} />
      <form className={classes.add} onSubmit={submit}>
        <TextInput
          className={classes.name ?? ''}
          aria-label={t('staff:addHint')}
          placeholder={t('staff:addHint')}
          value={typed}
          maxLength={80}
          autoComplete="off"
          error={fieldErrors['name']}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          loading={add.isPending}
          leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
        >
          {t('staff:add')}
        </Button>
      </form>
      {fieldErrors['name'] === undefined && <ErrorSentence error={add.error} />}
      {onAccess !== null && (
        <div>
          <TextKey onClick={onAccess}>{t('staff:toAccess')}</TextKey>
        </div>
      )}
      {gone.length > 0 && (
        <section className={classes.gone} id="setting-handOver" aria-label={t('staff:gone')}>
          <h3 className={classes.sub}>{t('staff:gone')}</h3>
          <ul className={classes.list}>
            {gone.map((employee) => (
              <li key={employee.id} className={classes.left}>
                <span className={classes.words}>
                  <span className={classes.leftName}>{employee.name}</span>
                  {employee.clients > 0 && (
                    <span className={classes.orphans}>{t('staff:orphans', { count: employee.clients })}</span>
                  )}
                </span>
                {employee.clients > 0 && (
                  <Button size="sm" variant="note" onClick={() => ask('hand-over', employee)}>
                    {t('staff:handOver')}
                  </Button>
                )}
                <Button
                  size="sm"
                  variant="subtle"
                  aria-label={t('staff:comeBackOf', { name: employee.name })}
                  onClick={() => comeBack.mutate({ opId: newOpId(), id: employee.id, version: employee.version })}
                >
                  {t('staff:comeBack')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ConfirmDialog
        opened={asking !== null}
        title={t(asking?.kind === 'hand-over' ? 'staff:handOverTitle' : 'staff:leaveTitle', { name: asking?.who.name ?? '' })}
        text={asking?.kind === 'hand-over' ? t('staff:orphans', { count: asking.who.clients }) : t('staff:leaveText')}
        confirm={t(asking?.kind === 'hand-over' ? 'staff:handOver' : 'staff:leaveConfirm')}
        busy={leave.isPending || handOver.isPending}
        error={leave.error ?? handOver.error}
        onConfirm={confirm}
        onClose={() => setAsking(null)}
      >
        {asking?.kind === 'leave' && guard !== null && (
          <p className={classes.tasks}>{t('staff:leaveAccess', { name: asking.who.name })}</p>
        )}
        {asking?.kind === 'leave' && asking.who.tasks > 0 && (
          <p className={classes.tasks}>{t('staff:tasksLeft', { count: asking.who.tasks })}</p>
        )}
        {((asking?.who.clients ?? 0) > 0 || (asking?.kind === 'leave' && asking.who.tasks > 0)) && (
          <Select
            label={t(asking?.kind === 'leave' && asking.who.tasks > 0 ? 'staff:handToBoth' : 'staff:handTo')}
            placeholder={asking?.kind === 'leave' ? t('staff:handLater') : undefined}
            data={others}
            value={to}
            onChange={setTo}
            clearable={asking?.kind === 'leave'}
            required={asking?.kind === 'hand-over'}
            data-autofocus
          />
        )}
      </ConfirmDialog>
    </Part>
  )
}

/** Of faces; see the tokens. */
const COLOURS = 8
