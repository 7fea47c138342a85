import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { InputOf } from '#shared/contract/client.ts'
import type { VenueKind } from '#shared/domain/presets/preset.ts'
import classes from './FieldSettings.module.css'

type Part = InputOf<'shop.addPreset'>['parts'][number]
const PARTS: readonly Part[] = ['labels', 'tags', 'categories', 'fields', 'items']

/** What shops of this kind start with and this one has not: chosen part by part, added, never removed. */
export function PresetParts({ venue }: { readonly venue: VenueKind }) {
  const { t } = useTranslation('fields')
  const { data: missing, error } = useQuery('shop.presetMissing', { venue })
  const add = useCommand('shop.addPreset')
  const [opId, nextOpId] = useOpId()
  const [left, setLeft] = useState<ReadonlySet<Part>>(new Set<Part>(['items']))
  if (!missing) return <ErrorSentence error={error} />
  const offered = PARTS.filter((part) => missing[part].length > 0)
  const wanted = offered.filter((part) => !left.has(part))
  if (offered.length === 0)
    return (
      <p className={classes.lead} role="status">
        {t(add.isSuccess ? 'preset.added' : 'preset.complete')}
      </p>
    )
  return (
    <div className={classes.missing}>
      <p>{t('preset.lead')}</p>
      {offered.map((part) => (
        <Checkbox
          key={part}
          label={t(`preset.part.${part}`)}
          description={missing[part].join(', ')}
          checked={!left.has(part)}
          onChange={() => {
            const next = new Set(left)
            if (!next.delete(part)) next.add(part)
            setLeft(next)
          }}
        />
      ))}
      <Button
        className={classes.start ?? ''}
        variant="soft"
        disabled={wanted.length === 0}
        loading={add.isPending}
        onClick={() => add.mutate({ opId, venue, parts: wanted }, { onSettled: nextOpId })}
      >
        {t('preset.add')}
      </Button>
      {add.isSuccess && <p role="status">{t('preset.added')}</p>}
      <ErrorSentence error={add.error} />
    </div>
  )
}
