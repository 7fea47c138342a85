import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconAddressBook,
  IconArchive,
  IconArchiveOff,
  IconArrowLeft,
  IconCamera,
  IconDots,
  IconFileInfo,
  IconPencil,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { print } from '#renderer/platform/print.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { Face } from '#renderer/ui/Face.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { NoNameBadge } from '#renderer/ui/NoNameBadge.tsx'
import { useSummarySentence } from '#renderer/ui/summary.ts'
import { TierBadge } from '#renderer/ui/TierBadge.tsx'
import { Warnings } from '#renderer/ui/Warnings.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import classes from './CardHead.module.css'
import { PhotoDialog } from './PhotoDialog.tsx'

interface CardHeadProps {
  readonly card: ClientCard
  readonly tags: ReactNode
  /** The filled button is elsewhere: something is being edited. */
  readonly quiet: boolean
  /** Who answers for him, to be chosen there. */
  readonly caretaker: ReactNode
  readonly onClose: () => void
  readonly onLogVisit: (id: number) => void
  readonly onEdit: () => void
  readonly onSaveCard: (card: ClientCard) => void
  /** Shows everything that is known of him. */
  readonly onKnown: (id: number) => void
  /** What gives a card without a name its name. */
  readonly naming: (card: ClientCard) => ReactNode
  /** Writes to him. */
  readonly writing: ReactNode
}

/** Who he is, in one look, and what to do with the card. */
export function CardHead({
  card,
  tags,
  quiet,
  caretaker,
  onClose,
  onLogVisit,
  onEdit,
  onSaveCard,
  onKnown,
  naming,
  writing,
}: CardHeadProps) {
  const { t } = useTranslation(['clients', 'privacy', 'common'])
  const format = useFormat()
  const summary = useSummarySentence()(card.summary)
  const [asking, setAsking] = useState<'photo' | 'archive' | null>(null)
  const archived = card.archivedAt !== null
  const [given, setGiven] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  const done = () => {
    setAsking(null)
    setGiven(null)
  }
  const take = (file: File | undefined) => {
    if (!file || asking !== null) return
    setGiven(file)
    setAsking('photo')
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const [file] = event.clipboardData?.files ?? []
    // Another part of the card may want files of its own.
    if (event.defaultPrevented || !file?.type.startsWith('image/')) return
    if (document.querySelector('[role="dialog"]') !== null) return
    event.preventDefault()
    take(file)
  })
  // A photo may be let go anywhere on the card, unless what is there takes files of its own.
  const isForCard = (event: DragEvent) =>
    !event.defaultPrevented &&
    asking === null &&
    event.target instanceof Node &&
    head.current?.parentElement?.contains(event.target) === true
  const onDragOver = useEffectEvent((event: DragEvent) => {
    const mine = isForCard(event) && event.dataTransfer?.types.includes('Files') === true
    if (mine) event.preventDefault()
    setOver(mine)
  })
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    const file = event.dataTransfer?.files[0]
    if (!file || !isForCard(event)) return
    event.preventDefault()
    take(file)
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => onPaste(event)
    const dragOver = (event: DragEvent) => onDragOver(event)
    const drop = (event: DragEvent) => onDrop(event)
    // Out of the window.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    document.addEventListener('paste', paste)
    document.addEventListener('dragover', dragOver)
    document.addEventListener('drop', drop)
    document.addEventListener('dragleave', leave)
    return () => {
      document.removeEventListener('paste', paste)
      document.removeEventListener('dragover', dragOver)
      document.removeEventListener('drop', drop)
      document.removeEventListener('dragleave', leave)
    }
  }, [])
  return (
    <div ref={head} className={classes.head} data-over={over || undefined}>
      <ActionIcon className={classes.back} aria-label={t('clients:closeCard')} title={t('clients:closeCard')} onClick={onClose}>
        <IconArrowLeft size={22} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      <button
        type="button"
        className={classes.face}
        aria-label={t('clients:changePhotoOf', { name: card.called })}
        title={t('clients:changePhoto')}
        onClick={() => setAsking('photo')}
      >
        <Face name={card.called} colour={card.colour} photo={card.photo} size={84} />
      </button>
      <div className={classes.words}>
        <div className={classes.top}>
          <div className={classes.nameLine}>
            <h1 className={classes.name}>{card.called}</h1>
            {card.nameless && <NoNameBadge />}
            <Warnings warnings={card.warnings} barred={card.barred} />
            <TierBadge tier={card.loyalty.tier} />
            {tags}
            {card.archivedAt !== null && (
              <Badge icon={<IconArchive stroke={1.75} aria-hidden="true" />}>
                {t('clients:archivedOn', { when: format.instant(card.archivedAt) })}
              </Badge>
            )}
          </div>
          <div className={classes.acts}>
            {card.nameless && !archived && naming(card)}
            {archived ? (
              <Button
                leftSection={<IconArchiveOff size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => setAsking('archive')}
              >
                {t('clients:bringBack')}
              </Button>
            ) : (
              <Button
                variant={quiet ? 'outline' : 'filled'}
                leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => onLogVisit(card.id)}
              >
                {t('clients:logVisit')}
              </Button>
            )}
            {!archived && !card.nameless && writing}
            <ActionIcon variant="outline" aria-label={t('common:print')} title={t('common:print')} onClick={() => void print()}>
              <IconPrinter size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="outline" aria-label={t('common:more')} title={t('common:more')}>
                  <IconDots size={20} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconPencil size={18} stroke={1.75} aria-hidden="true" />} onClick={onEdit}>
                  {t('clients:editProfile')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconCamera size={18} stroke={1.75} aria-hidden="true" />}
                  onClick={() => setAsking('photo')}
                >
                  {t('clients:changePhoto')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconAddressBook size={18} stroke={1.75} aria-hidden="true" />}
                  onClick={() => onSaveCard(card)}
                >
                  {t('clients:saveCard')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconFileInfo size={18} stroke={1.75} aria-hidden="true" />}
                  onClick={() => onKnown(card.id)}
                >
                  {t('privacy:menu')}
                </Menu.Item>
                {!archived && (
                  <Menu.Item
                    leftSection={<IconArchive size={18} stroke={1.75} aria-hidden="true" />}
                    onClick={() => setAsking('archive')}
                  >
                    {t('clients:archive')}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </div>
        </div>
        <div className={classes.full}>
          {card.fullName}
          {card.pronunciation !== '' && <span>{t('clients:sayIt', { how: card.pronunciation })}</span>}
          {caretaker}
        </div>
        <div className={classes.summary}>{summary}</div>
      </div>
      {asking === 'photo' && <PhotoDialog card={card} given={given} onDone={done} />}
      {asking === 'archive' && <ArchiveDialog card={card} onDone={done} />}
    </div>
  )
}
