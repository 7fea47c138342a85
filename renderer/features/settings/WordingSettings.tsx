import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Group } from '#renderer/ui/Part.tsx'
import { useReader } from '#renderer/ui/PlaceSelects.tsx'
import type { Shop } from '#shared/contract/shop.ts'
import { LONGEST_WORDING, WORDING_PARTS, type WordingPart, wordingOf } from '#shared/domain/presets/wording.ts'
import { idOfTopic } from './parts.ts'
import classes from './ShopSettings.module.css'

interface WordingSettingsProps {
  readonly fields: Pick<Shop, WordingPart | 'venue'>
  readonly onChange: (changed: Partial<Pick<Shop, WordingPart>>) => void
}

/** The owner's own words; what such a place usually says stands in the fields that he leaves empty. */
export function WordingSettings({ fields, onChange }: WordingSettingsProps) {
  const { t } = useTranslation('settings')
  const usual = wordingOf(fields.venue, useReader())
  return (
    <Group title={t('topic.wording')} hint={t('wordingHint')} id={idOfTopic('wording')}>
      <div className={classes.pair}>
        {WORDING_PARTS.map((part) => (
          <TextInput
            key={part}
            label={t(`wordingOf.${part}`)}
            placeholder={usual[part]}
            value={fields[part]}
            maxLength={LONGEST_WORDING[part]}
            autoComplete="off"
            onChange={({ currentTarget }) => onChange({ [part]: currentTarget.value })}
          />
        ))}
      </div>
    </Group>
  )
}
