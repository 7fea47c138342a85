import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { MapKey } from '#renderer/ui/table/MapKey.tsx'
import { NumberCell } from '#renderer/ui/table/NumberCell.tsx'
import { Heads } from '#renderer/ui/table/Table.tsx'
import type { Cohort } from '#shared/contract/worth.ts'
import { shareIn } from '#shared/domain/worth/shares.ts'
import classes from './Cohorts.module.css'
import type { OnShow } from './Cohorts.tsx'

interface CohortTableProps {
  readonly cohorts: readonly Cohort[]
  readonly onShow: OnShow
}

/** Shades of a share beside its number, the lightest below a fifth. */
const shadeOf = (share: number) => (share === 0 ? 0 : share < 2_000 ? 1 : share < 4_000 ? 2 : share < 7_000 ? 3 : 4)

/** Months of first visits by months after: how many of a hundred came. */
export function CohortTable({ cohorts, onShow }: CohortTableProps) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  const begun = cohorts.slice(cohorts.findIndex(({ clients }) => clients > 0))
  const after = begun[0]?.came.length ?? 0
  const places = Array.from({ length: after }, (_, place) => place + 1)
  return (
    <div className={classes.scroll}>
      <table className={classes.cohorts} aria-label={t('cohorts')}>
        <Heads
          heads={[
            { key: 'first', title: t('firstVisit') },
            { key: 'new', title: t('newClients') },
            ...places.map((month) => ({ key: String(month), title: month, label: t('monthAfter', { count: month }) })),
          ]}
        />
        <tbody>
          {begun.map(({ month, clients, came }) => {
            const name = format.monthAndYear(month)
            return (
              <tr key={month}>
                <th scope="row">{name}</th>
                <NumberCell
                  of={clients}
                  write={format.number}
                  what={name}
                  onOpen={() => onShow(name, t('firstIn', { month: name }), { what: 'cohort', month, after: null })}
                />
                {places.map((place) => {
                  const count = came[place - 1]
                  if (count === undefined || clients === 0) return <td key={place} />
                  const share = shareIn(count, clients)
                  const words = format.number(Math.round(share / 100))
                  const what = `${name}, ${t('monthAfter', { count: place })}: ${t('clients', { count })}`
                  return (
                    <td key={place} data-shade={shadeOf(share)} data-running={place === came.length || undefined}>
                      {count === 0 ? (
                        words
                      ) : (
                        <MapKey
                          aria-label={what}
                          title={what}
                          onClick={() => onShow(what, t('cameIn', { month: name }), { what: 'cohort', month, after: place })}
                        >
                          {words}
                        </MapKey>
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
