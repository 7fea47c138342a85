import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTold } from '#renderer/api/report.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Telling } from '#renderer/ui/Telling.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import type { Condition, LeafOf } from '#shared/contract/conditions.ts'
import type { Rfm } from '#shared/contract/worth.ts'
import { sum } from '#shared/domain/visits/bill.ts'
import { ZONES, zoneOf } from '#shared/domain/worth/rfm.ts'
import { NobodyYet } from './NobodyYet.tsx'
import classes from './Rfm.module.css'
import { RfmGrid } from './RfmGrid.tsx'
import { ScoredDrawer } from './ScoredDrawer.tsx'
import { ScoringDialog } from './ScoringDialog.tsx'
import worth from './Worth.module.css'
import { wholePercent } from './whole-percent.ts'

interface RfmGroupsProps {
  readonly onOpenClient: (id: number) => void
  readonly onTill: () => void
  readonly onList: (conditions: readonly Condition[]) => void
}

export type ScoredAs = Partial<Pick<LeafOf<'rfm'>, 'zone' | 'recency' | 'frequency' | 'money'>>
export interface ShownScores {
  readonly title: string
  readonly hint: string
  readonly leaf: LeafOf<'rfm'>
}

/** All clients by how lately and how often they came, in groups with names, and by how much they brought. */
export function RfmGroups({ onOpenClient, onTill, onList }: RfmGroupsProps) {
  const { t } = useTranslation('worth')
  const told = useTold('worth.rfm', {})
  const mayChange = useMay('shop.edit')
  const [shown, setShown] = useState<ShownScores | null>(null)
  const [setting, setSetting] = useState(false)
  const { data } = told
  const show = (title: string, hint: string, as: ScoredAs) =>
    setShown({ title, hint, leaf: { by: 'rfm', zone: null, recency: null, frequency: null, money: null, ...as } })
  if (data?.clients === 0) return <NobodyYet onTill={onTill} />
  return (
    <>
      <TitledPanel
        title={t('groups')}
        acts={mayChange && <TextKey onClick={() => setSetting(true)}>{t('scoring.open')}</TextKey>}
      >
        <p className={worth.hint}>{t('groupsLead')}</p>
        <Telling told={told} />
        {data && (
          <div className={classes.columns}>
            <RfmGrid data={data} onShow={show} />
            <Zones data={data} onShow={show} />
          </div>
        )}
      </TitledPanel>
      {data && data.spent > 0 && <ByMoney data={data} onShow={show} />}
      {shown !== null && (
        <ScoredDrawer shown={shown} onClose={() => setShown(null)} onOpenClient={onOpenClient} onList={onList} />
      )}
      {setting && <ScoringDialog onClose={() => setSetting(false)} />}
    </>
  )
}

export interface PartProps {
  readonly data: Rfm
  readonly onShow: (title: string, hint: string, as: ScoredAs) => void
}

/** The groups by name: what each means, how many they are, and their share of what all have brought. */
function Zones({ data, onShow }: PartProps) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  const seesMoney = useMay('clients.money')
  return (
    <ul className={classes.zones} aria-label={t('groups')}>
      {ZONES.map((zone) => {
        const cells = data.cells.filter(({ recency, frequency }) => zoneOf(recency, frequency) === zone)
        const clients = sum(cells.map((cell) => cell.clients))
        const share = format.percent(wholePercent(sum(cells.map((cell) => cell.spent)), data.spent))
        return (
          <li key={zone}>
            <button
              type="button"
              className={classes.zone}
              disabled={clients === 0}
              onClick={() => onShow(t(`zone.${zone}`), t(`zoneMeans.${zone}`), { zone })}
            >
              <i className={classes.swatch} data-zone={zone} aria-hidden="true" />
              <span className={classes.zoneWords}>
                <b>{t(`zone.${zone}`)}</b>
                <span>{t(`zoneMeans.${zone}`)}</span>
              </span>
              <span className={classes.zoneNumbers}>
                <b>{t('clients', { count: clients })}</b>
                {seesMoney && <span>{t('ofMoney', { share })}</span>}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Clients by fifths of what they brought, or by the shop's own steps: a bar for the share of each. */
function ByMoney({ data, onShow }: PartProps) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  if (!useMay('clients.money')) return null
  return (
    <TitledPanel title={t('byMoney')}>
      <ul className={classes.money} aria-label={t('byMoney')}>
        {data.money.map(({ score, clients, spent }) => (
          <li key={score}>
            <button
              type="button"
              className={classes.step}
              onClick={() => onShow(t(`axis.money.s${score}`), t('scored.money', { score }), { money: score })}
            >
              <span>{t(`axis.money.s${score}`)}</span>
              <span className={classes.number}>{t('clients', { count: clients })}</span>
              <span className={classes.bar} aria-hidden="true">
                <i style={{ width: `${(spent / data.spent) * 100}%` }} />
              </span>
              <b className={classes.number}>{t('ofMoney', { share: format.percent(wholePercent(spent, data.spent)) })}</b>
              <span className={classes.number}>{format.roughMoney(spent)}</span>
            </button>
          </li>
        ))}
      </ul>
    </TitledPanel>
  )
}
