import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { intoView } from '#renderer/ui/into-view.ts'
import type { ProgrammeRules } from '#shared/contract/programmes.ts'
import classes from './Programmes.module.css'
import { rulesIn } from './rules-in.ts'
import { Sentences } from './Sentences.tsx'

interface ConflictProps {
  readonly seriesId: number
  readonly mine: ProgrammeRules
  readonly busy: boolean
  /** Saves over the version that is shown beside. */
  readonly onKeepMine: (over: number) => void
  readonly onTakeTheirs: () => void
}

/** Two people changed a programme from the same version: both beside each other, and the choice. */
export function Conflict({ seriesId, mine, busy, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useTranslation(['programmes', 'common'])
  const theirs = useQuery('loyalty.programmes', {}).data?.find((programme) => programme.seriesId === seriesId)
  if (theirs === undefined) return null
  const saved = [theirs.next, theirs.current, ...theirs.past].find((version) => version?.id === theirs.latest)
  const stopped = theirs.next === null && theirs.current?.until !== null
  return (
    <section ref={intoView} className={classes.conflict} role="alert">
      <h3 className={classes.conflictTitle}>{t('conflict.title')}</h3>
      <p className={classes.conflictHint}>{t('conflict.hint')}</p>
      <div className={classes.both}>
        <div>
          <h4>{t('conflict.mine')}</h4>
          <Sentences programme={mine} small />
        </div>
        <div>
          <h4>{t('conflict.theirs')}</h4>
          {saved && <Sentences programme={rulesIn(theirs.kind, saved.rules)} small />}
          {stopped && <p className={classes.conflictHint}>{t('conflict.stopped')}</p>}
        </div>
      </div>
      <div className={classes.acts}>
        <Button loading={busy} onClick={() => onKeepMine(theirs.latest)}>
          {t('common:keepMine')}
        </Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('common:takeTheirs')}
        </Button>
      </div>
    </section>
  )
}
