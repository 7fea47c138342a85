import { ActionIcon, Button, Popover, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { type CSSProperties, type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'
import classes from './NamedList.module.css'
import { TagChip } from './TagChip.tsx'

export interface Named {
  readonly id: number | null
  readonly name: string
  /** 1–8; null where there is none. */
  readonly colour: number | null
}

interface Listed extends Named {
  readonly id: number
  readonly inUse: number
}

/** An entry being written over. */
interface Draft {
  /** As it stood when the writing began. */
  readonly was: Listed
  readonly mine: Listed
  /** `clash`: another window changed the same meanwhile, or took it out of use. */
  readonly state: 'typed' | 'saved' | 'clash'
}

interface NamedListProps {
  readonly id: string
  readonly list: readonly Listed[]
  readonly busy: boolean
  readonly most: number
  readonly words: {
    /** The reader's words: "Tag 3". */
    readonly nameOf: (place: number) => string
    readonly add: string
    readonly addHint: string
    readonly unused: string
    readonly inUse: (count: number) => string
    readonly retire: (name: string) => string
    /** Said where no more can be added. */
    readonly full?: string
  }
  readonly coloured: boolean
  /** `instead` is the list as it stood for the one who writes. */
  readonly onPut: (
    instead: readonly Listed[],
    list: readonly Named[],
    answers: { readonly onDone: () => void; readonly onConflict: () => void },
  ) => void
  readonly onRetire: (id: number) => void
  readonly onBringBack: (id: number, name: string) => void
}

const COLOURS = [1, 2, 3, 4, 5, 6, 7, 8] as const

/**
 * The owner's words in their order: renamed where they stand, moved, added, taken out of use. Every change is saved at once; what two windows
 * made of the same word is shown, and a person chooses.
 */
export function NamedList({ id, list, busy, most, words, coloured, onPut, onRetire, onBringBack }: NamedListProps) {
  const { t } = useTranslation('common')
  const [added, setAdded] = useState('')
  const [taken, setTaken] = useState<number | 'new' | null>(null)
  const [drafts, setDrafts] = useState<ReadonlyMap<number, Draft>>(new Map())
  const keep = (draft: Draft) => setDrafts((all) => new Map(all).set(draft.mine.id, draft))
  const drop = (entry: number) => setDrafts((all) => new Map([...all].filter(([each]) => each !== entry)))

  const isTaken = (name: string, except: number | null) =>
    list.some((one) => one.id !== except && one.name.toLocaleLowerCase() === name.toLocaleLowerCase())
  const change = (was: Listed, mine: Listed) => {
    if (isTaken(mine.name, mine.id)) return setTaken(mine.id)
    const put = (entry: Listed) => list.map((one) => (one.id === entry.id ? entry : one))
    onPut(put(was), put(mine), {
      onDone: () => keep({ was, mine, state: 'saved' }),
      onConflict: () => keep({ was, mine, state: 'clash' }),
    })
  }
  const leave = ({ was, mine }: Draft) => {
    const name = mine.name.trim()
    if (name === '' || name === was.name) return drop(was.id)
    change(was, { ...mine, name })
  }
  const move = (from: number, to: number) => {
    const moved = [...list]
    moved.splice(to, 0, ...moved.splice(from, 1))
    onPut(list, moved, { onDone: () => {}, onConflict: () => {} })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = added.trim()
    if (name === '' || busy) return
    if (isTaken(name, null)) return setTaken('new')
    const fresh = { id: null, name, colour: coloured ? (list.length % 8) + 1 : null }
    onPut(list, [...list, fresh], { onDone: () => setAdded(''), onConflict: () => {} })
  }
  const gone = [...drafts.values()].filter(({ mine, state }) => state !== 'saved' && !list.some((one) => one.id === mine.id))
  return (
    <>
      <ol className={classes.list} id={id}>
        {list.map((one, place) => {
          const draft = drafts.get(one.id)
          return (
            <li key={one.id} className={classes.row}>
              {one.colour !== null && (
                <ColourChoice name={one.name} colour={one.colour} onChange={(colour) => change(one, { ...one, colour })} />
              )}
              <TextInput
                className={classes.grow ?? ''}
                aria-label={words.nameOf(place + 1)}
                value={draft && isShown(draft, one) ? draft.mine.name : one.name}
                maxLength={30}
                autoComplete="off"
                error={taken === one.id && t('named.taken')}
                onChange={({ currentTarget: { value: name } }) => {
                  setTaken(null)
                  const was = draft?.state === 'typed' ? draft.was : one
                  keep({ was, mine: { ...was, name }, state: 'typed' })
                }}
                onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
                onBlur={() => draft?.state === 'typed' && leave(draft)}
              />
              <span className={classes.use}>{one.inUse === 0 ? words.unused : words.inUse(one.inUse)}</span>
              <ActionIcon
                aria-label={t('named.up', { name: one.name })}
                disabled={place === 0 || busy}
                onClick={() => move(place, place - 1)}
              >
                <IconArrowUp size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                aria-label={t('named.down', { name: one.name })}
                disabled={place === list.length - 1 || busy}
                onClick={() => move(place, place + 1)}
              >
                <IconArrowDown size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon aria-label={words.retire(one.name)} disabled={busy} onClick={() => onRetire(one.id)}>
                <IconX size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              {draft?.state === 'clash' && !isAlike(draft.mine, one) && (
                <div className={classes.whole}>
                  <ChangedMeanwhile
                    onKeepMine={() => change(one, { ...draft.mine, inUse: one.inUse })}
                    onTakeTheirs={() => drop(one.id)}
                  >
                    <Mine words={t('named.changed')} mine={draft.mine} />
                  </ChangedMeanwhile>
                </div>
              )}
            </li>
          )
        })}
        {gone.map(({ was, mine }) => (
          <li key={was.id} className={classes.clash} role="alert">
            <p>
              <Mine words={t('named.gone', { name: was.name })} mine={mine} />
            </p>
            <Button
              variant="outline"
              size="sm"
              loading={busy}
              onClick={() => {
                keep({ was, mine, state: 'clash' })
                onBringBack(was.id, was.name)
              }}
            >
              {t('named.bringBack')}
            </Button>
            <Button variant="subtle" size="sm" onClick={() => drop(was.id)}>
              {t('takeTheirs')}
            </Button>
          </li>
        ))}
      </ol>
      {list.length < most ? (
        <form className={classes.row} onSubmit={submit}>
          <TextInput
            className={classes.grow ?? ''}
            aria-label={words.add}
            placeholder={words.addHint}
            maxLength={30}
            autoComplete="off"
            value={added}
            error={taken === 'new' && t('named.taken')}
            onChange={({ currentTarget }) => {
              setTaken(null)
              setAdded(currentTarget.value)
            }}
          />
          <Button type="submit" variant="default" leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}>
            {t('add')}
          </Button>
        </form>
      ) : (
        words.full !== undefined && <p className={classes.full}>{words.full}</p>
      )}
    </>
  )
}

const isAlike = (one: Named, other: Named) => one.name === other.name && one.colour === other.colour

/** What is being typed; and what was saved, until the list that is shown has it. */
const isShown = ({ was, state }: Draft, now: Named) => state === 'typed' || (state === 'saved' && was.name === now.name)

function Mine({ words, mine }: { readonly words: string; readonly mine: Named }) {
  const { name, colour } = mine
  return (
    <>
      {words} {colour === null ? <strong>{name}</strong> : <TagChip tag={{ name, colour }} size="md" />}
    </>
  )
}

interface ColourChoiceProps {
  readonly name: string
  readonly colour: number
  readonly onChange: (colour: number) => void
}

function ColourChoice({ name, colour, onChange }: ColourChoiceProps) {
  const { t } = useTranslation('common')
  const [opened, setOpened] = useState(false)
  const ground = (number: number) => ({ '--ground': `var(--p${number})`, '--ink': `var(--p${number}-ink)` }) as CSSProperties
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.colour}
          style={ground(colour)}
          aria-label={t('named.colour', { name })}
          title={t('named.colour', { name })}
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
            aria-label={t('named.colourOne', { number })}
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
