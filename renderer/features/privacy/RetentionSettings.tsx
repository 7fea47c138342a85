import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import { RETENTION_MONTHS } from '#shared/domain/privacy/retention.ts'
import { DueList } from './DueList.tsx'
import classes from './Known.module.css'

/** Steps that are chosen from; every one in between may be kept as well. */
const STEPS = [RETENTION_MONTHS.least, 18, 24, RETENTION_MONTHS.usual, 48, 60, 84, RETENTION_MONTHS.most]

interface RetentionSettingsProps {
  readonly title: string
  readonly onOpenClient: (id: number) => void
}

/** After how long without a visit a client is listed, and who is. */
export function RetentionSettings({ title, onOpenClient }: RetentionSettingsProps) {
  const { t } = useTranslation('privacy')
  const { data, error } = useQuery('privacy.retention', {})
  const [opId, nextOpId] = useOpId()
  const save = useCommand('privacy.saveRetention')
  const choose = (text: string) => {
    if (!data) return
    const months = text === '' ? null : Number(text)
    save.mutate({ opId, version: data.version, months }, { onSettled: nextOpId })
  }
  const steps =
    data && data.months !== null && !STEPS.includes(data.months) ? [...STEPS, data.months].toSorted((a, b) => a - b) : STEPS
  return (
    <Part title={title} lead={t('onCard', { menu: t('menu') })} wide>
      <Group id="setting-retention" title={t('retention')} hint={t('retentionHint')}>
        <NativeSelect
          className={classes.after ?? ''}
          label={t('after')}
          value={data?.months ?? ''}
          disabled={data === undefined || save.isPending}
          data={[
            { value: '', label: t('never') },
            ...steps.map((months) => ({ value: String(months), label: t('months', { count: months }) })),
          ]}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        <ErrorSentence error={save.error ?? error} />
      </Group>
      {data && data.months !== null && <DueList key={data.version} onOpenClient={onOpenClient} />}
    </Part>
  )
}
