import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './Backups.module.css'
import { PlaceDialog } from './PlaceDialog.tsx'
import { useMoment } from './use-moment.ts'

interface SecondPlaceProps {
  readonly place: OutputOf<'backups.state'>['place']
  readonly id: string
}

/** The folder on a stick, another drive or in the cloud, and how it fares. */
export function SecondPlace({ place, id }: SecondPlaceProps) {
  const { t } = useTranslation('backups')
  const { moment } = useMoment()
  const [choosing, setChoosing] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [opId, nextOpId] = useOpId()
  const leave = useCommand('backups.leavePlace')
  return (
    <Group title={t('second')} hint={t('secondHint')} id={id}>
      {place === null ? (
        <div className={classes.row}>
          <Button variant="outline" onClick={() => setChoosing(true)}>
            {t('choosePlace')}
          </Button>
        </div>
      ) : (
        <>
          <p className={classes.path}>{place.folder}</p>
          <p className={classes.text}>{place.goodAt === null ? t('noneThere') : t('goodAt', { at: moment(place.goodAt) })}</p>
          <ErrorSentence error={place.problem && new ApiError('RULE', { rule: place.problem })} />
          <div className={classes.row}>
            <Button variant="outline" onClick={() => setChoosing(true)}>
              {t('changePlace')}
            </Button>
            <Button variant="subtle" color="danger" onClick={() => setLeaving(true)}>
              {t('leavePlace')}
            </Button>
          </div>
        </>
      )}
      {choosing && (
        <PlaceDialog
          folder={place?.problem === 'place-gone' ? null : (place?.folder ?? null)}
          onClose={() => setChoosing(false)}
        />
      )}
      <ConfirmDialog
        opened={leaving}
        title={t('leaveSure')}
        text={t('leaveText')}
        confirm={t('leavePlace')}
        danger
        busy={leave.isPending}
        error={leave.error}
        onConfirm={() => leave.mutate({ opId }, { onSuccess: () => setLeaving(false), onSettled: nextOpId })}
        onClose={() => setLeaving(false)}
      />
    </Group>
  )
}
