import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { GoalTold } from '#shared/contract/goals.ts'
import type { Span } from '#shared/domain/reports/period.ts'
import classes from './Goals.module.css'
import { useGoalWords } from './goal-words.ts'

interface GoalNoteProps {
  readonly goal: GoalTold
  /** The days whose figure stands above it: a goal of other days says of which. */
  readonly period: Span
}

/** How far a goal is, beside its figure: a line, and "82 % of 120, 6 days left". */
export function GoalNote({ goal: { figure, value, from, until, share, state, daysLeft }, period }: GoalNoteProps) {
  const { t } = useTranslation('goals')
  const format = useFormat()
  const { written, percent } = useGoalWords(figure)
  const far = [
    t('ofGoal', { percent: percent(share), value: written(value) }),
    state === 'running' && t('left', { count: daysLeft }),
  ].filter(Boolean)
  const same = from === period.from && until === period.until
  return (
    <span className={classes.note}>
      <span className={classes.thin} aria-hidden="true">
        <i style={{ width: `${Math.min(100, share / 100)}%` }} />
      </span>
      <span>
        {`${same ? t('value') : format.days(from, until)}: `}
        <b>{far[0]}</b>
        {far.slice(1).map((words) => `, ${words}`)}
      </span>
    </span>
  )
}
