import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconArrowLeft, IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProgress } from '#renderer/api/backend-events.ts'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import type { DuplicatePairs } from '#shared/contract/merges.ts'
import classes from './Duplicates.module.css'
import { MergedList } from './MergedList.tsx'
import { PairCompare } from './PairCompare.tsx'
import { PairList } from './PairList.tsx'
import { useUndoMerge } from './use-undo-merge.ts'

type Pair = DuplicatePairs['rows'][number]

const PAGE = 50
const MOST = 200

interface DuplicatesProps {
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
}

/** Cards that may be one person's, pair by pair, and those that were merged (F86). */
export function Duplicates({ onClose, onOpenClient }: DuplicatesProps) {
  const { t } = useTranslation('duplicates')
  const [view, setView] = useState<'pairs' | 'merges'>('pairs')
  const [limit, setLimit] = useState(PAGE)
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<string | null>(null)
  const [merged, setMerged] = useState<{ mergeId: number; survivor: string; visits: number } | null>(null)
  const found = useQuery('clients.duplicates', { offset: 0, limit }, { keepPrevious: true }).data
  const { told, undo, error } = useUndoMerge()
  const search = useSearch(found)
  useShortcuts(t('title'), [{ keys: 'Escape', label: t('back'), run: onClose }])

  const pairs = (found?.rows ?? []).filter((pair) => !putOff.has(keyOf(pair)))
  const open = pairs.find((pair) => keyOf(pair) === chosen) ?? pairs[0]

  return (
    <div className={classes.page}>
      <aside className={classes.left}>
        <div className={classes.title}>
          <ActionIcon variant="subtle" aria-label={t('back')} title={t('back')} onClick={onClose}>
            <IconArrowLeft size={22} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
          <h1>{t('title')}</h1>
        </div>
        <FilterTabs
          label={t('views')}
          value={view}
          onChange={setView}
          tabs={[
            { value: 'pairs', label: t('view.pairs'), count: found?.foundAt == null ? undefined : found.total },
            { value: 'merges', label: t('view.merges') },
          ]}
        />
        {view === 'pairs' && (
          <PairList
            pairs={pairs}
            openKey={open ? keyOf(open) : null}
            keyOf={keyOf}
            more={found !== undefined && found.total > limit && limit < MOST}
            onMore={() => setLimit(limit + PAGE)}
            onOpen={setChosen}
          />
        )}
        {merged !== null && (
          <div className={classes.saved}>
            <SavedBar
              key={merged.mergeId}
              title={[t('merged'), merged.survivor]}
              facts={[t('visits', { count: merged.visits })]}
              onUndo={() => {
                setMerged(null)
                void undo(merged.mergeId)
              }}
              onGone={() => setMerged(null)}
            />
          </div>
        )}
        {view === 'pairs' && <Found found={found} search={search} />}
      </aside>
      <Panel shape="corner" className={classes.sheet ?? ''}>
        {told !== null && (
          <p className={classes.told} role="status">
            {told}
          </p>
        )}
        <ErrorSentence error={error} />
        {view === 'merges' && (
          <MergedList
            onUndo={(mergeId) => {
              if (mergeId === merged?.mergeId) setMerged(null)
              return undo(mergeId)
            }}
            onOpenClient={onOpenClient}
          />
        )}
        {view === 'pairs' && search.running && <Comparing opId={search.opId} />}
        {view === 'pairs' && !search.running && open && (
          <PairCompare
            key={keyOf(open)}
            pair={open}
            onMerged={setMerged}
            onApart={() => setChosen(null)}
            onLater={() => {
              setPutOff(new Set([...putOff, keyOf(open)]))
              setChosen(null)
            }}
            onOpenClient={onOpenClient}
          />
        )}
        {view === 'pairs' && !search.running && !open && found?.foundAt != null && (
          <EmptyState
            picture="people"
            title={t(putOff.size > 0 && found.total > 0 ? 'allSeen' : 'none')}
            text={t(putOff.size > 0 && found.total > 0 ? 'allSeenHint' : 'noneHint')}
          />
        )}
      </Panel>
    </div>
  )
}

const keyOf = ({ one, other }: Pair) => `${one.id} ${other.id}`

interface Search {
  readonly opId: string
  readonly running: boolean
  readonly error: unknown
  readonly start: () => void
}

/** Compares all cards when the page is opened, unless that was done since the last change. */
function useSearch(found: DuplicatePairs | undefined): Search {
  const [opId, nextOpId] = useOpId()
  const asked = useRef(false)
  const { mutate, isPending, error } = useCommand('clients.seekDuplicates')
  const start = () => mutate({ opId }, { onSettled: nextOpId })
  const wanted = found !== undefined && (found.foundAt === null || found.changedSince)
  useEffect(() => {
    if (!wanted || asked.current) return
    asked.current = true
    mutate({ opId }, { onSettled: nextOpId })
  }, [wanted, mutate, opId, nextOpId])
  return { opId, running: isPending, error, start }
}

/** Of when the list is, and how to have a new one. */
function Found({ found, search }: { readonly found: DuplicatePairs | undefined; readonly search: Search }) {
  const { t } = useTranslation('duplicates')
  const format = useFormat()
  if (found?.foundAt == null) return <ErrorSentence error={search.error} />
  return (
    <div className={classes.found}>
      {found.changedSince && <p>{t('stale', { time: format.time(found.foundAt) })}</p>}
      {found.skippedBlocks > 0 && <p>{t('skipped', { count: found.skippedBlocks })}</p>}
      <ErrorSentence error={search.error} />
      <Button
        variant="outline"
        size="sm"
        disabled={search.running}
        leftSection={<IconRefresh size={18} stroke={1.75} aria-hidden="true" />}
        onClick={search.start}
      >
        {t('seek')}
      </Button>
    </div>
  )
}

function Comparing({ opId }: { readonly opId: string }) {
  const { t } = useTranslation('duplicates')
  const progress = useProgress(opId)
  const percent = progress === null || progress.total === 0 ? 0 : (100 * progress.done) / progress.total
  return (
    <div className={classes.comparing}>
      <h2>{t('seeking')}</h2>
      <Progress value={percent} size="lg" aria-label={t('seeking')} />
      <p>{t('seekingHint')}</p>
    </div>
  )
}
