import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { DayField } from '#renderer/ui/DayField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import { printSheet } from '#renderer/ui/print-sheet.ts'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import { CellKey } from '#renderer/ui/table/CellKey.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { Liability as Owed } from '#shared/contract/accounts.ts'
import type { Condition, Leaf } from '#shared/contract/conditions.ts'
import classes from './Cards.module.css'
import { LedgerCheck } from './LedgerCheck.tsx'
import { usePointsProgramme } from './use-programmes.ts'

interface LiabilityProps {
  readonly onOpenClient: (id: number) => void
  /** To the list of clients, of all those who fulfil these. */
  readonly onList: (conditions: readonly Condition[]) => void
}

/** What the shop owes its clients at the end of a day, and whether every kept sum agrees with its entries. */
export function Liability({ onOpenClient, onList }: LiabilityProps) {
  const { t } = useTranslation(['cards', 'loyalty'])
  const format = useFormat()
  const { shop } = useShop()
  const [day, setDay] = useState('')
  const asked = useQuery('loyalty.liability', { day: day === '' ? null : day }, { keepPrevious: true })
  const owed = asked.data
  return (
    <TitledPanel
      title={t('cards:owed.title')}
      acts={
        <>
          <DayField
            className={classes.day ?? ''}
            aria-label={t('cards:owed.asOf')}
            value={day === '' ? format.today : day}
            max={format.today}
            onChange={(value) => setDay(value === format.today ? '' : value)}
          />
          <Button
            variant="default"
            disabled={owed === undefined}
            leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => void printSheet('owed')}
          >
            {t('cards:print')}
          </Button>
        </>
      }
    >
      <ErrorSentence error={asked.error} />
      {owed && <OwedTable owed={owed} onList={day === '' ? onList : null} />}
      <p className={classes.hint}>{t('cards:owed.explain')}</p>
      <LedgerCheck onOpenClient={onOpenClient} />
      {owed && (
        <PrintSheet name="owed">
          <h1>
            {shop.name}: {t('cards:owed.title')}, {format.day(owed.day)}
          </h1>
          <OwedTable owed={owed} onPaper onList={null} />
        </PrintSheet>
      )}
    </TitledPanel>
  )
}

interface OwedTableProps {
  readonly owed: Owed
  readonly onPaper?: boolean
  /** Null on paper and of a day that is past: the list knows only how it is now. */
  readonly onList: LiabilityProps['onList'] | null
}

function OwedTable({ owed, onPaper = false, onList }: OwedTableProps) {
  const { t } = useTranslation(['cards', 'common'])
  const format = useFormat()
  const rows = useOwedRows(owed)
  const inMoney = owed.points.worth + owed.giftCards.sum + owed.vouchers.sum + owed.deposits.sum
  if (rows.length === 0) return <p className={classes.hint}>{t('cards:owed.nothing')}</p>
  return (
    <Table
      label={t('cards:owed.title')}
      onPaper={onPaper}
      heads={(['what', 'whose', 'sum'] as const).map((key) => ({ key, title: t(`cards:owed.${key}`) }))}
      foot={
        <>
          <tr>
            <th scope="row">{t('cards:owed.inMoney')}</th>
            <td />
            <td className={classes.total}>{format.money(inMoney, 'full')}</td>
          </tr>
          {owed.debts.count > 0 && (
            <tr>
              <th scope="row">{t('cards:owed.debts')}</th>
              <td>
                <Whose onList={onList} leaf={{ by: 'debt', owes: true }}>
                  {t('common:clients', { count: owed.debts.count })}
                </Whose>
              </td>
              <td>{format.money(owed.debts.sum, 'full')}</td>
            </tr>
          )}
        </>
      }
    >
      {rows.map(({ key, what, whose, leaf, sum }) => (
        <tr key={key}>
          <th scope="row">{what}</th>
          <td>
            <Whose onList={onList} leaf={leaf}>
              {whose}
            </Whose>
          </td>
          <td>{sum}</td>
        </tr>
      ))}
    </Table>
  )
}

interface WhoseProps {
  readonly onList: LiabilityProps['onList'] | null
  readonly leaf: Leaf | null
  readonly children: string
}

/** How many are owed something; opens the list of them where it can be asked for them. */
function Whose({ onList, leaf, children }: WhoseProps) {
  return onList === null || leaf === null ? children : <CellKey onClick={() => onList([leaf])}>{children}</CellKey>
}

interface OwedRow {
  readonly key: string
  readonly what: string
  readonly whose: string
  /** By what the list of clients finds them; null for what it cannot be asked by. */
  readonly leaf: Leaf | null
  readonly sum: string
}

function useOwedRows(owed: Owed): OwedRow[] {
  const { t } = useTranslation(['cards', 'common'])
  const format = useFormat()
  const pointsWords = usePointsWords()
  const unit = usePointsProgramme()?.current?.rules.unit || null
  const clients = (count: number) => t('common:clients', { count })
  const { points, stamps, passes, giftCards, vouchers, deposits } = owed
  const held = pointsWords(points.points, unit)
  const cards = [
    { key: 'cards', what: t('cards:owed.cards'), held: giftCards },
    { key: 'vouchers', what: t('cards:owed.vouchers'), held: vouchers },
    { key: 'deposits', what: t('cards:owed.deposits'), held: deposits },
  ]
  return [
    ...(points.points > 0
      ? [
          {
            key: 'points',
            what: t('cards:owed.points'),
            whose: clients(points.clients),
            leaf: { by: 'points', from: 1, until: null } as const,
            sum: points.worth > 0 ? t('cards:owed.worth', { points: held, sum: format.money(points.worth, 'full') }) : held,
          },
        ]
      : []),
    ...stamps.map(({ seriesId, name, stamps: count, clients: whose }) => ({
      key: `stamps ${seriesId}`,
      what: t('cards:owed.stamps', { name }),
      whose: clients(whose),
      leaf: { by: 'stamps', id: seriesId, full: false, from: 1, until: null } as const,
      sum: format.number(count),
    })),
    ...passes.map(({ typeId, name, entries, passes: count }) => ({
      key: `pass ${typeId}`,
      what: t('cards:owed.passes', { name }),
      whose: format.number(count),
      leaf: null,
      sum: format.number(entries),
    })),
    ...cards.flatMap(({ key, what, held: { sum, count } }) =>
      count > 0 ? [{ key, what, whose: format.number(count), leaf: null, sum: format.money(sum, 'full') }] : [],
    ),
  ]
}
