import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTold } from '#renderer/api/report.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Telling } from '#renderer/ui/Telling.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import { TitledPanel } from '#renderer/ui/TitledPanel.tsx'
import { NumberCell } from '#renderer/ui/table/NumberCell.tsx'
import { Table } from '#renderer/ui/table/Table.tsx'
import type { Condition } from '#shared/contract/conditions.ts'
import { type Goods, type Pair, TREND_BY } from '#shared/contract/trends.ts'
import { LEAST } from '#shared/domain/trends/together.ts'
import classes from './Trends.module.css'

interface TogetherProps {
  /** To the list of clients, of all those who fulfil these. */
  readonly onList: (conditions: readonly Condition[]) => void
}

/** Rows at first. */
const FIRST = 12

/** What is taken by who takes something else, and who of them never had it. */
export function Together({ onList }: TogetherProps) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  const [by, setBy] = useState<(typeof TREND_BY)[number]>('items')
  const [whole, setWhole] = useState(false)
  const told = useTold('trends.together', { by })
  const { data } = told
  return (
    <TitledPanel
      title={t('together.title')}
      acts={
        <SegmentedControl
          aria-label={t('byLabel')}
          value={by}
          data={TREND_BY.map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={setBy}
        />
      }
    >
      <p className={classes.hint}>
        {t('together.lead', { one: format.number(LEAST.one) })}
        {data && ` ${t('together.countedOn', { day: format.dayShort(data.countedOn) })}`}
      </p>
      <Telling told={told} />
      {data?.pairs.length === 0 && <EmptyState picture="cup" title={t('together.empty')} text={t('together.emptyHint')} />}
      {data && data.pairs.length > 0 && (
        <div aria-busy={told.isOld}>
          <Table
            label={t('together.title')}
            heads={(['who', 'also', 'of', 'beside', 'never'] as const).map((key) => ({
              key,
              title: t(`together.${key}`),
              words: key === 'also',
            }))}
          >
            {(whole ? data.pairs : data.pairs.slice(0, FIRST)).map((pair) => (
              <PairRow key={JSON.stringify([pair.one.goods, pair.other.goods])} pair={pair} onList={onList} />
            ))}
          </Table>
          {data.pairs.length > FIRST && !whole && (
            <p className={classes.hint}>
              <TextKey onClick={() => setWhole(true)}>{t('more', { count: data.pairs.length - FIRST })}</TextKey>
            </p>
          )}
        </div>
      )}
    </TitledPanel>
  )
}

function PairRow({ pair: { one, other, takers, both, times }, onList }: TogetherProps & { readonly pair: Pair }) {
  const { t } = useTranslation('trends')
  const format = useFormat()
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td data-words>{other.name}</td>
      <td>{t('together.share', { both: format.number(both), takers: format.number(takers) })}</td>
      <td>
        {times === null ? t('together.only') : t('together.times', { times: format.number(Math.round(times * 10) / 10, 1) })}
      </td>
      <NumberCell
        of={takers - both}
        write={format.number}
        what={`${t('together.never')}: ${other.name}`}
        onOpen={() => onList([had(one.goods, true), had(other.goods, false)])}
      />
    </tr>
  )
}

function had(goods: Goods, has: boolean): Condition {
  const [itemId, category] = goods.what === 'item' ? [goods.itemId, ''] : [null, goods.what === 'category' ? goods.category : '']
  return { by: 'bought', itemId, category, has, within: { kind: 'ever' } }
}
