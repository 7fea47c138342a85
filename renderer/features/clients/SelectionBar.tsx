import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { SavedBar } from '#renderer/ui/SavedBar.tsx'
import { TagChip } from '#renderer/ui/TagChip.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { Tag } from '#shared/contract/fields.ts'
import classes from './Filters.module.css'
import type { ListView } from './list-view.ts'

interface SelectionBarProps {
  readonly chosen: ReadonlySet<number>
  readonly view: ListView
  readonly text: string
  readonly total: number
  readonly onChoose: (ids: ReadonlySet<number>) => void
  readonly onPrint: () => void
  readonly onLetter: () => void
  readonly onStop: () => void
}

type Done =
  | { readonly kind: 'tag'; readonly tag: Tag; readonly on: boolean; readonly changed: readonly number[] }
  | { readonly kind: 'category'; readonly name: string; readonly changed: OutputOf<'fields.categorise'>['changed'] }

/** What may be done with everyone who was chosen, and for ten seconds undone. */
export function SelectionBar({ chosen, view, text, total, onChoose, onPrint, onLetter, onStop }: SelectionBarProps) {
  const { t } = useTranslation(['fields', 'labels', 'letters'])
  const format = useFormat()
  const { data: setup } = useQuery('fields.setup', {})
  const tagging = useCommand('fields.tag')
  const categorising = useCommand('fields.categorise')
  const [done, setDone] = useState<(Done & { readonly key: string }) | null>(null)
  const [cut, setCut] = useState(false)
  const clientIds = [...chosen]
  const busy = tagging.isPending || categorising.isPending
  const none = chosen.size === 0 || busy

  const all = async () => {
    const { ids, more } = await call('clients.idsOf', { filter: view.filter, conditions: [...view.conditions], text })
    setCut(more)
    onChoose(new Set(ids))
  }
  const tag = (one: Tag, on: boolean) => {
    const opId = newOpId()
    tagging.mutate(
      { opId, clientIds, tagId: one.id, on },
      { onSuccess: ({ changed }) => setDone({ key: opId, kind: 'tag', tag: one, on, changed }) },
    )
  }
  const categorise = (categoryId: number | null, name: string) => {
    const opId = newOpId()
    categorising.mutate(
      { opId, clientIds, categoryId },
      { onSuccess: ({ changed }) => setDone({ key: opId, kind: 'category', name, changed }) },
    )
  }
  const undo = () => {
    if (done === null) return
    setDone(null)
    if (done.kind === 'tag') {
      if (done.changed.length > 0)
        tagging.mutate({ opId: newOpId(), clientIds: [...done.changed], tagId: done.tag.id, on: !done.on })
      return
    }
    for (const before of new Set(done.changed.map((one) => one.before))) {
      const ids = done.changed.filter((one) => one.before === before).map(({ id }) => id)
      categorising.mutate({ opId: newOpId(), clientIds: ids, categoryId: before })
    }
  }
  const menu = (label: string, items: readonly { key: string; words: React.ReactNode; act: () => void }[]) => (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="default" disabled={none}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="22rem" style={{ overflowY: 'auto' }}>
        {items.map(({ key, words, act }) => (
          <Menu.Item key={key} onClick={act}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
  const tags = (on: boolean) =>
    (setup?.tags ?? []).map((one) => ({ key: String(one.id), words: <TagChip tag={one} size="md" />, act: () => tag(one, on) }))
  const said = done && {
    title: [done.kind === 'tag' ? done.tag.name : done.name],
    facts: [
      done.kind === 'tag'
        ? t(done.on ? 'list.tagged' : 'list.untagged', { count: done.changed.length })
        : t('list.categorised', { count: done.changed.length }),
    ],
  }
  return (
    <>
      <div className={classes.selection}>
        <strong role="status">{chosen.size === 0 ? t('list.selectHint') : t('list.selected', { count: chosen.size })}</strong>
        <Button variant="subtle" onClick={() => void all()}>
          {t('list.selectAll', { number: format.number(total) })}
        </Button>
        {(setup?.tags.length ?? 0) > 0 && menu(t('list.putTag'), tags(true))}
        {(setup?.tags.length ?? 0) > 0 && menu(t('list.takeTag'), tags(false))}
        {(setup?.categories.length ?? 0) > 0 &&
          menu(t('list.setCategory'), [
            ...(setup?.categories ?? []).map(({ id, name }) => ({
              key: String(id),
              words: name,
              act: () => categorise(id, name),
            })),
            { key: 'none', words: t('nothing'), act: () => categorise(null, t('nothing')) },
          ])}
        <Button variant="default" disabled={none} onClick={onPrint}>
          {t('labels:key')}
        </Button>
        <Button variant="default" disabled={none} onClick={onLetter}>
          {t('letters:key')}
        </Button>
        <span className={classes.room} />
        <Button variant="outline" onClick={onStop}>
          {t('list.stop')}
        </Button>
      </div>
      {cut && <p className={classes.found}>{t('list.selectedMost', { number: format.number(chosen.size) })}</p>}
      <ErrorSentence error={tagging.error ?? categorising.error} />
      {done && said && (
        <div className={classes.done}>
          <SavedBar key={done.key} {...said} onUndo={undo} onGone={() => setDone(null)} />
        </div>
      )}
    </>
  )
}
