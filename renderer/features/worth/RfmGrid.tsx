import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { MapKey } from '#renderer/ui/table/MapKey.tsx'
import { SCORES, zoneOf } from '#shared/domain/worth/rfm.ts'
import classes from './Rfm.module.css'
import type { PartProps } from './RfmGroups.tsx'
import { wholePercent } from './whole-percent.ts'

/** How often, the most at the top, by how lately, the last at the right: in each place how many clients, their share and the name of their group. */
export function RfmGrid({ data, onShow }: PartProps) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  const seesMoney = useMay('clients.money')
  const cells = new Map(data.cells.map((cell) => [`${cell.recency} ${cell.frequency}`, cell]))
  return (
    <table className={classes.grid} aria-label={t('groups')}>
      <thead>
        <tr>
          <td />
          {SCORES.map((recency) => (
            <th key={recency} scope="col">
              {t(`axis.recency.s${recency}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SCORES.toReversed().map((frequency) => (
          <tr key={frequency}>
            <th scope="row">{t(`axis.frequency.s${frequency}`)}</th>
            {SCORES.map((recency) => {
              const cell = cells.get(`${recency} ${frequency}`)
              const zone = zoneOf(recency, frequency)
              if (cell === undefined) return <td key={recency} data-zone={zone} data-empty />
              const share = t('ofMoney', { share: format.percent(wholePercent(cell.spent, data.spent)) })
              const where = `${t(`axis.recency.s${recency}`)}, ${t(`axis.frequency.s${frequency}`).toLocaleLowerCase(format.language)}`
              const count = t('clients', { count: cell.clients })
              return (
                <td key={recency} data-zone={zone}>
                  <MapKey
                    aria-label={[t(`zone.${zone}`), where, count, ...(seesMoney ? [share] : [])].join(', ')}
                    onClick={() => onShow(`${t(`zone.${zone}`)}: ${count}`, where, { recency, frequency })}
                  >
                    <b>{format.number(cell.clients)}</b>
                    {seesMoney && <span>{share}</span>}
                    <small>{t(`zone.${zone}`)}</small>
                  </MapKey>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
