import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClientSearch } from '#renderer/api/use-client-search.ts'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { PersonKey } from '#renderer/ui/ToggleKey.tsx'
import type { ClientFace } from '#shared/contract/clients.ts'
import classes from './Household.module.css'

export type Candidate = Pick<ClientFace, 'id' | 'called' | 'colour' | 'photo'> & { readonly points?: number }

interface AddMemberProps {
  /** Of the client's family, in no household yet. */
  readonly relatives: readonly Candidate[]
  readonly except: readonly number[]
  readonly onAdd: (candidate: Candidate) => void
}

const HITS = 5

/** Adds to a household: one of the family by one press, anybody else by name, phone or code. */
export function AddMember({ relatives, except, onAdd }: AddMemberProps) {
  const { t } = useTranslation('households')
  const [text, setText] = useState('')
  const { hits, nobody, takeFirst } = useClientSearch(text, { limit: HITS, except })
  const add = ({ id, called, colour, photo }: Candidate, points?: number) => {
    onAdd({ id, called, colour, photo, ...(points === undefined ? {} : { points }) })
    setText('')
  }
  return (
    <div className={classes.adding}>
      {relatives.length > 0 && (
        <fieldset className={classes.choice}>
          <legend>{t('relatives')}</legend>
          {relatives.map((one) => (
            <PersonKey
              key={one.id}
              name={one.called}
              colour={one.colour}
              photo={one.photo}
              on={false}
              onClick={() => add(one, one.points)}
            />
          ))}
        </fieldset>
      )}
      <SearchField
        label={t('search')}
        placeholder={`${t('search')}: ${t('searchHint').toLocaleLowerCase()}`}
        value={text}
        onChange={setText}
        onKeyDown={(event) => takeFirst(event, add)}
      />
      {hits.length > 0 && (
        <ul className={classes.hits} aria-label={t('search')}>
          {hits.map((hit) => (
            <li key={hit.id}>
              <button type="button" className={classes.hit} onClick={() => add(hit)}>
                <PersonRow
                  name={hit.called}
                  colour={hit.colour}
                  photo={hit.photo}
                  faceSize={36}
                  detail={hit.fullName ?? undefined}
                  side={hit.phoneTail}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      {nobody && <p className={classes.hint}>{t('nobody')}</p>}
    </div>
  )
}
