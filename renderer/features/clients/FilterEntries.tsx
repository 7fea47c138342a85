import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { foldWords } from '#shared/domain/search/fold.ts'
import classes from './Filters.module.css'
import type { LeafEntry, LeafPart } from './leaf-kind.ts'

interface FilterEntriesProps {
  readonly menu: readonly { readonly part: LeafPart; readonly entries: readonly LeafEntry[] }[]
  readonly onOpen: (key: string) => void
}

/** What can be asked, under its headings; a few letters narrow it, and the arrows go through it. */
export function FilterEntries({ menu, onOpen }: FilterEntriesProps) {
  const { t } = useTranslation('segments')
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const found = menu.flatMap(({ part, entries }) => {
    const some = entries.filter((entry) => isMeant(entry, t(`part.${part}`), text))
    return some.length > 0 ? [{ part, entries: some }] : []
  })
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const places = [...(list.current?.querySelectorAll<HTMLElement>('input, button') ?? [])]
    const next = places[places.indexOf(event.target as HTMLElement) + step]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between the buttons inside.
    <div ref={list} className={classes.entries} onKeyDown={press}>
      <div className={classes.find}>
        <SearchField
          data-autofocus
          label={t('find')}
          placeholder={t('find')}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            const first = found[0]?.entries[0]
            if (event.key !== 'Enter' || text.trim() === '' || first === undefined) return
            event.preventDefault()
            onOpen(first.key)
          }}
        />
      </div>
      {found.map(({ part, entries }) => (
        <Fragment key={part}>
          <p className={classes.title}>{t(`part.${part}`)}</p>
          {entries.map(({ key, name }) => (
            <UnstyledButton key={key} className={classes.choice ?? ''} onClick={() => onOpen(key)}>
              {name}
              <IconChevronRight className={classes.further} size={18} stroke={1.75} aria-hidden="true" />
            </UnstyledButton>
          ))}
        </Fragment>
      ))}
      {found.length === 0 && (
        <p className={classes.nothing} role="status">
          {t('findNothing')}
        </p>
      )}
    </div>
  )
}

/** Every word that was typed begins one of its name, of its heading or of what it offers. */
function isMeant({ name, choices = [] }: LeafEntry, heading: string, text: string): boolean {
  const offered = choices.map(({ words }) => (typeof words === 'string' ? words : ''))
  const known = foldWords([name, heading, ...offered].join(' '))
  return foldWords(text).every((word) => known.some((each) => each.startsWith(word)))
}
