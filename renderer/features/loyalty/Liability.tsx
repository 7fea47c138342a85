import { Trans, useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import { LedgerCheck } from './LedgerCheck.tsx'
import classes from './Programme.module.css'
import { usePointsProgramme } from './use-programmes.ts'

interface LiabilityProps {
  readonly onOpenClient: (id: number) => void
}

/** What the shop owes its clients in points, and whether every kept sum agrees with its entries. */
export function Liability({ onOpenClient }: LiabilityProps) {
  const { t } = useTranslation(['loyalty', 'common'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const owed = useQuery('loyalty.liability', {}).data
  const unit = usePointsProgramme()?.current?.rules.unit || null
  return (
    <Panel className={classes.card ?? ''} aria-label={t('loyalty:owed')}>
      <h2 className={classes.title}>{t('loyalty:owed')}</h2>
      {owed && (
        <p className={classes.owed}>
          {owed.points === 0 ? (
            t('loyalty:owedNothing')
          ) : (
            <Trans
              t={t}
              i18nKey={owed.worth > 0 ? 'loyalty:owedWorth' : 'loyalty:owedPoints'}
              values={{
                points: pointsWords(owed.points, unit),
                worth: format.money(owed.worth),
                clients: t('common:clients', { count: owed.clients }),
              }}
              components={{ strong: <strong /> }}
            />
          )}
        </p>
      )}
      <LedgerCheck onOpenClient={onOpenClient} />
    </Panel>
  )
}
