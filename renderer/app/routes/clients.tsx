import { type ComponentProps, useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNameDays } from '#renderer/api/name-days.ts'
import { RhythmBox } from '#renderer/features/care/RhythmBox.tsx'
import { type CardPart, ClientCard, cardPart } from '#renderer/features/clients/ClientCard.tsx'
import { ClientList } from '#renderer/features/clients/ClientList.tsx'
import { NewClient } from '#renderer/features/clients/NewClient.tsx'
import { ConsentBox } from '#renderer/features/consent/ConsentBox.tsx'
import { ReachBox } from '#renderer/features/consent/ReachBox.tsx'
import { ContactDialog } from '#renderer/features/contacts/ContactDialog.tsx'
import { Journal } from '#renderer/features/contacts/Journal.tsx'
import { Duplicates } from '#renderer/features/duplicates/Duplicates.tsx'
import { JoinedWith } from '#renderer/features/duplicates/JoinedWith.tsx'
import { LooksLike, type Typed } from '#renderer/features/duplicates/LooksLike.tsx'
import { SaveCard } from '#renderer/features/exports/SaveCard.tsx'
import { SaveClients } from '#renderer/features/exports/SaveClients.tsx'
import { About, TagsOfClient } from '#renderer/features/fields/About.tsx'
import { GiftsBox } from '#renderer/features/gifts/GiftsBox.tsx'
import { PrintLabels } from '#renderer/features/labels/PrintLabels.tsx'
import { AccountBox } from '#renderer/features/loyalty/AccountBox.tsx'
import { BringerField } from '#renderer/features/loyalty/BringerField.tsx'
import { DebtKey } from '#renderer/features/loyalty/DebtKey.tsx'
import { HouseholdBox } from '#renderer/features/loyalty/HouseholdBox.tsx'
import { MovementHistory } from '#renderer/features/loyalty/MovementHistory.tsx'
import { PointsBox } from '#renderer/features/loyalty/PointsBox.tsx'
import { ReferralBox } from '#renderer/features/loyalty/ReferralBox.tsx'
import { TierBox } from '#renderer/features/loyalty/TierBox.tsx'
import { LetterDialog } from '#renderer/features/messages/letters/LetterDialog.tsx'
import { WriteKey } from '#renderer/features/messages/WriteKey.tsx'
import { NameKey } from '#renderer/features/nameless/NameKey.tsx'
import { atPaper } from '#renderer/features/papers/asked.ts'
import { PassesBox } from '#renderer/features/passes/PassesBox.tsx'
import { NameDayKeys } from '#renderer/features/people/NameDayKeys.tsx'
import { OwnDates } from '#renderer/features/people/OwnDates.tsx'
import { OwnGenderRow } from '#renderer/features/people/OwnGender.tsx'
import { type FutureClient, PeopleOverview } from '#renderer/features/people/PeopleOverview.tsx'
import { Known } from '#renderer/features/privacy/Known.tsx'
import { DoubtfulAddress } from '#renderer/features/sending/DoubtfulAddress.tsx'
import { Caretaker } from '#renderer/features/staff/Caretaker.tsx'
import { OpenMatters } from '#renderer/features/tasks/OpenMatters.tsx'
import { VisitDialog } from '#renderer/features/till/VisitDialog.tsx'
import { Changes } from '#renderer/features/timeline/Changes.tsx'
import { Files, FilesCount } from '#renderer/features/timeline/Files.tsx'
import { Timeline } from '#renderer/features/timeline/Timeline.tsx'
import { type Meant, whomOf } from '#renderer/ui/WhomField.tsx'
import type { ClientFace } from '#shared/contract/clients.ts'
import type { Condition } from '#shared/contract/conditions.ts'
import { isSameDay, type MonthDay } from '#shared/domain/dates/name-days/feast.ts'
import { NeedsRight } from '../NeedsRight.tsx'
import { paths, pathTo } from '../paths.ts'
import { atCalls } from './calls.tsx'
import classes from './clients.module.css'
import { atTill } from './till.tsx'

/** With the address: the list opens with these conditions, or while they are being put together. */
interface AtClients {
  readonly begins: readonly Condition[]
  readonly together: boolean
}
export const atClients = (begins: readonly Condition[]): AtClients => ({ begins, together: false })
export const atConditions: AtClients = { begins: [], together: true }

/** The page that takes the place of list and card. */
const KNOWN = 'known'

/** The list, and beside it the card that the address names. */
export function ClientsPage() {
  const [location, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [created, setCreated] = useState<{ readonly id: number; readonly samePhone: readonly ClientFace[] } | null>(null)
  const [, opened, named] = /^\/clients\/(\d{1,15})(?:\/(\w+))?$/.exec(location) ?? []
  const [savingList, setSavingList] = useState<Omit<ComponentProps<typeof SaveClients>, 'onDone'> | null>(null)
  const [printing, setPrinting] = useState<Meant | null>(null)
  const [writing, setWriting] = useState<Meant | null>(null)
  const [savingCard, setSavingCard] = useState<Pick<ClientFace, 'id' | 'called'> | null>(null)
  const id = opened === undefined ? null : Number(opened)
  const making = location === paths.newClient
  // Goes with the address of the form, so that a reload still knows whose card is being made.
  const state = useHistoryState<FutureClient | AtClients | null>()
  const future = state && 'personId' in state ? state : null
  const atList = state && 'begins' in state ? state : null
  const makeClient = useCommand('people.makeClient')
  const setDates = useCommand('people.setDates')
  /** Taken in the form of a new client, and kept with his card once it is made. */
  const { daysOf } = useNameDays()
  const [nameDay, setNameDay] = useState<MonthDay | null>(null)
  const open = (client: number) => navigate(pathTo('client', { id: client }))
  const close = () => navigate(paths.clients)
  const openPart = (client: number, part: CardPart) =>
    navigate(part === 'overview' ? pathTo('client', { id: client }) : pathTo('clientPart', { id: client, part }))
  const [visitId, setVisitId] = useState<number | null>(null)
  /** With whom somebody has just spoken. */
  const [speaking, setSpeaking] = useState<Pick<ClientFace, 'id' | 'called'> | null>(null)

  if (location === paths.duplicates)
    return (
      <NeedsRight right="clients.merge">
        <Duplicates onClose={close} onOpenClient={open} />
      </NeedsRight>
    )
  if (id !== null && named === KNOWN)
    return <Known key={id} clientId={id} onCard={() => open(id)} onOpenClient={open} onErased={close} />
  const looksLike = (typed: Typed, exceptId: number | null) => (
    <LooksLike typed={typed} exceptId={exceptId} act="openCard" onAct={open} />
  )

  return (
    <div className={classes.page} data-open={id !== null || making || undefined}>
      <ClientList
        begins={atList?.begins ?? null}
        beginsTogether={atList?.together ?? false}
        openId={id}
        narrow={id !== null || making}
        onOpen={open}
        onNew={(text) => {
          setTyped(text)
          navigate(paths.newClient)
        }}
        onImport={() => navigate(paths.imports)}
        acts={{
          onDuplicates: () => navigate(paths.duplicates),
          onSaveList: (who, count) => setSavingList({ who, count }),
          onPrint: setPrinting,
          onReport: (list, order, name) =>
            navigate(pathTo('report', { paper: 'clients' }), { state: atPaper({ paper: 'clients', ...list, order, name }) }),
          onLetter: setWriting,
          onCall: (meant) => navigate(paths.calls, { state: atCalls(whomOf(meant)) }),
        }}
      />
      {id !== null && (
        <ClientCard
          key={id}
          id={id}
          samePhone={created?.id === id ? created.samePhone : []}
          onClose={close}
          onMoved={(survivor) => navigate(pathTo('client', { id: survivor }), { replace: true })}
          looksLike={looksLike}
          onLogVisit={(client) => navigate(paths.till, { state: atTill(client) })}
          onOpenClient={open}
          onKnown={(client) => navigate(pathTo('clientPart', { id: client, part: KNOWN }))}
          onSaveCard={setSavingCard}
          loyalty={(card, onAll) => (
            <>
              <PointsBox card={card} onAll={onAll} />
              <DebtKey client={card} />
            </>
          )}
          part={cardPart(named)}
          onPart={(part) => openPart(id, part)}
          movements={(card) => (
            <>
              <div className={classes.boxes}>
                <PointsBox card={card} onAll={null} />
                <TierBox card={card} />
                <AccountBox card={card} />
                <HouseholdBox key={`household ${card.id}`} card={card} onOpenClient={open} />
                <ReferralBox key={card.id} card={card} onOpenClient={open} />
                <PassesBox
                  clientId={card.id}
                  onSell={card.archivedAt === null ? () => navigate(paths.till, { state: atTill(card.id) }) : null}
                />
                <GiftsBox client={card} inUse={card.archivedAt === null} />
              </div>
              <MovementHistory clientId={card.id} />
            </>
          )}
          timeline={(card) => <Timeline card={card} onOpenVisit={setVisitId} />}
          reach={(card) => (
            <>
              <DoubtfulAddress clientId={card.id} />
              <ReachBox key={`reach ${card.id}`} card={card} />
            </>
          )}
          consent={(card) => <ConsentBox key={card.id} card={card} />}
          journal={(card) => <Journal clientId={card.id} onAdd={card.archivedAt === null ? () => setSpeaking(card) : null} />}
          files={(card) => <Files card={card} />}
          filesCount={<FilesCount clientId={id} />}
          changes={(card) => <Changes clientId={card.id} />}
          people={(card, usual) => (
            <>
              <OpenMatters key={`matters ${card.id}`} client={card} inUse={card.archivedAt === null} />
              <PeopleOverview
                card={card}
                usual={usual}
                onOpenClient={open}
                onMakeClient={(future) => navigate(paths.newClient, { state: future })}
              />
              <About clientId={card.id} gender={<OwnGenderRow clientId={card.id} />} />
            </>
          )}
          naming={(card) => <NameKey key={card.id} client={card} variant="outline" onNamed={open} />}
          writing={(card) => <WriteKey clientId={card.id} />}
          tags={(card) => <TagsOfClient clientId={card.id} />}
          caretaker={(card) => <Caretaker clientId={card.id} />}
          rhythm={(card) => <RhythmBox card={card} />}
          joined={(card) => <JoinedWith clientId={card.id} />}
          dates={(card, adding, onAdded) => <OwnDates clientId={card.id} name={card.name} adding={adding} onAdded={onAdded} />}
        />
      )}
      {visitId !== null && (
        <VisitDialog
          visitId={visitId}
          onVisit={setVisitId}
          onOpenCard={(client) => {
            setVisitId(null)
            open(client)
          }}
        />
      )}
      {speaking !== null && (
        <ContactDialog client={speaking} onSaved={() => setSpeaking(null)} onClose={() => setSpeaking(null)} />
      )}
      {writing !== null && <LetterDialog meant={writing} onClose={() => setWriting(null)} />}
      {printing !== null && <PrintLabels meant={printing} onClose={() => setPrinting(null)} />}
      {savingList !== null && <SaveClients {...savingList} onDone={() => setSavingList(null)} />}
      {savingCard !== null && <SaveCard id={savingCard.id} called={savingCard.called} onDone={() => setSavingCard(null)} />}
      {making && (
        <NewClient
          key={future?.personId ?? 'new'}
          text={typed}
          {...(future ? { person: { id: future.personId, name: future.name, birthday: future.birthday } } : {})}
          onMade={async (clientId, name) => {
            if (future) return makeClient.mutateAsync({ opId: newOpId(), personId: future.personId, clientId })
            if (nameDay === null || !daysOf(name).some((day) => isSameDay(day, nameDay))) return
            const date = { id: null, kind: 'name-day', label: '', date: { year: null, ...nameDay } } as const
            return setDates.mutateAsync({ opId: newOpId(), clientId, personId: null, instead: [], dates: [date] })
          }}
          nameDays={(name) => {
            // What is known of a person goes with him to his card, and the rest is chosen there.
            const days = future ? [] : daysOf(name)
            return days.length === 0 ? null : (
              <NameDayKeys
                days={days}
                chosen={nameDay}
                onChoose={(day) => setNameDay(nameDay !== null && isSameDay(nameDay, day) ? null : day)}
              />
            )
          }}
          bringer={(chosen, choose) => <BringerField value={chosen} onChange={choose} />}
          looksLike={looksLike}
          onLeave={close}
          onOpenClient={open}
          onCreated={(client, samePhone) => {
            setNameDay(null)
            setCreated({ id: client, samePhone })
            open(client)
          }}
        />
      )}
    </div>
  )
}
