import { IconWalk } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askAhead, useQuery } from '#renderer/api/hooks.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { focusTillSearch, SearchField } from '#renderer/ui/SearchField.tsx'
import { useWording } from '#renderer/ui/wording.ts'
import { Coming, comingId } from './Coming.tsx'
import classes from './FindColumn.module.css'
import { Hits, NEW_CARD, optionId } from './Hits.tsx'
import { SavedPlace } from './SavedPlace.tsx'
import { TodayList } from './TodayList.tsx'
import type { TillState } from './use-till.ts'

const HITS = 7
const LIST_ID = 'till-hits'
const COMING_ID = 'till-coming'
/** So many fit above the foot of the column; fewer once there is somebody to show who has been here. */
const COMING = 7
const COMING_ABOVE_TODAY = 5
/** Milliseconds: habits are known to the hour. */
const COMING_EVERY = 3 * 60_000

interface FindColumnProps {
  readonly till: TillState
  readonly onAmount: () => void
  readonly onVisit: (visitId: number) => void
}

/** The left third: the search, whom it finds or who has been here today, and what was just saved. */
export function FindColumn({ till, onAmount, onVisit }: FindColumnProps) {
  const { t } = useTranslation('till')
  const { passerBy } = useWording()
  const [marked, setMarked] = useState(0)
  const wanted = till.text.trim()
  const found = useQuery('clients.find', wanted === '' ? null : { text: wanted, limit: HITS }, { keepPrevious: true })
  const hits = wanted === '' ? [] : (found.data?.hits ?? [])
  const fresh = wanted !== '' && found.data !== undefined && !found.isPlaceholderData
  const active = Math.min(marked, hits.length)
  const markedHit = hits[active]
  // Asked for ahead, so that the panel is there when the choice is made.
  useQuery('clients.arrival', fresh && markedHit ? { id: markedHit.id } : null)
  useQuery('people.ofClient', fresh && markedHit ? { clientId: markedHit.id } : null)
  useEffect(() => focusTillSearch(), [])

  const idle = wanted === ''
  const awaited = useQuery('clients.comingNow', idle ? { limit: COMING } : null, { keepPrevious: true, every: COMING_EVERY }).data
  const day = useQuery('visits.ofDay', { day: null }).data
  const today = day?.rows.filter((row) => row.state === 'open' && row.companionOf === null)
  const coming = awaited?.rows.slice(0, today !== undefined && today.length > 0 ? COMING_ABOVE_TODAY : COMING) ?? []
  /** Which of them the arrows have marked, for the guest who stands there now. */
  const [pointed, setPointed] = useState({ at: -1, guest: till.guest })
  const pointedAt = idle && pointed.guest === till.guest ? Math.min(pointed.at, coming.length - 1) : -1
  const pointedHit = coming[pointedAt]
  useQuery('clients.arrival', pointedHit ? { id: pointedHit.id } : null)
  useQuery('people.ofClient', pointedHit ? { clientId: pointedHit.id } : null)

  const choose = (index: number) => {
    setMarked(index)
    const hit = hits[index]
    if (hit) till.choose(hit)
    else till.newCard(wanted, null)
  }
  /** Enter was quicker than the answer: the first of it is meant, unless more has been typed meanwhile. */
  const chooseFirst = async (input: HTMLInputElement) => {
    const { data } = await found.refetch()
    if (data === undefined || input.value.trim() !== wanted) return
    const first = data.hits[0]
    if (first) till.choose(first)
    else till.newCard(wanted, null)
  }

  const type = (text: string) => {
    if (text.trim() !== '') askAhead('clients.find', { text: text.trim(), limit: HITS })
    setMarked(0)
    till.setText(text)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const choosing = wanted !== '' && !till.settled
    if (event.key === 'Enter') {
      event.preventDefault()
      if (pointedHit) till.choose(pointedHit)
      else if (!choosing) till.enter()
      else if (fresh) choose(active)
      else void chooseFirst(event.currentTarget)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (idle) {
        const next = pointedAt + (event.key === 'ArrowDown' ? 1 : -1)
        return setPointed({ at: Math.max(-1, Math.min(coming.length - 1, next)), guest: till.guest })
      }
      till.unsettle()
      setMarked(Math.max(0, Math.min(hits.length, active + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === '+' && !choosing && till.guest.kind !== 'nobody') {
      event.preventDefault()
      onAmount()
    }
  }

  return (
    <section className={classes.column} aria-label={t('find')}>
      <SearchField
        kind="till"
        keys="F2"
        label={t('searchLabel')}
        placeholder={t('searchPlaceholder')}
        value={till.text}
        maxLength={200}
        onChange={type}
        onKeyDown={press}
        role="combobox"
        aria-expanded={!idle || coming.length > 0}
        aria-controls={idle ? COMING_ID : LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={
          idle ? pointedHit && comingId(COMING_ID, pointedHit.id) : optionId(LIST_ID, markedHit?.id ?? NEW_CARD)
        }
      />
      <div
        className={classes.list}
        data-over={(wanted !== '' && !till.settled) || pointedAt >= 0 || undefined}
        data-nobody={(idle && till.guest.kind === 'nobody') || undefined}
      >
        {idle ? (
          <div className={classes.before}>
            {awaited && today && (
              <Coming
                id={COMING_ID}
                rows={coming}
                known={awaited.known}
                brief={today.length > 0}
                active={pointedAt}
                chosen={till.guest.kind === 'client' ? till.guest.face.id : null}
                onChoose={till.choose}
              />
            )}
            {today && today.length > 0 && <TodayList rows={today} till={till} onVisit={onVisit} />}
          </div>
        ) : (
          <Hits
            id={LIST_ID}
            hits={hits}
            by={found.data?.by ?? 'nothing'}
            more={found.data?.more ?? false}
            pending={!fresh && found.data === undefined}
            active={active}
            typed={wanted}
            onChoose={choose}
          />
        )}
      </div>
      <SavedPlace till={till} />
      <button type="button" className={classes.passerBy} onClick={till.passBy} aria-keyshortcuts="F4">
        <IconWalk size={22} stroke={1.75} aria-hidden="true" />
        {passerBy}
        <KeyHint keys="F4" />
      </button>
    </section>
  )
}
