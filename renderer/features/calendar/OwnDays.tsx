import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Group } from '#renderer/ui/Part.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import type { OwnDaysRow } from '#shared/contract/calendar.ts'
import classes from './Calendar.module.css'
import { OwnDaysForm } from './OwnDaysForm.tsx'
import { useOwnDaysWords } from './own-days-words.ts'

/** Closings and holidays of the shop's own. */
export function OwnDays({ own }: { readonly own: readonly OwnDaysRow[] }) {
  const { t } = useTranslation(['calendar', 'common'])
  const words = useOwnDaysWords()
  const add = useCommand('calendar.addOwnDays')
  const remove = useCommand('calendar.removeOwnDays')
  const [editing, setEditing] = useState<OwnDaysRow | 'new' | null>(null)
  const [removed, setRemoved] = useState<OwnDaysRow | null>(null)
  const takeAway = (row: OwnDaysRow) =>
    remove.mutate(
      { opId: newOpId(), id: row.id, version: row.version },
      {
        onSuccess: () => setRemoved(row),
        onError: ({ code }) => (code === 'CONFLICT' || code === 'NOT_FOUND') && refreshAll(),
      },
    )
  const bringBack = ({ id: _, version: __, ...fields }: OwnDaysRow) => {
    setRemoved(null)
    add.mutate({ opId: newOpId(), ...fields })
  }
  return (
    <Group title={t('calendar:own')} hint={t('calendar:ownHint')} id="setting-ownDays">
      {own.length === 0 && <p className={classes.nothing}>{t('calendar:ownNone')}</p>}
      <ul className={classes.own}>
        {own.map((row) => (
          <li key={row.id} className={classes.entry}>
            <span className={classes.words}>
              <strong>{row.why}</strong>
              <span>{words(row)}</span>
            </span>
            <ActionIcon aria-label={t('calendar:edit', { why: row.why })} onClick={() => setEditing(row)}>
              <IconPencil size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              aria-label={t('calendar:remove', { why: row.why })}
              disabled={remove.isPending}
              onClick={() => takeAway(row)}
            >
              <IconX size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <ErrorSentence error={remove.error ?? add.error} />
      <Button
        className={classes.start ?? ''}
        variant="default"
        leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => setEditing('new')}
      >
        {t('calendar:addOwn')}
      </Button>
      {removed !== null && (
        <SavedBar
          key={`${removed.id} ${removed.version}`}
          title={[t('calendar:removed', { why: removed.why })]}
          facts={[words(removed)]}
          onUndo={() => bringBack(removed)}
          onGone={() => setRemoved(null)}
        />
      )}
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing === 'new' ? 'calendar:newOwn' : 'calendar:changeOwn')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {editing !== null && (
          <OwnDaysForm
            key={editing === 'new' ? 'new' : editing.id}
            was={editing === 'new' ? null : editing}
            now={editing === 'new' ? null : (own.find(({ id }) => id === editing.id) ?? null)}
            onDone={() => setEditing(null)}
          />
        )}
      </Modal>
    </Group>
  )
}
