import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEach } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterTabs } from '#renderer/ui/FilterTabs.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import { LASTING_BLOCKS, type NotContacted as Row } from '#shared/contract/consent.ts'
import classes from './Consent.module.css'

const PAGE = 50

type Block = (typeof LASTING_BLOCKS)[number]

interface NotContactedProps {
  readonly title: string
  readonly onOpenClient: (id: number) => void
}

/** Whom no offer reaches, and why: each by the gravest reason, counted. */
export function NotContacted({ title, onOpenClient }: NotContactedProps) {
  const { t } = useTranslation('consent')
  const [block, setBlock] = useState<Block | 'all'>('all')
  const [pages, setPages] = useState(1)
  const answers = useEach(
    'contacts.notContacted',
    Array.from({ length: pages }, (_, page) => ({ block: block === 'all' ? null : block, offset: page * PAGE, limit: PAGE })),
  )
  const counts = answers.find((answer) => answer !== undefined)?.counts
  const rows = answers.flatMap((answer) => answer?.rows ?? [])
  const all = LASTING_BLOCKS.reduce((sum, each) => sum + (counts?.[each] ?? 0), 0)
  const wanted = block === 'all' ? all : (counts?.[block] ?? 0)
  const tabs = [
    { value: 'all' as const, label: t('blocked.all'), count: all },
    ...LASTING_BLOCKS.filter((each) => each === block || (counts?.[each] ?? 0) > 0).map((each) => ({
      value: each,
      label: t(`blocked.short.${each}`),
      count: counts?.[each] ?? 0,
    })),
  ]
  return (
    <Part title={title} lead={t('blocked.lead')} wide>
      {counts !== undefined && all === 0 ? (
        <EmptyState picture="search" title={t('blocked.none')} text={t('blocked.noneHint')} />
      ) : (
        <>
          <FilterTabs
            label={t('blocked.filter')}
            value={block}
            tabs={tabs}
            onChange={(chosen) => {
              setBlock(chosen)
              setPages(1)
            }}
          />
          <ul className={classes.people} aria-label={title}>
            {rows.map((row) => (
              <li key={row.client.id}>
                <BlockedRow row={row} onOpen={() => onOpenClient(row.client.id)} />
              </li>
            ))}
          </ul>
          {rows.length < wanted && rows.length > 0 && (
            <div className={classes.saveRow}>
              <Button variant="outline" onClick={() => setPages(pages + 1)}>
                {t('blocked.more')}
              </Button>
            </div>
          )}
        </>
      )}
    </Part>
  )
}

function BlockedRow({ row, onOpen }: { readonly row: Row; readonly onOpen: () => void }) {
  const { t } = useTranslation('consent')
  const format = useFormat()
  const { client, block, since, until, reason, by } = row
  const why = [t(`blocked.short.${block}`), reason].filter(Boolean).join(': ')
  return (
    <button type="button" className={classes.person} onClick={onOpen}>
      <PersonRow
        name={client.called}
        colour={client.colour}
        photo={client.photo}
        faceSize={40}
        detail={why}
        side={
          <span className={classes.span}>
            <span>
              {until === null
                ? t('blocked.since', { day: format.day(since) })
                : t('blocked.span', { from: format.dayShort(since), until: format.dayShort(until) })}
            </span>
            <span>{by ?? ''}</span>
          </span>
        }
      />
    </button>
  )
}
