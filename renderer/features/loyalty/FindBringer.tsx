import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClientSearch } from '#renderer/api/use-client-search.ts'
import { intoView } from '#renderer/ui/into-view.ts'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import type { Hit } from '#shared/contract/clients.ts'
import classes from './Referral.module.css'

interface FindBringerProps {
  /** Who was brought: nobody brings himself. Null for a card that is being made. */
  readonly except: number | null
  readonly autoFocus?: boolean
  readonly onChoose: (hit: Hit) => void
}

const HITS = 6

/** Who brought a client: found by name, phone or code, and taken with one press; Enter takes the first. */
export function FindBringer({ except, autoFocus = false, onChoose }: FindBringerProps) {
  const { t } = useTranslation('brought')
  const [text, setText] = useState('')
  const { hits, nobody, takeFirst } = useClientSearch(text, { limit: HITS, except: except === null ? [] : [except] })
  return (
    <>
      <SearchField
        label={t('search')}
        placeholder={t('searchHint')}
        value={text}
        onChange={setText}
        autoFocus={autoFocus}
        data-autofocus
        onKeyDown={(event) => takeFirst(event, onChoose)}
      />
      {hits.length > 0 && (
        <ul ref={intoView} className={classes.hits} aria-label={t('search')}>
          {hits.map((hit) => (
            <li key={hit.id}>
              <button type="button" className={classes.hit} onClick={() => onChoose(hit)}>
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
      {nobody && <p className={classes.hint}>{t('none')}</p>}
    </>
  )
}
