import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { type CSSProperties, type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './FieldSettings.module.css'

export interface Named {
  readonly id: number | null
  readonly name: string
  /** 1–8; null where there is none. */
  readonly colour: number | null
}

interface NamedListProps {
  readonly id: string
  readonly list: readonly (Named & { readonly id: number; readonly inUse: number })[]
  readonly busy: boolean
  readonly most: number
  /** The reader's words: "Tag 3". */
  readonly nameOf: (place: number) => string
  readonly add: string
  readonly addHint: string
  readonly coloured: boolean
  readonly onPut: (list: readonly Named[], onDone: () => void) => void
  readonly onRetire: (id: number) => void
}

const COLOURS = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** The owner's words in their order: renamed where they stand, moved, added, taken out of use. Every change is saved at once. */
export function NamedList({ id, list, busy, most, nameOf, add, addHint, coloured, onPut, onRetire }: NamedListProps) {
  const { t } = useTranslation(['fields', 'common'])
  const [added, setAdded] = useState('')
  const [taken, setTaken] = useState<number | 'new' | null>(null)
  const isTaken = (name: string, except: number | null) =>
    list.some((one) => one.id !== except && one.name.toLocaleLowerCase() === name.toLocaleLowerCase())
  const put = (next: readonly Named[], onDone = () => {}) =>
    onPut(
      next.map(({ id: known, name, colour }) => ({ id: known, name, colour })),
      onDone,
    )
  const change = (changed: Named) => put(list.map((one) => (one.id === changed.id ? changed : one)))
  const rename = (one: (typeof list)[number], typed: string) => {
    const name = typed.trim()
    if (name === '' || name === one.name) return
    if (isTaken(name, one.id)) return setTaken(one.id)
    change({ ...one, name })
  }
  const move = (from: number, to: number) => {
    const moved = [...list]
    moved.splice(to, 0, ...moved.splice(from, 1))
    put(moved)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = added.trim()
    if (name === '' || busy) return
    if (isTaken(name, null)) return setTaken('new')
    put([...list, { id: null, name, colour: coloured ? (list.length % 8) + 1 : null }], () => setAdded(''))
  }
  return (
    <>
      <ol className={classes.list} id={id}>
        {list.map((one, place) => (
          <li key={one.id} className={classes.row}>
            {one.colour !== null && (
              <ColourChoice name={one.name} colour={one.colour} onChange={(colour) => change({ ...one, colour })} />
            )}
            <TextInput
              // Another window may have renamed it.
              key={one.name}
              className={classes.grow ?? ''}
              aria-label={nameOf(place + 1)}
              defaultValue={one.name}
              maxLength={30}
              autoComplete="off"
              error={taken === one.id && t('fields:set.taken')}
              onChange={() => setTaken(null)}
              onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
              onBlur={(event) => {
                if (event.currentTarget.value.trim() === '') event.currentTarget.value = one.name
                rename(one, event.currentTarget.value)
              }}
            />
            <span className={classes.use}>
              {one.inUse === 0 ? t('fields:set.unused') : t('fields:set.inUse', { count: one.inUse })}
            </span>
            <ActionIcon
              aria-label={t('fields:set.up', { name: one.name })}
              disabled={place === 0 || busy}
              onClick={() => move(place, place - 1)}
            >
              <IconArrowUp size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              aria-label={t('fields:set.down', { name: one.name })}
              disabled={place === list.length - 1 || busy}
              onClick={() => move(place, place + 1)}
            >
              <IconArrowDown size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon aria-label={t('fields:set.retire', { name: one.name })} disabled={busy} onClick={() => onRetire(one.id)}>
              <IconX size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {list.length < most && (
        <form className={classes.row} onSubmit={submit}>
          <TextInput
            className={classes.grow ?? ''}
            aria-label={add}
            placeholder={addHint}
            maxLength={30}
            autoComplete="off"
            value={added}
            error={taken === 'new' && t('fields:set.taken')}
            onChange={({ currentTarget }) => {
              setTaken(null)
              setAdded(currentTarget.value)
            }}
          />
          <Button type="submit" variant="default" leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}>
            {t('common:add')}
          </Button>
        </form>
      )}
    </>
  )
}

interface ColourChoiceProps {
  readonly name: string
  readonly colour: number
  readonly onChange: (colour: number) => void
}

function ColourChoice({ name, colour, onChange }: ColourChoiceProps) {
  const { t } = useTranslation('fields')
  const [opened, setOpened] = useState(false)
  const ground = (number: number) => ({ '--ground': `var(--p${number})`, '--ink': `var(--p${number}-ink)` }) as CSSProperties
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.colour}
          style={ground(colour)}
          aria-label={t('set.colour', { name })}
          title={t('set.colour', { name })}
          onClick={() => setOpened(!opened)}
        >
          <i />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.palette ?? ''}>
        {COLOURS.map((number) => (
          <button
            key={number}
            type="button"
            className={classes.colour}
            style={ground(number)}
            aria-label={t('set.colourOne', { number })}
            aria-pressed={number === colour}
            onClick={() => {
              setOpened(false)
              onChange(number)
            }}
          >
            <i />
          </button>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
