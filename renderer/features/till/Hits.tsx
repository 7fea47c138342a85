import { IconUserPlus } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { MarkedText, PersonRow } from '#renderer/ui/PersonRow.tsx'
import { isWarned, Warnings } from '#renderer/ui/Warnings.tsx'
import type { Hit } from '#shared/contract/clients.ts'
import classes from './FindColumn.module.css'

export const NEW_CARD = 'new'
export const optionId = (list: string, of: number | string) => `${list}-${of}`

interface HitsProps {
  readonly id: string
  readonly hits: readonly Hit[]
  readonly by: 'code' | 'phone' | 'words' | 'typing-error' | 'nothing'
  readonly more: boolean
  readonly pending: boolean
  /** The row that Enter chooses; the one after the last hit makes a new card. */
  readonly active: number
  readonly typed: string
  readonly onChoose: (index: number) => void
}

/** Whom the typed words find, the first preselected, and a new card at the end. */
export function Hits({ id, hits, by, more, pending, active, typed, onChoose }: HitsProps) {
  const { t } = useTranslation('till')
  const activeId = optionId(id, hits[active]?.id ?? NEW_CARD)
  useEffect(() => {
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const keepFocus = (event: React.MouseEvent) => event.preventDefault()
  const found =
    hits.length === 0 ? t('foundNobody') : by === 'typing-error' ? t('foundAlike') : t('found', { count: hits.length })
  return (
    <>
      <div className={classes.head} role="status">
        <span>{pending ? ' ' : more ? t('foundMore', { count: hits.length }) : found}</span>
        {hits.length > 0 && <span>{t('lastVisit')}</span>}
      </div>
      <div role="listbox" id={id} tabIndex={-1} aria-label={t('hits')} className={classes.rows}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            key={hit.id}
            role="option"
            id={optionId(id, hit.id)}
            aria-selected={index === active}
            className={classes.option}
            onMouseDown={keepFocus}
            onClick={() => onChoose(index)}
          >
            <HitRow hit={hit} selected={index === active} />
          </div>
        ))}
        {!pending && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
          // biome-ignore lint/a11y/useFocusableInteractive: as above.
          <div
            role="option"
            id={optionId(id, NEW_CARD)}
            aria-selected={active === hits.length}
            className={`${classes.option} ${classes.last}`}
            onMouseDown={keepFocus}
            onClick={() => onChoose(hits.length)}
          >
            <PersonRow
              name={t('newCard', { typed })}
              colour={4}
              photo={null}
              face={
                <span className={classes.plus}>
                  <IconUserPlus size={22} stroke={1.75} aria-hidden="true" />
                </span>
              }
              selected={active === hits.length}
            />
          </div>
        )}
      </div>
    </>
  )
}

export function HitRow({ hit, selected }: { readonly hit: Hit; readonly selected: boolean }) {
  const { t } = useTranslation(['till', 'nameless'])
  const format = useFormat()
  const { called, fullName, marks } = hit
  const byFullName = fullName !== null && marks.fullName.length > 0 && marks.called.length === 0
  const tail = hit.phoneTail === null ? null : `…${hit.phoneTail}`
  const rest = [
    hit.nameless ? t('nameless:badge') : null,
    tail,
    byFullName || hit.usual === null ? null : t('till:usualIs', { what: hit.usual }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
  return (
    <PersonRow
      name={called}
      colour={hit.colour}
      photo={hit.photo}
      title={<MarkedText text={called} marks={marks.called} />}
      detail={
        byFullName ? (
          <>
            <MarkedText text={fullName} marks={marks.fullName} />
            {rest && ` · ${rest}`}
          </>
        ) : (
          rest || (fullName ?? ' ')
        )
      }
      side={hit.lastVisitDay === null ? '' : format.dayShort(hit.lastVisitDay)}
      below={isWarned(hit) ? <Warnings warnings={hit.warnings} barred={hit.barred} size="mini" /> : undefined}
      selected={selected}
    />
  )
}
