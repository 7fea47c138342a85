import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { CardTabs } from '#renderer/ui/CardTabs.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import type { ClientCard as Card, ClientFace } from '#shared/contract/clients.ts'
import { CardHead } from './CardHead.tsx'
import classes from './ClientCard.module.css'
import { ContactPart } from './ContactPart.tsx'
import { type Draft, draftOf, isChanged } from './draft.ts'
import { Lately } from './Lately.tsx'
import { Profile } from './Profile.tsx'
import { ProfileEditor } from './ProfileEditor.tsx'
import type { FieldName, LooksLikeFields } from './profile-fields.ts'
import { SamePhone } from './SamePhone.tsx'
import { UsualRow } from './UsualRow.tsx'

const CARD_PARTS = ['overview', 'timeline', 'loyalty', 'contact', 'files', 'changes'] as const
export type CardPart = (typeof CARD_PARTS)[number]

/** The part that an address means; the overview where it names none. */
export function cardPart(named: string | undefined): CardPart {
  return CARD_PARTS.find((part) => part === named) ?? 'overview'
}

interface ClientCardProps {
  readonly id: number
  /** Others with the same number, told when the card was just made. */
  readonly samePhone: readonly ClientFace[]
  readonly onClose: () => void
  readonly onLogVisit: (id: number) => void
  /** The card was merged into another; the address is to name that one. */
  readonly onMoved: (id: number) => void
  /** Who else may be on a card already, of what is typed. */
  readonly looksLike: (typed: LooksLikeFields, exceptId: number | null) => ReactNode
  readonly onOpenClient: (id: number) => void
  readonly onSaveCard: (card: Card) => void
  readonly onKnown: (id: number) => void
  /** The loyalty box of the overview; `onAll` opens the part with every movement. */
  readonly loyalty: (card: Card, onAll: () => void) => ReactNode
  /** The part about points, with every movement. */
  readonly movements: (card: Card) => ReactNode
  readonly timeline: (card: Card) => ReactNode
  /** Conversations and messages with him. */
  readonly journal: (card: Card) => ReactNode
  /** Whether and how often he may be reached. */
  readonly reach: (card: Card) => ReactNode
  /** What he agreed to. */
  readonly consent: (card: Card) => ReactNode
  readonly files: (card: Card) => ReactNode
  /** How many files there are, for the tab. */
  readonly filesCount: ReactNode
  readonly changes: (card: Card) => ReactNode
  /** The part that the address names. */
  readonly part: CardPart
  readonly onPart: (part: CardPart) => void
  /** What is remembered of him and his family; the row of what he usually takes goes first. */
  readonly people: (card: Card, usual: ReactNode) => ReactNode
  readonly caretaker: (card: Card) => ReactNode
  /** How often he comes. */
  readonly rhythm: (card: Card) => ReactNode
  /** What gives a card without a name its name. */
  readonly naming: (card: Card) => ReactNode
  /** What writes to him, for the head. */
  readonly writing: (card: Card) => ReactNode
  /** The shop's own words for him, for the head. */
  readonly tags: (card: Card) => ReactNode
  /** Rows for his dates other than the birthday, with one more while one is being added. */
  readonly dates: (card: Card, adding: boolean, onAdded: () => void) => ReactNode
  /** With whose card this one was merged, and the way back. */
  readonly joined: (card: Card) => ReactNode
}

/** The whole person, part by part. Give it the client's id as `key`. */
export function ClientCard(props: ClientCardProps) {
  const { t } = useTranslation('clients')
  const { data: card, error } = useQuery('clients.card', { id: props.id })
  const answered = card?.id
  const moved = useEffectEvent(props.onMoved)
  useEffect(() => {
    if (answered !== undefined && answered !== props.id) moved(answered)
  }, [answered, props.id])
  useShortcuts(t('card'), [{ keys: 'Escape', label: t('closeCard'), run: props.onClose }])
  return (
    <Panel shape="corner" className={classes.sheet ?? ''} aria-label={card?.called ?? t('card')} aria-busy={card === undefined}>
      {card && <OpenCard {...props} card={card} />}
      {!card && error?.code === 'NOT_FOUND' && <EmptyState picture="search" title={t('gone')} text={t('goneHint')} />}
      {!card && error && error.code !== 'NOT_FOUND' && <ErrorSentence error={error} />}
    </Panel>
  )
}

function OpenCard({ card, ...props }: ClientCardProps & { card: Card }) {
  const {
    samePhone,
    onClose,
    onLogVisit,
    onOpenClient,
    loyalty,
    movements,
    people,
    tags,
    dates,
    caretaker,
    naming,
    looksLike,
    part,
    onPart,
  } = props
  const { t } = useTranslation('clients')
  const format = useFormat()
  const { shop, today } = useShop()
  const [draft, keepDraft] = useKeptDraft<Draft>(`client-${card.id}-${card.createdAt}`)
  const [editing, setEditing] = useState<FieldName | null>(draft === null ? null : 'name')
  const [left, setLeft] = useState(false)
  const [doubles, setDoubles] = useState(samePhone)

  const edit = (field: FieldName) => {
    if (part !== 'overview') onPart('overview')
    keepDraft(draft ?? draftOf(card))
    setEditing(field)
  }
  const leave = () => {
    if (draft !== null && !isChanged(draft)) keepDraft(null)
    setEditing(null)
    setLeft(true)
  }
  const discard = () => {
    keepDraft(null)
    setEditing(null)
    setLeft(true)
  }

  const overview = (
    <div className={classes.columns}>
      <div className={classes.column}>
        {people(card, card.usual && <UsualRow usual={card.usual} />)}
        <Lately visits={card.lately} opening={card.opening} onAll={() => onPart('timeline')} />
      </div>
      <div className={classes.column}>
        {editing !== null && draft !== null ? (
          <ProfileEditor
            card={card}
            draft={draft}
            first={editing}
            onDraft={keepDraft}
            looksLike={looksLike}
            onLeave={leave}
            onDiscard={discard}
            onOpenClient={onOpenClient}
            onSaved={(others) => {
              discard()
              setDoubles(others)
            }}
          />
        ) : (
          <Profile
            card={card}
            dates={(adding, onAdded) => dates(card, adding, onAdded)}
            joined={props.joined(card)}
            waiting={draft !== null}
            left={left}
            onEdit={edit}
            onDiscard={discard}
          />
        )}
        {loyalty(card, () => onPart('loyalty'))}
        {props.rhythm(card)}
      </div>
    </div>
  )

  return (
    <>
      <p className={classes.paper}>
        {shop.name} · {format.day(today)}
      </p>
      <CardHead
        card={card}
        tags={tags(card)}
        quiet={editing !== null}
        onClose={onClose}
        onLogVisit={onLogVisit}
        onEdit={() => edit('name')}
        naming={naming}
        writing={props.writing(card)}
        caretaker={caretaker(card)}
        onSaveCard={props.onSaveCard}
        onKnown={props.onKnown}
      />
      <SamePhone others={doubles} onOpen={onOpenClient} onDone={() => setDoubles([])} />
      <CardTabs
        value={part}
        onChange={onPart}
        tabs={[
          { value: 'overview', label: t('part.overview'), panel: overview },
          { value: 'timeline', label: t('part.timeline'), panel: props.timeline(card), fills: true },
          { value: 'loyalty', label: t('part.loyalty'), panel: movements(card) },
          {
            value: 'contact',
            label: t('part.contact'),
            panel: (
              <>
                <ContactPart card={card} onEdit={edit} reach={props.reach(card)} consent={props.consent(card)} />
                {props.journal(card)}
              </>
            ),
          },
          { value: 'files', label: t('part.files'), count: props.filesCount, panel: props.files(card) },
          { value: 'changes', label: t('part.changes'), panel: props.changes(card) },
        ]}
      />
    </>
  )
}
