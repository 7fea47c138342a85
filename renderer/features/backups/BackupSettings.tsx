import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import classes from './Backups.module.css'
import { RestoreDialog } from './RestoreDialog.tsx'
import { SecondPlace } from './SecondPlace.tsx'
import { SetList } from './SetList.tsx'
import { useMoment } from './use-moment.ts'
import { Working } from './Working.tsx'

interface BackupSettingsProps {
  readonly title: string
  /** The elements to which the search of the settings leads. */
  readonly ids: { readonly backupNow: string; readonly secondPlace: string; readonly restore: string }
}

/** How the backups stand, where they go besides, and the way back. */
export function BackupSettings({ title, ids }: BackupSettingsProps) {
  const { t } = useTranslation('backups')
  const { moment } = useMoment()
  const state = useQuery('backups.state', {}, { every: 60_000 })
  const sets = useQuery('backups.sets', {}, { every: 60_000 })
  const [opId, nextOpId] = useOpId()
  const make = useCommand('backups.make')
  const [restoring, setRestoring] = useState<{ readonly path: string | null } | null>(null)
  const { data } = state
  return (
    <Part title={title} lead={t('lead')}>
      <ErrorSentence error={state.error} />
      {data && (
        <>
          <Group title={t('here')} id={ids.backupNow}>
            <p className={classes.text}>
              {data.newestAt === null ? t('noneYet') : t(data.changed ? 'newestAt' : 'allCovered', { at: moment(data.newestAt) })}
            </p>
            {data.skippedAt !== null && <p className={classes.warning}>{t('skipped', { at: moment(data.skippedAt) })}</p>}
            {make.isPending && <Working opId={opId} label={t('copying')} />}
            <ErrorSentence error={make.error} />
            <ErrorSentence error={make.data?.place && new ApiError('RULE', { rule: make.data.place })} />
            <div className={classes.row}>
              <Button loading={make.isPending} onClick={() => make.mutate({ opId }, { onSettled: nextOpId })}>
                {t('makeNow')}
              </Button>
              <p className={classes.done} role="status">
                {make.data && !make.isPending && t('madeNow')}
              </p>
            </div>
          </Group>
          <SecondPlace place={data.place} id={ids.secondPlace} />
        </>
      )}
      <Group title={t('back')} hint={t('backHint')} id={ids.restore}>
        <ErrorSentence error={sets.error} />
        {sets.data && sets.data.length > 0 && <SetList sets={sets.data} onChoose={(path) => setRestoring({ path })} />}
        <div className={classes.row}>
          <Button
            variant="outline"
            leftSection={<IconFolderOpen size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => setRestoring({ path: null })}
          >
            {t('fromFile')}
          </Button>
        </div>
      </Group>
      {restoring && <RestoreDialog elsewhere path={restoring.path} onClose={() => setRestoring(null)} />}
    </Part>
  )
}
