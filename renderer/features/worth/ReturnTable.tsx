import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { Cohorts, ReturnWindow } from '#shared/contract/worth.ts'
import { RETURN_DAYS } from '#shared/domain/worth/cohorts.ts'
import { shareIn } from '#shared/domain/worth/shares.ts'
import classes from './Cohorts.module.css'
import type { OnShow } from './Cohorts.tsx'

interface ReturnTableProps extends Pick<Cohorts, 'windows' | 'employees'> {
  readonly onShow: OnShow
}

/** Of fewer first visits a share says nothing. */
const FEWEST = 10

/** Who of the new ones came again within 30, 60 and 90 days; of all, and by who served the first visit. */
export function ReturnTable({ windows, employees, onShow }: ReturnTableProps) {
  const { t } = useTranslation('worth')
  const rows = [
    { id: null, name: t('everybody'), windows },
    ...employees.map(({ employee, windows: his }) => ({ ...employee, windows: his })),
  ]
  return (
    <table className={classes.returns} aria-label={t('again')}>
      <thead>
        <tr>
          <th scope="col">{t('servedBy')}</th>
          {RETURN_DAYS.map((days) => (
            <th key={days} scope="col">
              {t('within', { count: days })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, windows: his }) => (
          <tr key={id ?? 0} data-all={id === null || undefined}>
            <th scope="row">{name}</th>
            {his.map((window) => (
              <td key={window.days}>
                <Share window={window} name={name} employeeId={id} onShow={onShow} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ShareProps {
  readonly window: ReturnWindow
  readonly name: string
  readonly employeeId: number | null
  readonly onShow: OnShow
}

function Share({ window: { days, of, returned }, name, employeeId, onShow }: ShareProps) {
  const { t } = useTranslation('worth')
  const format = useFormat()
  const numbers = t('returnedOf', { count: of, returned: format.number(returned), of: format.number(of) })
  const title = `${name}: ${t('within', { count: days })}`
  const show = () => onShow(title, numbers, { what: 'window', days, employeeId, returned: true })
  if (of === 0) return <span className={classes.few}>–</span>
  const words = of < FEWEST ? t('tooFew') : format.percent(Math.round(shareIn(returned, of) / 100) * 100)
  return (
    <>
      {of < FEWEST ? <span className={classes.few}>{words}</span> : <b>{words}</b>}
      <small>
        {returned === 0 ? (
          numbers
        ) : (
          <TextKey aria-label={`${title}: ${numbers}`} onClick={show}>
            {numbers}
          </TextKey>
        )}
      </small>
    </>
  )
}
