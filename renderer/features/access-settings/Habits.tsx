import { NativeSelect, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ChangedMeanwhile } from '#renderer/ui/ChangedMeanwhile.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './AccessSettings.module.css'

const MINUTES = [0, 1, 2, 5, 10, 30, 60]

type Kept = Pick<OutputOf<'access.overview'>, 'idleMinutes' | 'badgeEnough' | 'version'>
type Chosen = Omit<Kept, 'version'>

/** When a till locks by itself, and whether a badge is enough. Saved as soon as it is chosen. */
export function Habits({ kept: { version, ...kept } }: { readonly kept: Kept }) {
  const { t } = useTranslation(['access', 'common'])
  const save = useCommand('access.saveSettings')
  const [mine, setMine] = useState<Chosen>(kept)
  const put = (chosen: Chosen) => {
    if (save.isPending) return
    setMine(chosen)
    save.mutate({ opId: newOpId(), version, ...chosen }, { onError: ({ code }) => code === 'CONFLICT' && refreshAll() })
  }
  const minutes = (count: number) =>
    count === 0 ? t('access:settings.habits.never') : t('access:settings.habits.minutes', { count })
  const words = ({ idleMinutes, badgeEnough }: Chosen) =>
    `${minutes(idleMinutes)}; ${t('access:settings.habits.badgeEnough')}: ${t(badgeEnough ? 'common:yes' : 'common:no')}`
  const clash =
    save.error?.code === 'CONFLICT' && (mine.idleMinutes !== kept.idleMinutes || mine.badgeEnough !== kept.badgeEnough)
  const offered = MINUTES.includes(kept.idleMinutes) ? MINUTES : [...MINUTES, kept.idleMinutes].sort((one, other) => one - other)
  return (
    <Group title={t('access:settings.habits.title')}>
      <NativeSelect
        id="setting-idleLock"
        className={classes.idle ?? ''}
        label={t('access:settings.habits.idle')}
        description={t('access:settings.habits.idleHint')}
        value={String(kept.idleMinutes)}
        data={offered.map((count) => ({ value: String(count), label: minutes(count) }))}
        onChange={({ currentTarget: { value } }) => put({ ...kept, idleMinutes: Number(value) })}
      />
      <Switch
        id="setting-badgeEnough"
        label={t('access:settings.habits.badgeEnough')}
        description={t('access:settings.habits.badgeEnoughHint')}
        checked={kept.badgeEnough}
        onChange={({ currentTarget: { checked } }) => put({ ...kept, badgeEnough: checked })}
      />
      {clash ? (
        <ChangedMeanwhile busy={save.isPending} onKeepMine={() => put(mine)} onTakeTheirs={() => save.reset()}>
          {t('access:settings.habits.conflict', { now: words(kept), mine: words(mine) })}
        </ChangedMeanwhile>
      ) : (
        <ErrorSentence error={save.error?.code === 'CONFLICT' ? null : save.error} />
      )}
    </Group>
  )
}
