import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leaf } from '#shared/contract/conditions.ts'
import classes from './Filters.module.css'
import { PeriodBlank, periodDraft, periodOf } from './PeriodBlank.tsx'
import { useGoods } from './segment-words.ts'

type Asked = Extract<Leaf, { by: 'bought' }>

interface BoughtTestProps {
  /** What it is at first; null for a new one. */
  readonly asked: Asked | null
  readonly onApply: (condition: Leaf) => void
}

/** What clients took, or never took, and when. */
export function BoughtTest({ asked, onApply }: BoughtTestProps) {
  const { t } = useTranslation('segments')
  const items = useGoods()
  const [has, setHas] = useState(asked?.has ?? true)
  const [goods, setGoods] = useState(asked === null ? '' : keyOf(asked))
  const [period, setPeriod] = useState(() => periodDraft(asked?.within ?? { kind: 'ever' }))
  const [problem, setProblem] = useState<'problemGoods' | 'problemDays' | null>(null)
  const categories = [...new Set(items.map(({ category }) => category))].filter((category) => category !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const within = periodOf(period)
    if (goods === '') return setProblem('problemGoods')
    if (within === null) return setProblem('problemDays')
    const category = categories.find((each) => keyOf({ itemId: null, category: each }) === goods)
    const itemId = category === undefined ? Number(goods.slice('item '.length)) : null
    onApply({ by: 'bought', itemId, category: category ?? '', has, within })
  }
  return (
    <form className={classes.test} onSubmit={submit}>
      <NativeSelect
        label={t('has.label')}
        value={has ? 'yes' : 'no'}
        data={[
          { value: 'yes', label: t('has.yes') },
          { value: 'no', label: t('has.no') },
        ]}
        onChange={({ currentTarget }) => setHas(currentTarget.value === 'yes')}
      />
      <NativeSelect
        label={t('goods')}
        value={goods}
        data={[
          { value: '', label: t('choose'), disabled: true },
          {
            group: t('groups.categories'),
            items: categories.map((each) => ({ value: keyOf({ itemId: null, category: each }), label: each })),
          },
          {
            group: t('groups.items'),
            items: items.map(({ id, name }) => ({ value: keyOf({ itemId: id, category: '' }), label: name })),
          },
        ]}
        onChange={({ currentTarget }) => {
          setProblem(null)
          setGoods(currentTarget.value)
        }}
      />
      <PeriodBlank
        value={period}
        onChange={(next) => {
          setProblem(null)
          setPeriod(next)
        }}
      />
      {problem !== null && (
        <p className={classes.unclear} role="alert">
          {t(`${problem}`)}
        </p>
      )}
      <Button type="submit" variant="soft">
        {t('apply')}
      </Button>
    </form>
  )
}

const keyOf = ({ itemId, category }: Pick<Asked, 'itemId' | 'category'>) =>
  itemId === null ? `category ${category}` : `item ${itemId}`
