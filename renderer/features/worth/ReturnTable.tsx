import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { NumberCell } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { Cohorts, ReturnWindow } from '#shared/contract/worth.ts'
import { RETURN_DAYS } from '#shared/domain/worth/cohorts.ts'
import { shareIn } from '#shared/domain/worth/shares.ts'
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
    <Table
      label={t('again')}
      heads={[
        { key: 'servedBy', title: t('servedBy') },
        ...RETURN_DAYS.map((count) => ({ key: String(count), title: t('within', { count }) })),
      ]}
    >
      {rows.map(({ id, name, windows: his }) => (
        <tr key={id ?? 0}>
          <th scope="row">{name}</th>
          {his.map((window) => (
            <Share key={window.days} window={window} name={name} employeeId={id} onShow={onShow} />
          ))}
        </tr>
      ))}
    </Table>
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
  if (of === 0) return <NumberCell of={null} write={format.number} />
  const enough = of >= FEWEST
  return (
    <NumberCell
      of={returned}
      write={() => (enough ? format.percent(Math.round(shareIn(returned, of) / 100) * 100) : numbers)}
      what={title}
      onOpen={show}
      under={enough || returned === 0 ? numbers : t('tooFew')}
    />
  )
}
