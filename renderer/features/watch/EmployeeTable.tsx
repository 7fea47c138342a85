import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { CellKey } from '#renderer/ui/table/CellKey.tsx'
import { NumberOrDash, Under } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { WatchedEmployee } from '#shared/contract/watch.ts'
import type { WatchPiece } from '#shared/domain/loyalty/self-dealing.ts'
import type { Asked } from './PiecesDialog.tsx'

const COLUMNS = ['employee', 'withCard', 'cards', 'peak', 'spent', 'discounts', 'byHand', 'attached', 'voids'] as const

interface EmployeeTableProps {
  readonly employees: readonly WatchedEmployee[]
  /** Shows what stands behind a number; null on paper. */
  readonly onShow: ((asked: Omit<Asked, 'month'>) => void) | null
  /** Shows all that is on record of an employee; null on paper. */
  readonly onRecord: ((employeeId: number) => void) | null
}

/** What each employee did with cards in the month. */
export function EmployeeTable({ employees, onShow, onRecord }: EmployeeTableProps) {
  const { t } = useTranslation('watch')
  return (
    <Table
      label={t('employees')}
      onPaper={onShow === null}
      heads={COLUMNS.map((key) => ({ key, title: t(`column.${key}`), words: key === 'cards' }))}
    >
      {employees.map((month) => (
        <EmployeeRow key={month.employee.id} month={month} onShow={onShow} onRecord={onRecord} />
      ))}
    </Table>
  )
}

const nothing = <NumberOrDash of={0} write={String} />

interface EmployeeRowProps extends Pick<EmployeeTableProps, 'onShow' | 'onRecord'> {
  readonly month: WatchedEmployee
}

function EmployeeRow({ month, onShow, onRecord }: EmployeeRowProps) {
  const { t } = useTranslation('watch')
  const format = useFormat()
  const pointsWords = usePointsWords()
  const { employee, visits, withCard, cards, peak, spent, discounts, byHand, attached, letGo, voids } = month
  const key = (piece: WatchPiece, client: Asked['client'], words: string, label: string): ReactNode =>
    onShow === null ? (
      words
    ) : (
      <CellKey aria-label={`${label}, ${employee.name}: ${words}`} onClick={() => onShow({ piece, employee, client })}>
        {words}
      </CellKey>
    )
  const number = (piece: WatchPiece, count: number) =>
    count === 0 ? nothing : key(piece, null, format.number(count), t(`cause.${piece}`))
  return (
    <tr>
      <th scope="row">
        {employee.name}
        {onRecord !== null && (
          <div>
            <TextKey aria-label={t('recordOf', { name: employee.name })} onClick={() => onRecord(employee.id)}>
              {t('record')}
            </TextKey>
          </div>
        )}
      </th>
      <td>{t('withCard', { count: withCard, all: format.number(visits) })}</td>
      <td data-words>
        {cards.map(({ card, count }) => (
          <div key={card.id}>{key('one-card', card, `${card.called} · ${format.number(count)}`, t('column.cards'))}</div>
        ))}
      </td>
      <td>
        {peak === null || peak.count < 2 ? (
          nothing
        ) : (
          <>
            {key('one-card', peak.card, format.number(peak.count), t('column.peak'))}
            <Under>
              {peak.card.called}, {format.dayShort(peak.day)}
            </Under>
          </>
        )}
      </td>
      <td>{number('spent-on-one', spent)}</td>
      <td>
        {number('discounts', discounts.count)}
        {discounts.count > 0 && <Under>{format.money(discounts.sum)}</Under>}
      </td>
      <td>
        {number('by-hand', byHand.count)}
        {byHand.points !== 0 && <Under>{pointsWords(byHand.points, null)}</Under>}
      </td>
      <td>{number('attached', attached)}</td>
      <td>
        {number('voids', voids)}
        {letGo.count > 0 && <Under>{key('let-go', null, t('afterUse', { count: letGo.count }), t('cause.let-go'))}</Under>}
      </td>
    </tr>
  )
}
