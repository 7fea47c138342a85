import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { Retirable } from '#shared/contract/fields.ts'
import classes from './FieldSettings.module.css'

type Used = OutputOf<'fields.used'>[number]

/** Takes things out of use and, for ten seconds, back again. */
export function useRetire() {
  const { t } = useTranslation('fields')
  const retire = useCommand('fields.retire')
  const [gone, setGone] = useState<{ what: Retirable; id: number; name: string } | null>(null)
  const put = (what: Retirable, id: number, name: string, retired: boolean) =>
    retire.mutate({ opId: newOpId(), what, id, retired }, { onSuccess: () => setGone(retired ? { what, id, name } : null) })
  const bar = (
    <>
      <ErrorSentence error={retire.error} />
      {gone !== null && (
        <SavedBar
          key={`${gone.what} ${gone.id}`}
          title={[gone.name]}
          facts={[t('set.retired', { name: gone.name })]}
          onUndo={() => put(gone.what, gone.id, gone.name, false)}
          onGone={() => setGone(null)}
        />
      )}
    </>
  )
  return { put, bar, busy: retire.isPending }
}

interface UsedListProps {
  readonly list: readonly Used[]
  readonly act: { readonly words: string; readonly named: (name: string) => string; readonly onAct: (used: Used) => void }
}

/** What stands unused or out of use, how often it was used, and what may be done about it. */
export function UsedList({ list, act }: UsedListProps) {
  const { t } = useTranslation('fields')
  const format = useFormat()
  return (
    <ul className={classes.list}>
      {list.map((used) => (
        <li key={`${used.what} ${used.id}`} className={classes.entry}>
          <span className={classes.words}>
            <strong>{used.name}</strong>
            <span>
              {[
                t(`set.what.${used.what}`),
                used.inUse === 0
                  ? t('set.never')
                  : used.what === 'label'
                    ? t('set.onFacts', { count: used.inUse })
                    : t('set.inUse', { count: used.inUse }),
                used.lastUsedAt !== null && t('set.lastUsed', { day: format.instant(used.lastUsedAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Button variant="default" size="sm" aria-label={act.named(used.name)} onClick={() => act.onAct(used)}>
            {act.words}
          </Button>
        </li>
      ))}
    </ul>
  )
}
