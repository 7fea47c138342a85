import { Button, Modal } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fileUrl } from '#renderer/api/api.ts'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { KeptFile } from '#shared/contract/timeline.ts'
import classes from './Files.module.css'

interface FilePreviewProps {
  readonly file: KeptFile
  readonly onClose: () => void
}

/** A picture as a picture, a text letter by letter; anything else is only handed out. */
export function FilePreview({ file, onClose }: FilePreviewProps) {
  const { t } = useTranslation(['timeline', 'common'])
  const asked = useQuery('timeline.fileText', file.shows === 'text' ? { id: file.id } : null)
  const address = fileUrl('file', String(file.id))
  return (
    <Modal
      opened
      size="56rem"
      onClose={onClose}
      title={file.name}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{ title: classes.title ?? '' }}
    >
      <div className={classes.preview}>
        {file.shows === 'picture' && <img src={address} alt={file.name} />}
        {file.shows === 'text' && asked.data && (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by the keys. */}
            <pre className={classes.text} tabIndex={0}>
              {asked.data.text}
            </pre>
            {!asked.data.whole && <p className={classes.hint}>{t('timeline:textGoesOn')}</p>}
          </>
        )}
        <ErrorSentence error={asked.error} />
        {(file.shows === 'document' || file.shows === 'other') && <p className={classes.hint}>{t('timeline:noPreview')}</p>}
        <Button
          component="a"
          className={classes.save ?? ''}
          variant="soft"
          href={address}
          download={file.name}
          leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
        >
          {t('timeline:saveCopy')}
        </Button>
      </div>
    </Modal>
  )
}
