import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClientSearch } from '#renderer/api/use-client-search.ts'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import type { Hit } from '#shared/contract/clients.ts'
import { HitRow } from './Hits.tsx'
import classes from './Sheets.module.css'

const HITS = 6

interface ClientFinderProps {
  /** Clients who cannot be meant. */
  readonly except: readonly number[]
  readonly onChoose: (hit: Hit) => void
}

/** Finds one more person while someone is being served; Enter takes the first. */
export function ClientFinder({ except, onChoose }: ClientFinderProps) {
  const { t } = useTranslation(['till', 'common'])
  const [text, setText] = useState('')
  const { hits, nobody, takeFirst } = useClientSearch(text, { limit: HITS, except })
  return (
    <div className={classes.finder}>
      <SearchField
        label={t('till:searchLabel')}
        placeholder={t('till:searchPlaceholder')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => takeFirst(event, onChoose)}
        data-autofocus
      />
      <ul className={classes.people} aria-label={t('till:hits')}>
        {hits.map((hit, index) => (
          <li key={hit.id}>
            <UnstyledButton className={classes.person ?? ''} onClick={() => onChoose(hit)}>
              <HitRow hit={hit} selected={index === 0} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {nobody && <p className={classes.hint}>{t('till:foundNobody')}</p>}
    </div>
  )
}
