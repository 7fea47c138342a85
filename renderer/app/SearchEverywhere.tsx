import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useQuery } from '#renderer/api/hooks.ts'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { pathTo } from './paths.ts'
import classes from './SearchEverywhere.module.css'
import { sections } from './sections.ts'

const [store, { open }] = createSpotlight()
export const openSearchEverywhere = open

const HITS = 8

/** Ctrl+K: any client and any section from any page. */
export function SearchEverywhere() {
  const { t } = useTranslation('shell')
  const format = useFormat()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const found = useQuery('clients.find', wanted === '' ? null : { text: wanted, limit: HITS }, { keepPrevious: true })
  const hits = wanted === '' ? [] : (found.data?.hits ?? [])
  const places = sections.filter(({ name }) => t(name).toLocaleLowerCase().startsWith(wanted.toLocaleLowerCase()))

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={text}
      onQueryChange={setText}
      scrollable
      maxHeight="60vh"
      radius="lg"
      size="lg"
    >
      <Spotlight.Search
        aria-label={t('searchEverywhere')}
        placeholder={t('searchHint')}
        leftSection={<IconSearch size={22} stroke={1.75} aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        {hits.map((hit) => (
          <Spotlight.Action
            key={`client ${hit.id}`}
            className={classes.action ?? ''}
            leftSection={<Face name={hit.called} colour={hit.colour} photo={hit.photo} size={36} />}
            dimmedSections={false}
            label={hit.called}
            description={[
              hit.fullName,
              hit.phoneTail && `…${hit.phoneTail}`,
              hit.lastVisitDay && format.relativeDay(hit.lastVisitDay),
            ]
              .filter(Boolean)
              .join(' · ')}
            onClick={() => navigate(pathTo('client', { id: hit.id }))}
          />
        ))}
        {places.map(({ name, path, Icon }) => (
          <Spotlight.Action
            key={name}
            className={classes.action ?? ''}
            leftSection={<Icon size={22} stroke={1.75} aria-hidden="true" />}
            label={t(name)}
            onClick={() => navigate(path)}
          />
        ))}
        {hits.length + places.length === 0 && <Spotlight.Empty>{t('searchNothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
