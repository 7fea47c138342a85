import { ActionIcon, Button, Menu, Modal, TextInput } from '@mantine/core'
import { IconBookmark, IconDots, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import { useConditionWords } from './condition-words.ts'
import classes from './Filters.module.css'
import type { ListView, SavedFilter } from './list-view.ts'

interface ActiveFiltersProps {
  readonly view: ListView
  /** How many the list has now; null while it is being counted. */
  readonly total: number | null
  /** Beside a card: only what narrows the list. */
  readonly narrow: boolean
  /** To what puts them together. */
  readonly onChange: () => void
}

/** What narrows the list, each to be removed again, and the tab that it may become. */
export function ActiveFilters({ view, total, narrow, onChange }: ActiveFiltersProps) {
  const { t } = useTranslation(['segments', 'fields', 'common'])
  const words = useConditionWords()
  const save = useCommand('clients.saveFilter')
  const remove = useCommand('clients.removeFilter')
  const [opId, nextOpId] = useOpId()
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const [removed, setRemoved] = useState<SavedFilter | null>(null)
  const { conditions, saved } = view

  const put = (id: number | null, version: number, name: string, looksFor: Pick<ListView, 'filter' | 'conditions' | 'text'>) =>
    save.mutate(
      { opId, id, version, name, filter: looksFor.filter, conditions: [...looksFor.conditions], text: looksFor.text },
      {
        onSuccess: (answer) => {
          nextOpId()
          setNaming(null)
          setRemoved(null)
          if (id === null) view.openNew(answer.id)
        },
        onError: (error) => error.code !== 'OFFLINE' && nextOpId(),
      },
    )
  const takeOff = (tab: SavedFilter) =>
    remove.mutate(
      { opId, id: tab.id },
      {
        onSuccess: () => {
          setRemoved(tab)
          view.openFilter('all')
        },
        onSettled: nextOpId,
      },
    )
  const bringBack = (tab: SavedFilter) => {
    view.setConditions(tab.conditions)
    view.setText(tab.text)
    view.openFilter(tab.filter)
    put(null, 0, tab.name, tab)
  }
  const undo = removed && (
    <div className={classes.removed}>
      <SavedBar
        key={removed.id}
        title={[t('fields:list.tabRemoved')]}
        facts={[removed.name]}
        onUndo={() => bringBack(removed)}
        onGone={() => setRemoved(null)}
      />
    </div>
  )
  if (conditions.length === 0 && saved === null) return undo
  return (
    <fieldset className={classes.active} aria-label={t('fields:list.active')}>
      {conditions.map((condition, at) => (
        <button
          // Two alike narrow no further than one, so the words tell them apart.
          key={JSON.stringify(condition)}
          type="button"
          className={classes.condition}
          aria-label={t('fields:list.drop', { what: words(condition) })}
          onClick={() => view.setConditions(conditions.filter((_, place) => place !== at))}
        >
          {words(condition)}
          <IconX size={16} stroke={2} aria-hidden="true" />
        </button>
      ))}
      {conditions.length > 0 && total !== null && (
        <span className={classes.found} role="status">
          {t('fields:list.found', { count: total })}
        </span>
      )}
      {!narrow && (
        <>
          {saved !== null && view.isChanged && (
            <Button
              size="sm"
              variant="soft"
              loading={save.isPending}
              onClick={() => put(saved.id, saved.version, saved.name, view)}
            >
              {t('fields:list.keepChanges', { name: saved.name })}
            </Button>
          )}
          {conditions.length > 0 && (saved === null || view.isChanged) && (
            <Button
              size="sm"
              variant="subtle"
              leftSection={<IconBookmark size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => setNaming('new')}
            >
              {t('fields:list.keepTab')}
            </Button>
          )}
          {conditions.length > 0 && (
            <Button size="sm" variant="subtle" onClick={onChange}>
              {t('segments:change')}
            </Button>
          )}
          {conditions.length > 1 && (
            <Button size="sm" variant="subtle" onClick={() => view.setConditions([])}>
              {t('fields:list.clear')}
            </Button>
          )}
          {saved !== null && (
            <Menu position="bottom-start">
              <Menu.Target>
                <ActionIcon
                  aria-label={t('fields:list.tabMenu', { name: saved.name })}
                  title={t('fields:list.tabMenu', { name: saved.name })}
                >
                  <IconDots size={20} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setNaming('rename')}>{t('fields:list.rename')}</Menu.Item>
                <Menu.Item onClick={() => takeOff(saved)}>{t('fields:list.removeTab')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      )}
      <ErrorSentence error={naming === null ? (save.error ?? remove.error) : null} />
      {undo}
      <Modal opened={naming !== null} onClose={() => setNaming(null)} title={t('fields:list.tabTitle')}>
        <TabForm
          key={naming}
          name={naming === 'rename' && saved ? saved.name : conditions.map(words).join(', ').slice(0, 30)}
          busy={save.isPending}
          error={save.error}
          onCancel={() => setNaming(null)}
          onName={(name) => (naming === 'rename' && saved ? put(saved.id, saved.version, name, saved) : put(null, 0, name, view))}
        />
      </Modal>
    </fieldset>
  )
}

interface TabFormProps {
  readonly name: string
  readonly busy: boolean
  readonly error: unknown
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

function TabForm({ name, busy, error, onName, onCancel }: TabFormProps) {
  const { t } = useTranslation(['fields', 'common'])
  const [typed, setTyped] = useState(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') onName(typed.trim())
  }
  return (
    <form className={classes.tabForm} onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t('fields:list.tabName')}
        placeholder={t('fields:list.tabHint')}
        maxLength={30}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ErrorSentence error={error} />
      <div className={classes.tabActs}>
        <Button variant="subtle" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}
