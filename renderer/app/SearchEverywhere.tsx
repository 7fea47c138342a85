import { Combobox, Modal, useCombobox } from '@mantine/core'
import { useDeferredValue, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { MarkedText, PersonRow } from '#renderer/ui/PersonRow.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { isWarned, Warnings } from '#renderer/ui/Warnings.tsx'
import { pathTo } from './paths.ts'
import classes from './SearchEverywhere.module.css'
import { useSections } from './sections.ts'

const HITS = 8

interface SearchEverywhereProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Ctrl+K: any client and any section from any page. */
export function SearchEverywhere({ opened, onClose }: SearchEverywhereProps) {
  const { t } = useTranslation(['shell', 'common'])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell:searchEverywhere')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      size="lg"
      yOffset="10vh"
      centered={false}
    >
      <Search onClose={onClose} />
    </Modal>
  )
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['shell', 'nameless'])
  const format = useFormat()
  const [, navigate] = useLocation()
  const sections = useSections()
  const combobox = useCombobox({ opened: true })
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const found = useQuery('clients.find', wanted === '' ? null : { text: wanted, limit: HITS }, { keepPrevious: true })
  const hits = wanted === '' ? [] : (found.data?.hits ?? [])
  const places = sections.filter(({ name }) => t(`shell:${name}`).toLocaleLowerCase().startsWith(wanted.toLocaleLowerCase()))

  const listed = [...hits.map((hit) => hit.id), ...places.map((place) => place.name)].join()
  const selectFirst = useEffectEvent(() => void combobox.selectFirstOption())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first line is chosen again whenever other lines are listed.
  useEffect(() => selectFirst(), [listed])

  const go = (path: string) => {
    onClose()
    navigate(path)
  }

  return (
    <Combobox store={combobox} onOptionSubmit={go}>
      <Combobox.EventsTarget withExpandedAttribute>
        <SearchField
          label={t('shell:searchEverywhere')}
          placeholder={t('shell:searchHint')}
          value={text}
          onChange={setText}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
          data-autofocus
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options ?? ''} aria-label={t('shell:searchEverywhere')}>
        {hits.map((hit) => (
          <Combobox.Option key={hit.id} value={pathTo('client', { id: hit.id })} className={classes.option ?? ''}>
            <PersonRow
              name={hit.called}
              colour={hit.colour}
              photo={hit.photo}
              title={<MarkedText text={hit.called} marks={hit.marks.called} />}
              detail={[hit.nameless && t('nameless:badge'), hit.phoneTail && `…${hit.phoneTail}`, hit.fullName]
                .filter(Boolean)
                .join(' · ')}
              side={hit.lastVisitDay && format.relativeDay(hit.lastVisitDay)}
              below={isWarned(hit) ? <Warnings warnings={hit.warnings} barred={hit.barred} size="mini" /> : undefined}
            />
          </Combobox.Option>
        ))}
        {places.map(({ name, path, Icon }) => (
          <Combobox.Option key={name} value={path} className={classes.option ?? ''}>
            <span className={classes.place}>
              <Icon size="1.5rem" stroke={1.75} aria-hidden="true" />
              {t(`shell:${name}`)}
            </span>
          </Combobox.Option>
        ))}
        {listed === '' && <Combobox.Empty>{t('shell:searchNothing')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}
