import { Button, Modal, NativeSelect, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { DayField } from '#renderer/ui/DayField.tsx'
import { FormFoot } from '#renderer/ui/FormFoot.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { MoneyField } from '#renderer/ui/MoneyField.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import type { GoalTold } from '#shared/contract/goals.ts'
import { GOAL_FIGURES, type GoalFigure, IN_MONEY } from '#shared/domain/reports/goal.ts'
import { periodOf } from '#shared/domain/reports/period.ts'
import type { Day } from '#shared/kernel/day.ts'
import classes from './Goals.module.css'

interface GoalDialogProps {
  /** Null for a new one. */
  readonly goal: GoalTold | null
  readonly onClose: () => void
}

/** Sets a goal, changes one or takes it away; a new one begins as one for this month. */
export function GoalDialog({ goal, onClose }: GoalDialogProps) {
  const { t } = useTranslation(['goals', 'figures', 'common'])
  const format = useFormat()
  const month = periodOf('month', format.today, format.today)
  const [figure, setFigure] = useState<GoalFigure>(goal?.figure ?? 'takings')
  const [value, setValue] = useState<number | null>(goal?.value ?? null)
  const [from, setFrom] = useState<Day | ''>(goal?.from ?? month.from)
  const [until, setUntil] = useState<Day | ''>(goal?.until ?? month.until)
  const [opId, nextOpId] = useOpId()
  const save = useCommand('reports.saveGoal')
  const retire = useCommand('reports.retireGoal')
  const about = { id: goal?.id ?? null, version: goal?.version ?? 0 }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value === null || from === '' || until === '') return
    save.mutate({ opId, ...about, figure, value, from, until }, { onSuccess: onClose, onError: nextOpId })
  }
  const remove = () => {
    if (goal) retire.mutate({ opId, id: goal.id, version: goal.version }, { onSuccess: onClose, onError: nextOpId })
  }
  const choose = (chosen: GoalFigure) => {
    if (IN_MONEY.has(chosen) !== IN_MONEY.has(figure)) setValue(null)
    setFigure(chosen)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(goal ? 'goals:edit' : 'goals:add')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
        <NativeSelect
          data-autofocus
          label={t('goals:figure')}
          description={t(`figures:means.${figure}`)}
          value={figure}
          data={GOAL_FIGURES.map((each) => ({ value: each, label: t(`figures:of.${each}`) }))}
          onChange={({ currentTarget }) => choose(GOAL_FIGURES.find((each) => each === currentTarget.value) ?? 'takings')}
        />
        {IN_MONEY.has(figure) ? (
          <MoneyField label={t('goals:value')} value={value} onChange={setValue} />
        ) : (
          <NumberInput
            label={t('goals:value')}
            value={value ?? ''}
            min={1}
            allowDecimal={false}
            allowNegative={false}
            onChange={(typed) => setValue(typed === '' ? null : Number(typed))}
          />
        )}
        <div className={classes.days}>
          <DayField label={t('goals:from')} value={from} onChange={setFrom} />
          <DayField label={t('goals:until')} value={until} onChange={setUntil} {...(from === '' ? {} : { min: from })} />
        </div>
        {goal && (
          <Button variant="subtle" color="danger" loading={retire.isPending} onClick={remove}>
            {t('goals:retire')}
          </Button>
        )}
        <FormFoot
          busy={save.isPending}
          error={save.error ?? retire.error}
          disabled={!value || from === '' || until === '' || until < from}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
