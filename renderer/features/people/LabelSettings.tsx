import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import classes from './LabelSettings.module.css'

interface Label {
  readonly id: number
  readonly name: string
  readonly inUse: number
}

const MOST = 40

/** The labels of facts: renamed where they stand, put in order, added, retired. Every change is saved at once. */
export function LabelSettings({ title }: { readonly title: string }) {
  const { t } = useTranslation(['people', 'common'])
  const { data: labels, error } = useQuery('people.labels', {})
  const set = useCommand('people.setLabels')
  const [added, setAdded] = useState('')
  const [taken, setTaken] = useState<number | 'new' | null>(null)
  /** A name that another window gave meanwhile, and what was typed over it here. */
  const [clash, setClash] = useState<{ readonly id: number; readonly typed: string } | null>(null)
  const [retiring, setRetiring] = useState<Label | null>(null)
  if (!labels) return <ErrorSentence error={error} />

  const put = (
    next: readonly { readonly id: number | null; readonly name: string }[],
    onSuccess = () => {},
    onConflict = () => {},
  ) =>
    set.mutate(
      { opId: newOpId(), instead: labels, labels: next.map(({ id, name }) => ({ id, name })) },
      {
        onSuccess,
        onError: ({ code }) => {
          if (code !== 'CONFLICT') return
          onConflict()
          refreshAll()
        },
      },
    )
  const shownClash = clash !== null && labels.some(({ id, name }) => id === clash.id && name !== clash.typed) ? clash : null
  const isTaken = (name: string, except: number | null) =>
    labels.some((label) => label.id !== except && label.name.toLocaleLowerCase() === name.toLocaleLowerCase())
  const rename = ({ id, name }: Label, typed: string) => {
    const wanted = typed.trim()
    if (wanted === '' || wanted === name) return
    if (isTaken(wanted, id)) return setTaken(id)
    put(
      labels.map((label) => (label.id === id ? { id, name: wanted } : label)),
      () => setClash(null),
      () => setClash({ id, typed: wanted }),
    )
  }
  const move = (from: number, to: number) => {
    const moved = [...labels]
    moved.splice(to, 0, ...moved.splice(from, 1))
    put(moved)
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const wanted = added.trim()
    if (wanted === '' || set.isPending) return
    if (isTaken(wanted, null)) return setTaken('new')
    put([...labels, { id: null, name: wanted }], () => setAdded(''))
  }
  return (
    <div className={classes.part}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.lead}>{t('people:labels.lead')}</p>
      <ol className={classes.list} id="setting-labels">
        {labels.map((label, place) => (
          <li key={label.id} className={classes.row}>
            <TextInput
              // Another window may have renamed it.
              key={label.name}
              className={classes.name ?? ''}
              aria-label={t('people:labels.name', { place: place + 1 })}
              defaultValue={label.name}
              maxLength={30}
              autoComplete="off"
              error={taken === label.id && t('people:labels.taken')}
              onChange={() => setTaken(null)}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
              onBlur={(event) => {
                if (event.currentTarget.value.trim() === '') event.currentTarget.value = label.name
                rename(label, event.currentTarget.value)
              }}
            />
            {shownClash?.id === label.id && (
              <span className={classes.clash} role="alert">
                <span>{t('people:labels.conflict', { typed: shownClash.typed })}</span>
                <Button variant="outline" size="sm" onClick={() => rename(label, shownClash.typed)}>
                  {t('people:keepMine')}
                </Button>
                <Button variant="subtle" size="sm" onClick={() => setClash(null)}>
                  {t('people:takeTheirs')}
                </Button>
              </span>
            )}
            <span className={classes.use}>
              {label.inUse === 0 ? t('people:labels.unused') : t('people:labels.inUse', { count: label.inUse })}
            </span>
            <ActionIcon
              aria-label={t('people:labels.up', { name: label.name })}
              disabled={place === 0 || set.isPending}
              onClick={() => move(place, place - 1)}
            >
              <IconArrowUp size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              aria-label={t('people:labels.down', { name: label.name })}
              disabled={place === labels.length - 1 || set.isPending}
              onClick={() => move(place, place + 1)}
            >
              <IconArrowDown size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon aria-label={t('people:labels.retire', { name: label.name })} onClick={() => setRetiring(label)}>
              <IconX size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {labels.length < MOST ? (
        <form className={classes.add} onSubmit={add}>
          <TextInput
            className={classes.name ?? ''}
            aria-label={t('people:labels.add')}
            placeholder={t('people:labels.addHint')}
            maxLength={30}
            autoComplete="off"
            value={added}
            error={taken === 'new' && t('people:labels.taken')}
            onChange={({ currentTarget: { value } }) => {
              setTaken(null)
              setAdded(value)
            }}
          />
          <Button
            type="submit"
            variant="default"
            loading={set.isPending && added !== ''}
            leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
          >
            {t('common:add')}
          </Button>
        </form>
      ) : (
        <p className={classes.lead}>{t('people:labels.full')}</p>
      )}
      <ErrorSentence error={retiring === null && shownClash === null ? set.error : null} />
      <ConfirmDialog
        opened={retiring !== null}
        title={t('people:labels.retireTitle', { name: retiring?.name ?? '' })}
        text={t('people:labels.retireText')}
        confirm={t('people:labels.retireConfirm')}
        busy={set.isPending}
        error={set.error}
        onConfirm={() =>
          put(
            labels.filter(({ id }) => id !== retiring?.id),
            () => setRetiring(null),
          )
        }
        onClose={() => setRetiring(null)}
      />
    </div>
  )
}
