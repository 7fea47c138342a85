import { Checkbox, Popover, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import classes from './Blanks.module.css'
import { useProblem } from './Blanks.tsx'
import { useChosenWords } from './goods-words.ts'

export interface PickOption {
  readonly key: string
  readonly name: string
  /** `head` has others under it, and taking it takes all of them. */
  readonly place: 'alone' | 'head' | 'under'
  readonly chosen: boolean
  /** Chosen by its head, so that it cannot be left out alone. */
  readonly byHead?: boolean
  /** Over the first of its group. */
  readonly group?: string
}

interface PickBlankProps {
  readonly name: string
  readonly label: string
  /** What the blank says. */
  readonly words: string
  readonly options: readonly PickOption[]
  readonly onToggle: (key: string, on: boolean) => void
}

/** So many fit without a search. */
const FEW = 10

/** Several of a list, in the middle of a sentence. */
function PickBlank({ name, label, words, options, onToggle }: PickBlankProps) {
  const { t } = useTranslation('programmes')
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const sought = typed.trim().toLocaleLowerCase()
  const shown = options.filter(({ name: each }) => each.toLocaleLowerCase().includes(sought))
  const problem = useProblem(name)
  const id = useId()
  return (
    <span className={classes.blank} data-wrong={problem !== null || undefined}>
      <span className={classes.picking}>
        <Popover
          opened={opened}
          onChange={(open) => {
            setOpened(open)
            setTyped('')
          }}
          position="bottom-start"
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <button
              type="button"
              className={classes.pick}
              aria-label={`${label}: ${words}`}
              aria-describedby={problem === null ? undefined : id}
              data-wrong={problem !== null || undefined}
              onClick={() => setOpened(!opened)}
            >
              {words}
              <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
            </button>
          </Popover.Target>
          <Popover.Dropdown className={classes.menu ?? ''} aria-label={label}>
            {options.length > FEW && (
              <TextInput
                aria-label={t('pick.search')}
                placeholder={t('pick.search')}
                autoComplete="off"
                value={typed}
                data-autofocus
                onChange={(event) => setTyped(event.currentTarget.value)}
                onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              />
            )}
            <div className={classes.options}>
              {shown.map((option) => (
                <div key={option.key}>
                  {option.group !== undefined && <p className={classes.group}>{option.group}</p>}
                  <Checkbox
                    className={classes.option ?? ''}
                    data-head={option.place === 'head' || undefined}
                    data-under={option.place === 'under' || undefined}
                    label={option.name}
                    checked={option.chosen}
                    disabled={option.byHead ?? false}
                    onChange={(event) => onToggle(option.key, event.currentTarget.checked)}
                  />
                </div>
              ))}
              {shown.length === 0 && <p className={classes.nothing}>{t('pick.nothing')}</p>}
            </div>
          </Popover.Dropdown>
        </Popover>
        {problem !== null && (
          <span id={id} className={classes.problem}>
            {problem}
          </span>
        )}
      </span>
    </span>
  )
}

interface GoodsValue {
  readonly categories: readonly string[]
  readonly items: readonly number[]
}

interface GoodsBlankProps {
  readonly name: string
  readonly value: GoodsValue
  /** What stands in the blank while nothing is chosen. */
  readonly empty: string
  /** Written in a sentence, after other words. */
  readonly inside?: boolean
  readonly onChange: (value: GoodsValue) => void
}

/** Categories of the price list and single items. */
export function GoodsBlank({ name, value, empty, inside = false, onChange }: GoodsBlankProps) {
  const { t } = useTranslation('programmes')
  const { goods } = useChosenWords()
  const items = useQuery('catalogue.list', { archived: false }).data ?? []
  const categories = [...new Set([...items.map(({ category }) => category), ...value.categories])].filter((each) => each !== '')
  const itemOption = ({ id, name: called, category }: (typeof items)[number], place: PickOption['place']): PickOption => {
    const byHead = value.categories.includes(category)
    return { key: `item ${id}`, name: called, place, chosen: byHead || value.items.includes(id), byHead }
  }
  const options: PickOption[] = categories.flatMap((category) => [
    { key: `category ${category}`, name: category, place: 'head', chosen: value.categories.includes(category) },
    ...items.filter((item) => item.category === category).map((item) => itemOption(item, 'under')),
  ])
  options.push(...items.filter(({ category }) => category === '').map((item) => itemOption(item, 'alone')))
  const toggle = (key: string, on: boolean) => {
    const category = categories.find((each) => key === `category ${each}`)
    if (category !== undefined) {
      const within = new Set(items.filter((item) => item.category === category).map(({ id }) => id))
      return onChange({
        categories: on ? [...value.categories, category] : value.categories.filter((each) => each !== category),
        items: value.items.filter((id) => !within.has(id)),
      })
    }
    const id = Number(key.slice('item '.length))
    return onChange({ ...value, items: on ? [...value.items, id] : value.items.filter((each) => each !== id) })
  }
  return (
    <PickBlank name={name} label={t('blank.goods')} words={goods(value, empty, inside)} options={options} onToggle={toggle} />
  )
}

interface CategoriesBlankProps {
  readonly name: string
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Categories of the price list that are left out. */
export function CategoriesBlank({ name, value, onChange }: CategoriesBlankProps) {
  const { t } = useTranslation('programmes')
  const { names } = useChosenWords()
  const items = useQuery('catalogue.list', { archived: false }).data ?? []
  const categories = [...new Set([...items.map(({ category }) => category), ...value])].filter((each) => each !== '')
  return (
    <PickBlank
      name={name}
      label={t('blank.excludedCategories')}
      words={names(value, t('pick.choose'))}
      options={categories.map((category) => ({
        key: category,
        name: category,
        place: 'alone',
        chosen: value.includes(category),
      }))}
      onToggle={(category, on) => onChange(on ? [...value, category] : value.filter((each) => each !== category))}
    />
  )
}

interface GroupValue {
  readonly tags: readonly number[]
  readonly clientCategories: readonly number[]
}

/** Clients by their tags and categories. */
export function GroupBlank({ value, onChange }: { readonly value: GroupValue; readonly onChange: (value: GroupValue) => void }) {
  const { t } = useTranslation('programmes')
  const { group } = useChosenWords()
  const { data: setup } = useQuery('fields.setup', {})
  const optionsOf = (list: readonly { id: number; name: string }[], what: keyof GroupValue, title: string): PickOption[] =>
    list.map(({ id, name }, place) => ({
      key: `${what} ${id}`,
      name,
      place: 'alone',
      chosen: value[what].includes(id),
      ...(place === 0 ? { group: title } : {}),
    }))
  const options = [
    ...optionsOf(setup?.tags ?? [], 'tags', t('discount.tags')),
    ...optionsOf(setup?.categories ?? [], 'clientCategories', t('discount.clientCategories')),
  ]
  return (
    <PickBlank
      name="group"
      label={t('blank.group')}
      words={group(value)}
      options={options}
      onToggle={(key, on) => {
        const [what, id] = key.startsWith('tags ')
          ? (['tags', Number(key.slice('tags '.length))] as const)
          : (['clientCategories', Number(key.slice('clientCategories '.length))] as const)
        onChange({ ...value, [what]: on ? [...value[what], id] : value[what].filter((each) => each !== id) })
      }}
    />
  )
}
