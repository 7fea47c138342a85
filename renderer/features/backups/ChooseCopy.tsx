import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import classes from './Backups.module.css'
import { FolderBrowser } from './FolderBrowser.tsx'
import { SetList } from './SetList.tsx'

interface ChooseCopyProps {
  /** Not one of those that were listed already where this was opened. */
  readonly elsewhere: boolean
  readonly onChoose: (path: string) => void
}

/** One of the copies on this computer, or one that lies elsewhere. */
export function ChooseCopy({ elsewhere, onChoose }: ChooseCopyProps) {
  const { t } = useTranslation('backups')
  const sets = useQuery('backups.sets', {})
  const [looking, setLooking] = useState(elsewhere)
  const [folder, setFolder] = useState<string | null>(null)
  const none = sets.data?.length === 0
  return (
    <>
      <ErrorSentence error={sets.error} />
      {sets.data && !none && !looking && (
        <>
          <p className={classes.text}>{t('chooseSet')}</p>
          <SetList sets={sets.data} onChoose={onChoose} />
          <div>
            <Button
              variant="outline"
              leftSection={<IconFolderOpen size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => setLooking(true)}
            >
              {t('elsewhere')}
            </Button>
          </div>
        </>
      )}
      {(looking || none) && (
        <>
          <p className={classes.text}>{t('chooseFile')}</p>
          <FolderBrowser path={folder} onPath={setFolder} onCopy={onChoose} />
        </>
      )}
    </>
  )
}
