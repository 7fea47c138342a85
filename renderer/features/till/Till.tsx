import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'
import { useScanner } from '#renderer/ui/scanner.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { useWording } from '#renderer/ui/wording.ts'
import type { Arrival, ClientFace } from '#shared/contract/clients.ts'
import { ArrivalHead, PasserByHead } from './ArrivalHead.tsx'
import { CorrectingNote } from './CorrectingNote.tsx'
import { FactKey } from './FactKey.tsx'
import { FindColumn } from './FindColumn.tsx'
import { type LooksLikeHere, NewCard } from './NewCard.tsx'
import { PasserByBasket } from './PasserByBasket.tsx'
import { SayPanel } from './SayPanel.tsx'
import { Sheets } from './Sheets.tsx'
import classes from './Till.module.css'
import { type Before, useBefore } from './unsaved.ts'
import { useFacts } from './use-facts.ts'
import { useTill } from './use-till.ts'
import { Welcome } from './Welcome.tsx'
import { Work } from './Work.tsx'

interface TillProps {
  /** Who stands there already, when the till is opened from a card. */
  readonly first: ClientFace | null
  /** A card scanned on another page, for which the till was opened. */
  readonly scanned: string | null
  /** Opens the whole card of a client. */
  readonly onOpenCard: (clientId: number) => void
  readonly looksLike: LooksLikeHere
  /** What a guest owes, with the way to settle it. */
  readonly owes: (guest: ClientFace) => ReactNode
  /** The line for a guest without a name; `onNamed` once there is one. */
  readonly naming: (guest: Arrival, onNamed: (clientId: number) => void) => ReactNode
}

/** The heart: find, greet, ring up, save. Whatever stood here when the window went stands here again. */
export function Till(props: TillProps) {
  const { before, error } = useBefore()
  if (before === undefined) return <ErrorSentence error={error} />
  return <OpenTill {...props} before={before} />
}

function OpenTill({
  first,
  before,
  scanned,
  onOpenCard,
  looksLike,
  owes,
  naming,
}: TillProps & { readonly before: Before | null }) {
  const { t } = useTranslation(['till', 'say', 'rewards'])
  const till = useTill(first, before)
  const [visitId, setVisitId] = useState<number | null>(null)
  const amount = useRef<HTMLInputElement>(null)
  const toAmount = () => amount.current?.focus()
  const say = useRef<HTMLUListElement>(null)
  const gifts = useRef<HTMLElement>(null)
  const toGifts = () => gifts.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
  const { passerBy } = useWording()
  const toSay = () => (say.current?.querySelector('input') ?? say.current?.querySelector('button'))?.focus()
  const isIn = (place: RefObject<HTMLElement | null>) => place.current?.contains(document.activeElement) ?? false
  /** From what is to be said, and what can be had, the way back leads to the search; only from there away from the guest. */
  const back = () => (isIn(say) || isIn(gifts) ? focusTillSearch() : till.back())
  const facts = useFacts(till.guest)
  const openVisit = (id: number) => {
    setVisitId(id)
    till.openSheet('day')
  }

  useScanner((code) => void till.scan(code))
  const scanFirst = useEffectEvent(() => {
    if (scanned !== null) void till.scan(scanned)
  })
  useEffect(() => {
    scanFirst()
  }, [])
  useShortcuts(t('till:title'), [
    { keys: 'Enter', label: t('till:keyEnter'), run: null },
    { keys: '+', label: t('till:keyAmount'), run: null },
    { keys: 'Ctrl+Enter', label: t('till:keySave'), run: till.save },
    { keys: 'F4', label: passerBy, run: till.passBy },
    { keys: 'Alt+A', label: t('say:keySay'), run: toSay },
    { keys: 'Alt+F', label: t('say:fact.title'), run: facts.open },
    { keys: 'Alt+R', label: t('rewards:keyRewards'), run: toGifts },
    { keys: 'Alt+V', label: t('till:keyVisits'), run: () => till.openSheet('day') },
    { keys: 'Ctrl+Z', label: t('till:keyUndo'), run: till.saved.undo },
    { keys: 'Esc', label: t('till:keyBack'), run: back },
  ])

  const { guest } = till
  const working = guest.kind === 'client' || guest.kind === 'passer-by'
  return (
    <div className={classes.till}>
      <FindColumn till={till} onAmount={toAmount} onVisit={openVisit} />
      <Panel shape="corner" className={classes.panel ?? ''} aria-label={t('till:panel')}>
        {guest.kind === 'nobody' && <Welcome till={till} />}
        {guest.kind === 'new' && <NewCard key={`${guest.typed} ${guest.code}`} guest={guest} till={till} looksLike={looksLike} />}
        {working && (
          <div className={classes.arrival}>
            {guest.kind === 'client' ? (
              <ArrivalHead
                face={till.arrival ?? guest.face}
                summary={till.arrival?.summary ?? null}
                tier={till.arrival?.loyalty.tier ?? null}
                onOpenCard={onOpenCard}
                owes={owes(guest.face)}
              >
                <FactKey open={facts.adding} kept={facts.kept} onToggle={facts.toggle} />
              </ArrivalHead>
            ) : (
              <PasserByHead />
            )}
            {guest.kind === 'client' && till.arrival?.nameless && naming(till.arrival, (id) => void till.meet(id))}
            {till.correcting && <CorrectingNote till={till} correcting={till.correcting} />}
            {guest.kind === 'client' ? (
              <SayPanel
                key={guest.face.id}
                clientId={guest.face.id}
                arrival={till.arrival}
                adding={facts.adding}
                onAdded={facts.done}
                sayRef={say}
              />
            ) : (
              <PasserByBasket till={till} />
            )}
            <Work till={till} amountRef={amount} onLeaveAmount={focusTillSearch} giftsRef={gifts} />
          </div>
        )}
      </Panel>
      <Sheets till={till} visitId={visitId} onVisit={setVisitId} onOpenCard={onOpenCard} />
    </div>
  )
}
