import { UnstyledButton } from '@mantine/core'
import { IconWalk } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Face } from '#renderer/ui/Face.tsx'
import { NoNameBadge } from '#renderer/ui/NoNameBadge.tsx'
import { useSummarySentence } from '#renderer/ui/summary.ts'
import { TierBadge } from '#renderer/ui/TierBadge.tsx'
import { Warnings } from '#renderer/ui/Warnings.tsx'
import { useWording } from '#renderer/ui/wording.ts'
import type { ClientCard, ClientFace, Summary } from '#shared/contract/clients.ts'
import classes from './ArrivalHead.module.css'

/** Letters of a name that no longer fits in one line in the largest size. */
const LONG_NAME = 24

interface ArrivalHeadProps {
  readonly face: ClientFace
  /** Null while it is being asked for; the rest of the head does not wait. */
  readonly summary: Summary | null
  readonly tier: ClientCard['loyalty']['tier']
  readonly onOpenCard: (clientId: number) => void
  /** Beside the warnings: what he owes. */
  readonly owes: ReactNode
  /** What may be done with him, at the end of the head. */
  readonly children?: ReactNode
}

/** Who stands there: face, how to call him, warnings, and his story in one line. */
export function ArrivalHead({ face, summary, tier, onOpenCard, owes, children }: ArrivalHeadProps) {
  const { t } = useTranslation('till')
  const sentence = useSummarySentence()
  return (
    <header className={classes.head}>
      <UnstyledButton
        className={classes.portrait ?? ''}
        onClick={() => onOpenCard(face.id)}
        aria-label={t('openCard', { name: face.called })}
        title={t('openCard', { name: face.called })}
      >
        <Face name={face.called} colour={face.colour} photo={face.photo} size={84} />
      </UnstyledButton>
      <div className={classes.words}>
        <div className={classes.line}>
          <h1 className={classes.name} data-long={face.called.length > LONG_NAME || undefined}>
            {face.called}
          </h1>
          {face.nameless && <NoNameBadge />}
          <Warnings warnings={face.warnings} barred={face.barred} />
          <TierBadge tier={tier} />
          {owes}
        </div>
        {face.fullName !== null && <p className={classes.full}>{face.fullName}</p>}
        <p className={classes.summary}>{summary === null ? ' ' : sentence(summary)}</p>
      </div>
      {children}
    </header>
  )
}

export function PasserByHead() {
  const { t } = useTranslation('till')
  const { passerBy } = useWording()
  return (
    <header className={classes.head}>
      <span className={classes.nobody}>
        <IconWalk size={44} stroke={1.5} aria-hidden="true" />
      </span>
      <div className={classes.words}>
        <h1 className={classes.name}>{passerBy}</h1>
        <p className={classes.full}>{t('passerByHint')}</p>
      </div>
    </header>
  )
}
