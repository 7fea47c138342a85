import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Group } from '#renderer/ui/Part.tsx'
import { idOfTopic } from './parts.ts'
import classes from './ShopSettings.module.css'

interface SuggestionSettingsProps {
  readonly suggests: boolean
  readonly onChange: (changed: { suggests: boolean }) => void
}

/** Whether the till suggests what others take who take the same. */
export function SuggestionSettings({ suggests, onChange }: SuggestionSettingsProps) {
  const { t } = useTranslation('settings')
  return (
    <Group title={t('topic.suggests')} hint={t('suggestsHint')} id={idOfTopic('suggests')}>
      <Select
        className={classes.days ?? ''}
        aria-label={t('topic.suggests')}
        data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`suggestsAtTill.${value}`) }))}
        value={suggests ? 'yes' : 'no'}
        onChange={(chosen) => onChange({ suggests: chosen === 'yes' })}
        allowDeselect={false}
      />
    </Group>
  )
}
