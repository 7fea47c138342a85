import { Button, Popover, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconFilter, IconListTree, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { Leaf } from '#shared/contract/conditions.ts'
import { FilterEntries } from './FilterEntries.tsx'
import classes from './Filters.module.css'
import { leafMenu } from './leaf-kinds.ts'
import { useLeafKnown } from './leaf-known.ts'

interface FilterMenuProps {
  readonly onAdd: (condition: Leaf) => void
  /** To the list, to what is being put together, or as the first of a group there. */
  readonly adds?: 'filter' | 'condition' | 'group'
  /** Where several are put together. */
  readonly onTogether?: () => void
  readonly disabled?: boolean
}

/** The list was scrolled to the entry; what is asked of it begins above. */
function fromTheTop(back: HTMLButtonElement | null): void {
  takeFocus(back)
  if (back?.parentElement) back.parentElement.scrollTop = 0
}

/** First by what, then which: each condition narrows the list further. */
export function FilterMenu({ onAdd, adds = 'filter', onTogether, disabled = false }: FilterMenuProps) {
  const known = useLeafKnown()
  const { t } = known
  const menu = leafMenu(known)
  const [opened, setOpened] = useState(false)
  const [by, setBy] = useState<string | null>(null)
  const chosen = menu.flatMap(({ entries }) => entries).find(({ key }) => key === by)
  const add = (condition: Leaf) => {
    setOpened(false)
    setBy(null)
    onAdd(condition)
  }
  const Sign = adds === 'filter' ? IconFilter : IconPlus
  return (
    <Popover
      opened={opened}
      onChange={(open) => {
        setOpened(open)
        setBy(null)
      }}
      position={adds === 'filter' ? 'bottom-end' : 'bottom-start'}
      // What stands in it is of another height: it is placed anew, so that all of it is on the screen.
      preventPositionChangeWhenVisible={false}
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
        {chosen === undefined ? (
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
            <FilterEntries menu={menu} onOpen={setBy} />
          </>
        ) : (
          <>
            <UnstyledButton
              ref={fromTheTop}
              className={classes.back ?? ''}
              aria-label={t('fields:list.back')}
              onClick={() => setBy(null)}
            >
              <IconArrowLeft size={18} stroke={1.75} aria-hidden="true" />
              {chosen.name}
            </UnstyledButton>
            {chosen.form?.(add)}
            {chosen.choices?.map(({ key, words, leaf, without }) => {
              const choice = (
                <UnstyledButton key={key} className={classes.choice ?? ''} onClick={() => add(leaf)}>
                  {words}
                </UnstyledButton>
              )
              if (without === undefined) return choice
              return (
                <div key={key} className={classes.pair}>
                  {choice}
                  <UnstyledButton className={classes.not ?? ''} aria-label={without.label} onClick={() => add(without.leaf)}>
                    {t('fields:list.not')}
                  </UnstyledButton>
                </div>
              )
            })}
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
