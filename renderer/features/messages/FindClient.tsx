import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClientSearch } from '#renderer/api/use-client-search.ts'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import classes from './Templates.module.css'

export interface Chosen {
  readonly id: number
  readonly called: string
}

interface FindClientProps {
  readonly label: string
  readonly chosen: Chosen | null
  readonly onChoose: (client: Chosen) => void
}

const HITS = 5

/** On whom a text is tried: found by name, phone or code; Enter takes the first. */
export function FindClient({ label, chosen, onChoose }: FindClientProps) {
  const { t } = useTranslation(['messages', 'common'])
  const [text, setText] = useState('')
  const { hits, nobody, takeFirst } = useClientSearch(text, { limit: HITS, except: [] })
  const choose = (client: Chosen) => {
    setText('')
    onChoose(client)
  }
  return (
    <div className={classes.find}>
      <SearchField
        label={label}
        placeholder={chosen ? t('messages:form.previewFor', { name: chosen.called }) : label}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          // An empty search does not save the form around it.
          if (event.key === 'Enter' && !event.ctrlKey && text.trim() === '') event.preventDefault()
          takeFirst(event, choose)
        }}
      />
      {hits.length > 0 && (
        <ul className={classes.hits} aria-label={label}>
          {hits.map((hit) => (
            <li key={hit.id}>
              <button type="button" className={classes.hit} onClick={() => choose(hit)}>
                <PersonRow
                  name={hit.called}
                  colour={hit.colour}
                  photo={hit.photo}
                  detail={hit.fullName ?? undefined}
                  side={hit.phoneTail}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      {nobody && <p className={classes.hint}>{t('common:nothingFound')}</p>}
    </div>
  )
}
