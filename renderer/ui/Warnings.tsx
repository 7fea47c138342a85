import { IconAlertTriangle, IconCoin, IconExclamationCircle, IconStar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ClientFace, WARNING_KINDS, type Warning } from '#shared/contract/clients.ts'
import { Badge, type BadgeTone } from './Badge.tsx'
import { BarredBadge } from './BarredBadge.tsx'
import classes from './Warnings.module.css'

const looks: Record<Warning['kind'], { readonly tone: BadgeTone; readonly Icon: typeof IconCoin }> = {
  allergy: { tone: 'danger', Icon: IconAlertTriangle },
  caution: { tone: 'danger', Icon: IconExclamationCircle },
  debt: { tone: 'warn', Icon: IconCoin },
  vip: { tone: 'ink', Icon: IconStar },
}

interface WarningsProps {
  readonly warnings: readonly Warning[]
  /** That no list reaches him, which goes first. */
  readonly barred?: ClientFace['barred']
  readonly size?: 'md' | 'mini'
}

/** A client's warnings as badges, the gravest first. */
export function Warnings({ warnings, barred = null, size = 'md' }: WarningsProps) {
  const words = useWarningWords()
  return (
    <>
      <BarredBadge barred={barred} size={size} />
      {byGravity(warnings).map((warning) => {
        const { tone, Icon } = looks[warning.kind]
        return (
          <Badge key={`${warning.kind} ${warning.text}`} tone={tone} size={size} icon={<Icon stroke={1.75} aria-hidden="true" />}>
            {words(warning)}
          </Badge>
        )
      })}
    </>
  )
}

/** Whether there is anything of this to show. */
export function isWarned({ warnings, barred }: Pick<ClientFace, 'warnings' | 'barred'>): boolean {
  return warnings.length > 0 || barred !== null
}

/** For a narrow list: the gravest warning in words and how many more there are. */
export function GravestWarning({ warnings }: { readonly warnings: readonly Warning[] }) {
  const words = useWarningWords()
  const gravest = byGravity(warnings)[0]
  if (!gravest) return null
  const { tone, Icon } = looks[gravest.kind]
  return (
    <span className={classes.gravest} data-tone={tone}>
      <Icon className={classes.sign} stroke={1.75} aria-hidden="true" />
      {words(gravest)}
      {warnings.length > 1 && ` +${warnings.length - 1}`}
    </span>
  )
}

/** An allergy or a debt needs its kind in words: "Allergy: nuts". What to be careful about says it by itself: "Knee: no jumping". */
export function useWarningWords(): (warning: Warning) => string {
  const { t } = useTranslation('common')
  return ({ kind, text }) => {
    if (text === '') return t(`warning.${kind}`)
    return kind === 'allergy' || kind === 'debt' ? `${t(`warning.${kind}`)}: ${text}` : text
  }
}

function byGravity(warnings: readonly Warning[]): Warning[] {
  return [...warnings].sort((one, other) => WARNING_KINDS.indexOf(one.kind) - WARNING_KINDS.indexOf(other.kind))
}
