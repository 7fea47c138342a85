import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AsListKey } from './AsListKey.tsx'
import { CameList, type ListedClient } from './CameList.tsx'
import classes from './ClientsDrawer.module.css'
import { ErrorSentence } from './ErrorSentence.tsx'

interface ClientsDrawerProps {
  readonly title: string
  /** What the number says of which the clients are wanted. */
  readonly hint: string
  readonly error: Error | null
  /** Undefined while they are on their way; `more` are not among the rows. */
  readonly told: { readonly rows: readonly ListedClient[]; readonly more: number } | undefined
  /** Others that the number is of: nobody is not said then. */
  readonly others?: string | null
  /** To the list of clients, where something can be done with all of them; null where it cannot be asked for them. */
  readonly onList?: (() => void) | null
  readonly onClose: () => void
  readonly onOpenClient: (id: number) => void
}

/** The clients behind a number, each with what he brought or with what is to be said of him; each opens his card. */
export function ClientsDrawer(props: ClientsDrawerProps) {
  const { title, hint, error, told, others = null, onList = null, onClose, onOpenClient } = props
  const { t } = useTranslation(['figures', 'common'])
  return (
    <Drawer
      opened
      position="right"
      size="30rem"
      title={title}
      onClose={onClose}
      classNames={{ header: classes.head ?? '', title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.behind}>
        <p className={classes.hint}>{hint}</p>
        {onList !== null && <AsListKey onClick={onList} />}
        <ErrorSentence error={error} />
        {told === undefined && error === null && <p className={classes.hint}>{t('common:loading')}</p>}
        {told?.rows.length === 0 && others === null && <p className={classes.hint}>{t('figures:nobody')}</p>}
        {told && <CameList rows={told.rows} onOpenClient={onOpenClient} />}
        {told && told.more > 0 && <p className={classes.hint}>{t('figures:others', { count: told.more })}</p>}
        {others !== null && <p className={classes.hint}>{others}</p>}
      </div>
    </Drawer>
  )
}
