import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClientSearch } from '#renderer/api/use-client-search.ts'
import type { Hit } from '#shared/contract/clients.ts'
import { BareKey } from './BareKey.tsx'
import classes from './FindClient.module.css'
import { intoView } from './into-view.ts'
import { MarkedText, PersonRow } from './PersonRow.tsx'
import { SearchField } from './SearchField.tsx'

/** Shown at most: more, and the typing goes on. */
const HITS = 5

interface FindClientProps {
  /** What the client is found for. */
  readonly label: string
  /** Where the field is not about somebody already: that a name, a phone or a code is typed here. */
  readonly placeholder?: string
  /** Clients who are not meant. */
  readonly except?: readonly number[]
  readonly autoFocus?: boolean
  /** The hits lie over what follows instead of pushing it down. */
  readonly over?: boolean
  readonly onChoose: (hit: Hit) => void
}

/** Finds a client by name, phone or code; one press chooses him, and Enter takes the first. Within a form it does not send that. */
export function FindClient({ label, placeholder, except = [], autoFocus = false, over = false, onChoose }: FindClientProps) {
  const { t } = useTranslation(['common', 'nameless'])
  const [text, setText] = useState('')
  const { hits, nobody, takeFirst } = useClientSearch(text, { limit: HITS, except })
  const choose = (hit: Hit) => {
    setText('')
    onChoose(hit)
  }
  return (
    <div className={classes.find}>
      <SearchField
        label={label}
        placeholder={placeholder ?? t('common:findClient.hint')}
        value={text}
        onChange={setText}
        autoFocus={autoFocus}
        data-autofocus={autoFocus || undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && text.trim() === '') event.preventDefault()
          takeFirst(event, choose)
        }}
      />
      {hits.length > 0 && (
        <ul ref={intoView} className={classes.hits} data-over={over || undefined} aria-label={label}>
          {hits.map((hit) => (
            <li key={hit.id}>
              <BareKey className={classes.hit} onClick={() => choose(hit)}>
                <PersonRow
                  name={hit.called}
                  colour={hit.colour}
                  photo={hit.photo}
                  title={<MarkedText text={hit.called} marks={hit.marks.called} />}
                  detail={[hit.nameless && t('nameless:badge'), hit.fullName].filter(Boolean).join(' · ') || undefined}
                  side={hit.phoneTail}
                />
              </BareKey>
            </li>
          ))}
        </ul>
      )}
      {nobody && <p className={classes.nobody}>{t('common:findClient.nobody')}</p>}
    </div>
  )
}
