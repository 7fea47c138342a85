import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, usePages } from '#renderer/api/hooks.ts'
import { BoxAct, BoxEmpty, CardBox } from '#renderer/ui/CardBox.tsx'
import { moodIcons, useContactHead } from '#renderer/ui/contact-words.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import { ToggleKey } from '#renderer/ui/ToggleKey.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { JournalEntry } from '#shared/contract/journal.ts'
import { CHANNELS, type Channel } from '#shared/domain/contacts/channel.ts'
import { MOODS, type Mood } from '#shared/domain/contacts/outcome.ts'
import { EditContact } from './EditContact.tsx'
import classes from './Journal.module.css'
import { JournalRow } from './JournalRow.tsx'

interface JournalProps {
  readonly clientId: number
  /** Null for a card that is written to no more. */
  readonly onAdd: (() => void) | null
}

const PAGE = 20

/** Every conversation and message with a client, the latest first, and when they really spoke last. */
export function Journal({ clientId, onAdd }: JournalProps): ReactNode {
  const { t } = useTranslation('journal')
  const head = useContactHead()
  const [channel, setChannel] = useState<Channel | 'all'>('all')
  const [mood, setMood] = useState<Mood | null>(null)
  const [editing, setEditing] = useState<number | null>(null)
  const [taken, setTaken] = useState<JournalEntry | null>(null)
  const takeBack = useCommand('contacts.takeBack')
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(
    'contacts.ofClient',
    (before: OutputOf<'contacts.ofClient'>['next']) => ({
      clientId,
      channel: channel === 'all' ? null : channel,
      mood,
      before,
      limit: PAGE,
    }),
    (page) => page.next,
  )
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const last = data?.pages[0]?.last ?? null
  const filtered = channel !== 'all' || mood !== null
  const edited = rows.find(({ id }) => id === editing)
  const setBack = (entry: JournalEntry, takenBack: boolean) =>
    takeBack.mutate({ opId: newOpId(), id: entry.id, takenBack }, { onSuccess: () => setTaken(takenBack ? entry : null) })
  return (
    <CardBox
      title={t('title')}
      acts={
        onAdd !== null && (
          <BoxAct icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} label={t('addLong')} onClick={onAdd}>
            {t('add')}
          </BoxAct>
        )
      }
    >
      <ErrorSentence error={error ?? takeBack.error} />
      {data && <LastSpoken last={last} any={rows.length > 0 || filtered} />}
      {(rows.length > 0 || filtered) && (
        <div className={classes.tools}>
          <FilterTabs
            label={t('filterChannel')}
            value={channel}
            onChange={setChannel}
            tabs={[
              { value: 'all', label: t('allChannels') },
              ...CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
            ]}
          />
          <fieldset className={classes.moods} aria-label={t('filterMood')}>
            {MOODS.map((each) => {
              const Icon = moodIcons[each]
              return (
                <ToggleKey
                  key={each}
                  label={t(`mood.${each}`)}
                  on={mood === each}
                  onClick={() => setMood(mood === each ? null : each)}
                >
                  <Icon size={20} stroke={1.75} aria-hidden="true" />
                </ToggleKey>
              )
            })}
          </fieldset>
        </div>
      )}
      {data && rows.length === 0 && <BoxEmpty>{filtered ? t('nothingFound') : t('noneHint')}</BoxEmpty>}
      <ul className={classes.list} aria-label={t('title')}>
        {rows.map((entry) => (
          <JournalRow key={entry.id} entry={entry} onEdit={() => setEditing(entry.id)} onTakeBack={() => setBack(entry, true)} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
      {taken && (
        <SavedBar
          key={taken.id}
          title={[t('takenBack')]}
          facts={[head(taken)]}
          onUndo={() => setBack(taken, false)}
          onGone={() => setTaken(null)}
        />
      )}
      {edited && <EditContact key={edited.id} entry={edited} onDone={() => setEditing(null)} />}
    </CardBox>
  )
}

/** "Last spoke on Friday · Olena · pleased". */
function LastSpoken({ last, any }: { readonly last: JournalEntry | null; readonly any: boolean }) {
  const { t } = useTranslation('journal')
  const format = useFormat()
  if (last === null) return any ? <p className={classes.last}>{t('never')}</p> : null
  const told = [t('last', { when: format.relativeDay(last.day) }), last.by, last.mood !== null && t(`mood.${last.mood}`)]
  return <p className={classes.last}>{told.filter(Boolean).join(' · ')}</p>
}
