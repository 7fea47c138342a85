import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFirstVisitWords } from '#renderer/ui/follow-up-words.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { InputOf } from '#shared/contract/client.ts'
import type { VenueKind } from '#shared/domain/presets/preset.ts'
import classes from './FieldSettings.module.css'

type Part = InputOf<'shop.addPreset'>['parts'][number]
const PARTS: readonly Part[] = ['labels', 'tags', 'categories', 'fields', 'items', 'programme', 'messages', 'followUps']
/** Another price list, points that cost money and calls to make are chosen, not merely left ticked. */
const NOT_ASKED_FOR: readonly Part[] = ['items', 'programme', 'followUps']

/** What shops of this kind start with and this one has not: chosen part by part, added, never removed. */
export function PresetParts({ venue }: { readonly venue: VenueKind }) {
  const { t } = useTranslation(['fields', 'start', 'messages'])
  const format = useFormat()
  const firstVisit = useFirstVisitWords()
  const { data: missing, error } = useQuery('shop.presetMissing', { venue })
  const add = useCommand('shop.addPreset')
  const [opId, nextOpId] = useOpId()
  const [left, setLeft] = useState<ReadonlySet<Part>>(new Set<Part>(NOT_ASKED_FOR))
  if (!missing) return <ErrorSentence error={error} />
  const inWords = (part: Part) => {
    if (part === 'messages') return missing.messages.map((kind) => t(`messages:kind.${kind}`)).join(', ')
    if (part === 'followUps') return missing.followUps.map(firstVisit).join(' · ')
    if (part !== 'programme') return missing[part].join(', ')
    const { programme } = missing
    return programme === null
      ? ''
      : t('start:previewPoints', { per: format.money(programme.earnPer), worth: format.money(programme.pointWorth) })
  }
  const offered = PARTS.filter((part) => inWords(part) !== '')
  const wanted = offered.filter((part) => !left.has(part))
  if (offered.length === 0)
    return (
      <p className={classes.lead} role="status">
        {t(add.isSuccess ? 'fields:preset.added' : 'fields:preset.complete')}
      </p>
    )
  return (
    <div className={classes.missing}>
      <p>{t('fields:preset.lead')}</p>
      {offered.map((part) => (
        <Checkbox
          key={part}
          label={t(`fields:preset.part.${part}`)}
          description={inWords(part)}
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
        {t('fields:preset.add')}
      </Button>
      {add.isSuccess && <p role="status">{t('fields:preset.added')}</p>}
      <ErrorSentence error={add.error} />
    </div>
  )
}
