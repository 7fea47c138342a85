import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconChevronRight, IconFilter, IconListTree, IconPlus } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TagChip } from '#renderer/ui/TagChip.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import { type Leaf, REACHES, RHYTHMS } from '#shared/contract/conditions.ts'
import type { OwnField } from '#shared/contract/fields.ts'
import { AGE_BANDS } from '#shared/domain/fields/age-band.ts'
import { readThousandths } from '#shared/domain/fields/typed-number.ts'
import { isDay } from '#shared/kernel/day.ts'
import { BoughtTest } from './BoughtTest.tsx'
import classes from './Filters.module.css'
import { PointsTest } from './PointsTest.tsx'
import { useCaretakers } from './use-caretakers.ts'
import { useLevels } from './use-levels.ts'
import { VisitsTest } from './VisitsTest.tsx'

type By = Exclude<Leaf['by'], 'field'> | number

interface FilterMenuProps {
  readonly onAdd: (condition: Leaf) => void
  /** To the list, to what is being put together, or as the first of a group there. */
  readonly adds?: 'filter' | 'condition' | 'group'
  /** Where several are put together. */
  readonly onTogether?: () => void
  readonly disabled?: boolean
}

/** First by what, then which: each condition narrows the list further. */
export function FilterMenu({ onAdd, adds = 'filter', onTogether, disabled = false }: FilterMenuProps) {
  const { t } = useTranslation(['segments', 'fields', 'people', 'staff', 'clients', 'care', 'common'])
  const format = useFormat()
  const seesMoney = useMay('clients.money')
  const { data: setup } = useQuery('fields.setup', {})
  const caretakers = useCaretakers()
  const levels = useLevels()
  const [opened, setOpened] = useState(false)
  const [by, setBy] = useState<By | null>(null)
  const field = setup?.fields.find(({ id }) => id === by)
  const add = (condition: Leaf) => {
    setOpened(false)
    setBy(null)
    onAdd(condition)
  }
  const choice = (key: string, words: ReactNode, condition: Leaf) => (
    <UnstyledButton key={key} className={classes.choice ?? ''} onClick={() => add(condition)}>
      {words}
    </UnstyledButton>
  )
  const Sign = adds === 'filter' ? IconFilter : IconPlus
  const kinds: readonly { by: By; name: string; shown: boolean }[] = [
    { by: 'tag', name: t('fields:tags'), shown: setup?.tags.length !== 0 },
    { by: 'category', name: t('fields:category'), shown: setup?.categories.length !== 0 },
    { by: 'caretaker', name: t('staff:caretakerLabel'), shown: caretakers.length > 0 },
    { by: 'gender', name: t('people:gender.label'), shown: true },
    { by: 'age', name: t('fields:ageLabel'), shown: true },
    { by: 'tier', name: t('clients:column.tier'), shown: levels.length > 0 },
    { by: 'rhythm', name: t('segments:kind.rhythm'), shown: true },
    { by: 'visits', name: t('segments:kind.visits'), shown: true },
    { by: 'bought', name: t('segments:kind.bought'), shown: true },
    { by: 'birthday', name: t('segments:kind.birthday'), shown: true },
    { by: 'points', name: t('clients:column.points'), shown: true },
    { by: 'debt', name: t('clients:column.debt'), shown: true },
    { by: 'reach', name: t('clients:part.contact'), shown: true },
    { by: 'touch', name: t('care:touch.label'), shown: true },
    ...(setup?.fields ?? []).map(({ id, name }) => ({ by: id, name, shown: true })),
  ]
  return (
    <Popover
      opened={opened}
      onChange={(open) => {
        setOpened(open)
        setBy(null)
      }}
      position={adds === 'filter' ? 'bottom-end' : 'bottom-start'}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant={adds === 'group' ? 'subtle' : 'outline'}
          {...(adds === 'filter' ? {} : { size: 'sm' })}
          disabled={disabled}
          leftSection={<Sign size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => {
            setOpened(!opened)
            setBy(null)
          }}
        >
          {adds === 'filter' ? t('fields:list.filter') : t(adds === 'group' ? 'segments:addGroup' : 'segments:add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu ?? ''} aria-label={t('fields:list.by')}>
        {by === null ? (
          <>
            {onTogether !== undefined && (
              <UnstyledButton
                className={classes.together ?? ''}
                onClick={() => {
                  setOpened(false)
                  onTogether()
                }}
              >
                <IconListTree size={20} stroke={1.75} aria-hidden="true" />
                {t('segments:open')}
              </UnstyledButton>
            )}
            <p className={classes.title}>{t('fields:list.by')}</p>
            {kinds.flatMap(({ by: kind, name, shown }) =>
              shown
                ? [
                    <UnstyledButton key={kind} className={classes.choice ?? ''} onClick={() => setBy(kind)}>
                      {name}
                      <IconChevronRight className={classes.further} size={18} stroke={1.75} aria-hidden="true" />
                    </UnstyledButton>,
                  ]
                : [],
            )}
          </>
        ) : (
          <>
            <UnstyledButton
              ref={takeFocus}
              className={classes.back ?? ''}
              aria-label={t('fields:list.back')}
              onClick={() => setBy(null)}
            >
              <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
              {kinds.find((kind) => kind.by === by)?.name}
            </UnstyledButton>
            {by === 'tag' &&
              setup?.tags.map((tag) => (
                <div key={tag.id} className={classes.pair}>
                  {choice(`with ${tag.id}`, <TagChip tag={tag} size="md" />, { by: 'tag', id: tag.id, has: true })}
                  <UnstyledButton
                    className={classes.not ?? ''}
                    aria-label={t('fields:list.without', { tag: tag.name })}
                    onClick={() => add({ by: 'tag', id: tag.id, has: false })}
                  >
                    {t('fields:list.not')}
                  </UnstyledButton>
                </div>
              ))}
            {by === 'category' && [
              ...(setup?.categories ?? []).map(({ id, name }) => choice(String(id), name, { by: 'category', id })),
              choice('none', t('fields:list.none'), { by: 'category', id: null }),
            ]}
            {by === 'caretaker' && [
              ...caretakers.map(({ id, name }) => choice(String(id), name, { by: 'caretaker', id })),
              choice('none', t('staff:nobody'), { by: 'caretaker', id: null }),
            ]}
            {by === 'gender' && [
              choice('female', t('people:gender.female'), { by: 'gender', gender: 'female' }),
              choice('male', t('people:gender.male'), { by: 'gender', gender: 'male' }),
              choice('none', t('fields:list.notKnown'), { by: 'gender', gender: null }),
            ]}
            {by === 'age' && [
              ...AGE_BANDS.map((band) => choice(band, t(`fields:age.${band}`), { by: 'age', band })),
              choice('none', t('fields:list.notKnown'), { by: 'age', band: null }),
            ]}
            {by === 'tier' && [
              ...levels.map((name) => choice(name, name, { by: 'tier', name })),
              choice('none', t('fields:list.none'), { by: 'tier', name: null }),
            ]}
            {by === 'rhythm' && RHYTHMS.map((is) => choice(is, t(`clients:filter.${is}`), { by: 'rhythm', is }))}
            {by === 'visits' && (
              <>
                <VisitsTest asked={null} onApply={add} />
                {seesMoney && choice('spender', t('segments:kind.spender'), { by: 'spender' })}
              </>
            )}
            {by === 'bought' && <BoughtTest asked={null} onApply={add} />}
            {by === 'points' && <PointsTest asked={null} onApply={add} />}
            {by === 'birthday' && [
              choice('now', t('segments:thisMonth'), { by: 'birthday', month: null }),
              ...MONTHS.map((month) => choice(String(month), format.monthName(month), { by: 'birthday', month })),
            ]}
            {by === 'debt' && [
              choice('owes', t('clients:owes'), { by: 'debt', owes: true }),
              choice('nothing', t('clients:owesNothing'), { by: 'debt', owes: false }),
            ]}
            {by === 'reach' && REACHES.map((is) => choice(is, t(`clients:reach.${is}`), { by: 'reach', is }))}
            {by === 'touch' && [
              choice('has', t('care:touch.label'), { by: 'touch', has: true }),
              choice('none', t('fields:list.none'), { by: 'touch', has: false }),
            ]}
            {field && <FieldTests field={field} choice={choice} onAdd={add} />}
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

interface FieldTestsProps {
  readonly field: OwnField
  readonly choice: (key: string, words: ReactNode, condition: Leaf) => ReactNode
  readonly onAdd: (condition: Leaf) => void
}

function FieldTests({ field, choice, onAdd }: FieldTestsProps) {
  const { t } = useTranslation(['fields', 'common'])
  const { id, kind, options } = field
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [unclear, setUnclear] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const ends = [from, until].map((text) => text.trim())
    if (ends.every((text) => text === '')) return setUnclear(true)
    if (kind === 'text') return onAdd({ by: 'field', id, test: { is: 'containing', text: ends[0] ?? '' } })
    if (kind === 'date') {
      const [first = null, last = null] = ends.map((text) => (isDay(text) ? text : null))
      return onAdd({ by: 'field', id, test: { is: 'date', from: first, until: last } })
    }
    const numbers = ends.map((text) => (text === '' ? null : readThousandths(text)))
    if (numbers.some((number, at) => number === null && ends[at] !== '')) return setUnclear(true)
    onAdd({ by: 'field', id, test: { is: 'number', from: numbers[0] ?? null, until: numbers[1] ?? null } })
  }
  const input = (label: string, value: string, onChange: (value: string) => void) => (
    <TextInput
      label={label}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      maxLength={80}
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => {
        setUnclear(false)
        onChange(currentTarget.value)
      }}
    />
  )
  return (
    <>
      {kind === 'choice' &&
        options.map((option) =>
          choice(String(option.id), option.name, { by: 'field', id, test: { is: 'choice', optionId: option.id } }),
        )}
      {kind === 'yes-no' && [
        choice('yes', t('common:yes'), { by: 'field', id, test: { is: 'yes-no', yes: true } }),
        choice('no', t('common:no'), { by: 'field', id, test: { is: 'yes-no', yes: false } }),
      ]}
      {(kind === 'text' || kind === 'number' || kind === 'date') && (
        <form className={classes.test} onSubmit={submit}>
          {kind === 'text' ? (
            input(t('fields:list.contains'), from, setFrom)
          ) : (
            <div className={classes.span}>
              {input(t('fields:list.from'), from, setFrom)}
              {input(t('fields:list.until'), until, setUntil)}
            </div>
          )}
          {unclear && kind === 'number' && (
            <p className={classes.unclear} role="alert">
              {t('fields:notNumber')}
            </p>
          )}
          <Button type="submit" variant="soft">
            {t('fields:list.apply')}
          </Button>
        </form>
      )}
      {choice('filled', t('fields:list.filled'), { by: 'field', id, test: { is: 'filled', filled: true } })}
      {choice('empty', t('fields:list.empty'), { by: 'field', id, test: { is: 'filled', filled: false } })}
    </>
  )
}
