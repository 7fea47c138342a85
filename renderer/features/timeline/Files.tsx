import { ActionIcon, Button } from '@mantine/core'
import { IconDownload, IconFile, IconFileText, IconFileTypePdf, IconPaperclip, IconTrash } from '@tabler/icons-react'
import { type DragEvent, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileUrl, newOpId, upload } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { pickFiles } from '#renderer/platform/pick-file.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence, RefusalSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { OutputOf } from '#shared/contract/client.ts'
import type { ClientCard } from '#shared/contract/clients.ts'
import { LARGEST_FILE } from '#shared/contract/timeline.ts'
import { formatBytes } from '#shared/i18n/format.ts'
import { FilePreview } from './FilePreview.tsx'
import classes from './Files.module.css'
import { useTakenBack } from './use-taken-back.tsx'

type StoredFile = OutputOf<'timeline.files'>[number]

/** How many files a client has, for the tab; nothing while there are none. */
export function FilesCount({ clientId }: { readonly clientId: number }) {
  const count = useQuery('timeline.files', { clientId }).data?.length ?? 0
  return count === 0 ? null : count
}

/** The files kept with a client: attached by the button, let go over the list, or pasted. */
export function Files({ card }: { readonly card: ClientCard }) {
  const { t } = useTranslation('timeline')
  const { data, error } = useQuery('timeline.files', { clientId: card.id })
  const add = useCommand('timeline.addFile')
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const [open, setOpen] = useState<StoredFile | null>(null)
  const removed = useTakenBack('timeline.removeFile', t('fileRemoved'))
  const may = card.archivedAt === null && !busy

  const attach = async (files: readonly File[]) => {
    if (!may || files.length === 0) return
    setBusy(true)
    setProblem(null)
    setTooLarge(null)
    try {
      for (const file of files) {
        if (file.size > LARGEST_FILE) setTooLarge(file.name)
        else await add.mutateAsync({ opId: newOpId(), clientId: card.id, file: await upload('file', file, 'timeline.addFile') })
      }
    } catch (refused) {
      setProblem(refused)
    } finally {
      setBusy(false)
    }
  }
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    void attach(files)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void attach([...event.dataTransfer.files])
  }
  const enter = (event: DragEvent) => {
    event.preventDefault()
    if (may) setOver(true)
  }
  const button = card.archivedAt === null && (
    <Button
      variant="soft"
      loading={busy}
      leftSection={<IconPaperclip size={18} stroke={1.75} aria-hidden="true" />}
      onClick={() => void pickFiles().then(attach)}
    >
      {t('attach')}
    </Button>
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse only; the button inside does the same for everyone.
    <div
      className={classes.files}
      data-over={over || undefined}
      onDragEnter={enter}
      onDragOver={enter}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <RefusalSentence>{tooLarge === null ? null : t('tooLarge', { name: tooLarge })}</RefusalSentence>
      <ErrorSentence error={problem ?? error} />
      {data?.length === 0 ? (
        <EmptyState picture="file" title={t('noFiles')} text={t('filesHint')}>
          {button}
        </EmptyState>
      ) : (
        <>
          <div className={classes.tools}>
            {button}
            <span className={classes.hint}>{over ? t('dropHere') : t('filesHint')}</span>
          </div>
          <ul className={classes.list} aria-label={t('part.files')}>
            {data?.map((file) => (
              <li key={file.id} className={classes.file}>
                <FileRow file={file} onOpen={() => setOpen(file)} onRemove={() => removed.take(file.id, file.name)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {removed.bar}
      {open && <FilePreview file={open} onClose={() => setOpen(null)} />}
    </div>
  )
}

interface FileRowProps {
  readonly file: StoredFile
  readonly onOpen: () => void
  readonly onRemove: () => void
}

function FileRow({ file, onOpen, onRemove }: FileRowProps) {
  const { t } = useTranslation('timeline')
  const format = useFormat()
  const { name, size, at, by, shows } = file
  const Sign = shows === 'text' ? IconFileText : shows === 'document' ? IconFileTypePdf : IconFile
  return (
    <>
      <button type="button" className={classes.open} aria-label={t('openFile', { name })} onClick={onOpen}>
        <span className={classes.thumb}>
          {shows === 'picture' ? (
            <img src={fileUrl('file', String(file.id))} alt="" loading="lazy" />
          ) : (
            <Sign size={22} stroke={1.5} aria-hidden="true" />
          )}
        </span>
        <span className={classes.words}>
          <bdi className={classes.name}>{name}</bdi>
          <span className={classes.about}>{[formatBytes(size, format.language), format.instant(at), by].join(' · ')}</span>
        </span>
      </button>
      <ActionIcon
        component="a"
        variant="subtle"
        href={fileUrl('file', String(file.id))}
        download={name}
        aria-label={t('saveFile', { name })}
        title={t('saveCopy')}
      >
        <IconDownload size={18} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t('removeFile', { name })} onClick={onRemove}>
        <IconTrash size={18} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}
