import { UnstyledButton } from '@mantine/core'
import { IconArrowUp, IconDatabase, IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import classes from './Backups.module.css'
import { useMoment } from './use-moment.ts'

interface FolderBrowserProps {
  /** The folder that is shown; null where one begins. */
  readonly path: string | null
  readonly onPath: (path: string | null) => void
  /** Also shows the copies in it, to choose one of them. */
  readonly onCopy?: (path: string) => void
}

/** Folders of the computer the shop lies on, which is not always the one that shows this. */
export function FolderBrowser({ path, onPath, onCopy }: FolderBrowserProps) {
  const { t } = useTranslation('backups')
  const { moment, bytes } = useMoment()
  const { data, error } = useQuery('backups.folders', { path }, { keepPrevious: true })
  const empty = data !== undefined && data.folders.length + (onCopy ? data.copies.length : 0) === 0
  return (
    <div className={classes.browser}>
      <div className={classes.where}>
        <UnstyledButton
          className={classes.up ?? ''}
          disabled={path === null}
          aria-label={t('folderUp')}
          title={t('folderUp')}
          onClick={() => onPath(data?.path === path ? (data?.parent ?? null) : null)}
        >
          <IconArrowUp size={20} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
        <span className={classes.path}>{path ?? t('thisComputer')}</span>
      </div>
      <ErrorSentence error={error} />
      <ul className={classes.folders} aria-label={path ?? t('thisComputer')}>
        {data?.folders.map((folder) => (
          <li key={folder.path}>
            <UnstyledButton className={classes.folder ?? ''} onClick={() => onPath(folder.path)}>
              <IconFolder size={20} stroke={1.75} aria-hidden="true" />
              <span className={classes.name}>{folder.name}</span>
            </UnstyledButton>
          </li>
        ))}
        {onCopy &&
          data?.copies.map((copy) => (
            <li key={copy.path}>
              <UnstyledButton className={classes.folder ?? ''} data-copy onClick={() => onCopy(copy.path)}>
                <IconDatabase size={20} stroke={1.75} aria-hidden="true" />
                <span className={classes.name}>{copy.name}</span>
                <span className={classes.aside}>
                  {moment(copy.modifiedAt)} · {bytes(copy.size)}
                </span>
              </UnstyledButton>
            </li>
          ))}
        {empty && <li className={classes.nothing}>{t(onCopy ? 'noCopiesHere' : 'noFoldersHere')}</li>}
      </ul>
    </div>
  )
}
