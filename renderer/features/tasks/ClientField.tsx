import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClientSearch } from '#renderer/api/use-client-search.ts'
import { intoView } from '#renderer/ui/into-view.ts'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import type { TaskClient } from './draft.ts'
import classes from './Tasks.module.css'

interface ClientFieldProps {
  readonly client: TaskClient | null
  readonly onChange: (client: TaskClient | null) => void
}

const HITS = 5

/** For whom a task is: found by name, phone or code; or for nobody. */
export function ClientField({ client, onChange }: ClientFieldProps) {
  const { t } = useTranslation('tasks')
  const [seeking, setSeeking] = useState(false)
  const [text, setText] = useState('')
  const { hits, nobody, takeFirst } = useClientSearch(text, { limit: HITS, except: [] })
  const take = (hit: TaskClient) => {
    setSeeking(false)
    setText('')
    onChange(hit)
  }
  return (
    <fieldset className={classes.group}>
      <legend>{t('form.client')}</legend>
      {seeking ? (
        <>
          <SearchField
            label={t('form.chooseClient')}
            placeholder={t('form.clientHint')}
            value={text}
            onChange={setText}
            autoFocus
            onKeyDown={(event) => takeFirst(event, take)}
          />
          {hits.length > 0 && (
            <ul ref={intoView} className={classes.hits} aria-label={t('form.chooseClient')}>
              {hits.map((hit) => (
                <li key={hit.id}>
                  <button type="button" className={classes.hit} onClick={() => take(hit)}>
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
          {nobody && <p className={classes.quiet}>{t('form.foundNobody')}</p>}
        </>
      ) : (
        <div className={classes.chosen}>
          {client === null ? (
            <span className={classes.quiet}>{t('form.nobody')}</span>
          ) : (
            <PersonRow name={client.called} colour={client.colour} photo={client.photo} faceSize={36} />
          )}
          <Button
            variant="default"
            size="sm"
            leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => setSeeking(true)}
          >
            {t(client === null ? 'form.chooseClient' : 'form.another')}
          </Button>
          {client !== null && (
            <Button variant="subtle" size="sm" onClick={() => onChange(null)}>
              {t('form.withoutClient')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
