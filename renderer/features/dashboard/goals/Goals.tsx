import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { GoalTold } from '#shared/contract/goals.ts'
import dashboard from '../Dashboard.module.css'
import { GoalDialog } from './GoalDialog.tsx'
import { GoalRow } from './GoalRow.tsx'
import classes from './Goals.module.css'

/** What the figures are to be, how far each is, and where it leads. Nothing where there is no goal and none may be set. */
export function Goals() {
  const { t } = useTranslation('goals')
  const mayEdit = useMay('shop.edit')
  const { data: goals, error } = useQuery('reports.goals', {})
  const [open, setOpen] = useState<GoalTold | 'new' | null>(null)
  const [showsEnded, setShowsEnded] = useState(false)
  if (!goals || (goals.length === 0 && !mayEdit)) return <ErrorSentence error={error} />
  const ended = goals.filter(({ state }) => state === 'ended')
  const current = goals.filter(({ state }) => state !== 'ended')
  const row = (goal: GoalTold) => <GoalRow key={goal.id} goal={goal} onEdit={mayEdit ? () => setOpen(goal) : null} />
  return (
    <TitledPanel
      title={t('title')}
      acts={
        mayEdit && (
          <Button
            variant="subtle"
            size="sm"
            leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => setOpen('new')}
          >
            {t('add')}
          </Button>
        )
      }
    >
      {goals.length === 0 && <p className={dashboard.hint}>{t('none')}</p>}
      {current.length > 0 && <ul className={classes.goals}>{current.map(row)}</ul>}
      {ended.length > 0 && (
        <p className={dashboard.hint}>
          <TextKey aria-expanded={showsEnded} onClick={() => setShowsEnded(!showsEnded)}>
            {t('ended', { count: ended.length })}
          </TextKey>
        </p>
      )}
      {showsEnded && <ul className={classes.goals}>{ended.map(row)}</ul>}
      {open !== null && <GoalDialog goal={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </TitledPanel>
  )
}
