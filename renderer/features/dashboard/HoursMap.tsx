import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { MapKey } from '#renderer/ui/table/MapKey.tsx'
import type { PeriodTold } from '#shared/contract/reports.ts'
import classes from './HoursMap.module.css'
import type { Shown } from './shown.ts'

interface HoursMapProps {
  readonly hours: PeriodTold['hours']
  /** Null on paper. */
  readonly onShow: ((shown: Shown) => void) | null
}

/** Shades of a cell beside its number, lightest first; by the root, so that one full hour does not pale all the others. */
const SHADES = 4

/** Weekdays by hours as a table: the number of visits in each cell, and a darker ground the more there are. */
export function HoursMap({ hours, onShow }: HoursMapProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const { shop } = useShop()
  // The night belongs to the evening before it, and stands behind it.
  const late = (hour: number) => (hour < shop.dayEndsAt ? hour + 24 : hour)
  const places = hours.map(({ hour }) => late(hour))
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const columns = hours.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, place) => (first + place) % 24)
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => hours.length === 0 || hours.some(({ weekday }) => weekday === day))
  const count = new Map(hours.map(({ weekday, hour, visits }) => [`${weekday} ${hour}`, visits]))
  const most = Math.max(1, ...count.values())
  const clock = (hour: number) => format.minute(hour * 60)
  return (
    <table className={classes.map} aria-label={t('hours')}>
      <thead>
        <tr>
          <td />
          {columns.map((hour) => (
            <th key={hour} scope="col" aria-label={t('hour', { hour: clock(hour) })}>
              {hour}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weekdays.map((weekday) => (
          <tr key={weekday}>
            <th scope="row" aria-label={format.weekdayName(weekday)}>
              {format.weekdayShort(weekday)}
            </th>
            {columns.map((hour) => {
              const visits = count.get(`${weekday} ${hour}`) ?? 0
              const what = `${format.weekdayName(weekday)}, ${t('hour', { hour: clock(hour) })}`
              const value = format.number(visits)
              return (
                <td key={hour} data-shade={visits === 0 ? 0 : Math.ceil(Math.sqrt(visits / most) * SHADES)}>
                  {visits > 0 &&
                    (onShow === null ? (
                      value
                    ) : (
                      <MapKey
                        aria-label={t('behind', { what, value })}
                        onClick={() => onShow({ title: what, means: '', part: { what: 'hour', weekday, hour } })}
                      >
                        {value}
                      </MapKey>
                    ))}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
