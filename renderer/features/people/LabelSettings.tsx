import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { NamedList } from '#renderer/ui/NamedList.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { MOST_LABELS } from '#shared/contract/people.ts'

interface Label {
  readonly id: number
  readonly name: string
}

/** The labels of facts: renamed where they stand, put in order, added, retired. Every change is saved at once. */
export function LabelSettings({ title }: { readonly title: string }) {
  const { t } = useTranslation('people')
  const { data: labels, error } = useQuery('people.labels', {})
  const set = useCommand('people.setLabels')
  const bring = useCommand('fields.retire')
  const [retiring, setRetiring] = useState<Label | null>(null)
  if (!labels) return <ErrorSentence error={error} />

  const put = (
    instead: readonly Label[],
    next: readonly { readonly id: number | null; readonly name: string }[],
    onSuccess: () => void,
    onConflict = () => {},
  ) =>
    set.mutate(
      {
        opId: newOpId(),
        instead: instead.map(({ id, name }) => ({ id, name })),
        labels: next.map(({ id, name }) => ({ id, name })),
      },
      {
        onSuccess,
        onError: ({ code }) => {
          if (code !== 'CONFLICT') return
          onConflict()
          refreshAll()
        },
      },
    )
  return (
    <Part title={title} lead={t('labels.lead')}>
      <NamedList
        id="setting-labels"
        list={labels.map((label) => ({ ...label, colour: null }))}
        busy={set.isPending || bring.isPending}
        most={MOST_LABELS}
        coloured={false}
        words={{
          nameOf: (place) => t('labels.name', { place }),
          add: t('labels.add'),
          addHint: t('labels.addHint'),
          unused: t('labels.unused'),
          inUse: (count) => t('labels.inUse', { count }),
          retire: (name) => t('labels.retire', { name }),
          full: t('labels.full'),
        }}
        onPut={(instead, list, { onDone, onConflict }) => put(instead, list, onDone, onConflict)}
        onRetire={(id) => setRetiring(labels.find((label) => label.id === id) ?? null)}
        onBringBack={(id) => bring.mutate({ opId: newOpId(), what: 'label', id, retired: false })}
      />
      <ErrorSentence error={(retiring === null && set.error?.code !== 'CONFLICT' ? set.error : null) ?? bring.error} />
      <ConfirmDialog
        opened={retiring !== null}
        title={t('labels.retireTitle', { name: retiring?.name ?? '' })}
        text={t('labels.retireText')}
        confirm={t('labels.retireConfirm')}
        busy={set.isPending}
        error={set.error}
        onConfirm={() =>
          put(
            labels,
            labels.filter(({ id }) => id !== retiring?.id),
            () => setRetiring(null),
          )
        }
        onClose={() => setRetiring(null)}
      />
    </Part>
  )
}
