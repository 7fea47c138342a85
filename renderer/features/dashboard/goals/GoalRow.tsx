import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import type { GoalTold } from '#shared/contract/goals.ts'
import classes from './Goals.module.css'
import { useGoalWords } from './goal-words.ts'

/** One goal: what and until when, how much of it there is, and in how many days. */
export function GoalRow({ goal, onEdit }: { readonly goal: GoalTold; readonly onEdit: (() => void) | null }) {
  const { t } = useTranslation(['goals', 'figures', 'common'])
  const format = useFormat()
  const { figure, value, from, until, reached, state, daysLeft, share, atEnd } = goal
  const { written, percent } = useGoalWords(figure)
  const title = `${t(`figures:of.${figure}`)}: ${written(value)}`
  const sentence =
    state === 'running'
      ? [t('goals:left', { count: daysLeft }), atEnd !== null && t('goals:pace', { percent: percent(atEnd) })]
          .filter(Boolean)
          .join('; ')
      : state === 'ahead'
        ? t('goals:ahead', { day: format.day(from) })
        : t(share >= 10_000 ? 'goals:reached' : 'goals:missed')
  return (
    <li className={classes.goal}>
      <div className={classes.what}>
        <b>{title}</b>
        <span>{format.days(from, until)}</span>
      </div>
      <div className={classes.far}>
        <div
          className={classes.track}
          role="progressbar"
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.min(100, Math.floor(share / 100))}
          aria-valuetext={percent(share)}
        >
          <span style={{ width: `${Math.min(100, share / 100)}%` }} />
        </div>
        <span className={classes.words}>
          <b>{t('goals:share', { percent: percent(share), reached: written(reached) })}</b>
          {` · ${sentence}`}
        </span>
      </div>
      {onEdit !== null && (
        <ActionIcon variant="subtle" size="lg" aria-label={t('goals:editOf', { goal: title })} onClick={onEdit}>
          <IconPencil size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  )
}
