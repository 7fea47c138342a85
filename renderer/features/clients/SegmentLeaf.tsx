import { ActionIcon, Popover } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Leaf } from '#shared/contract/conditions.ts'
import { useLeafWords } from './condition-words.ts'
import filters from './Filters.module.css'
import { leafForm } from './leaf-kinds.ts'
import classes from './Segments.module.css'

interface SegmentLeafProps {
  readonly leaf: Leaf
  readonly onChange: (leaf: Leaf) => void
  readonly onRemove: () => void
}

/** One condition in words. What has numbers or days in it is changed by pressing it; what is one choice is taken away and chosen anew. */
export function SegmentLeaf({ leaf, onChange, onRemove }: SegmentLeafProps) {
  const { t } = useTranslation('segments')
  const words = useLeafWords()(leaf)
  const [opened, setOpened] = useState(false)
  const form = leafForm(leaf, (next) => {
    setOpened(false)
    onChange(next)
  })
  return (
    <div className={classes.leaf}>
      {form === null ? (
        <span className={classes.words}>{words}</span>
      ) : (
        <Popover
          opened={opened}
          onChange={setOpened}
          position="bottom-start"
          preventPositionChangeWhenVisible={false}
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <button
              type="button"
              className={classes.words}
              aria-label={t('changeOne', { what: words })}
              onClick={() => setOpened(!opened)}
            >
              {words}
              <IconPencil size={18} stroke={1.75} aria-hidden="true" />
            </button>
          </Popover.Target>
          <Popover.Dropdown className={filters.menu ?? ''} aria-label={words}>
            {form}
          </Popover.Dropdown>
        </Popover>
      )}
      <ActionIcon variant="subtle" aria-label={t('removeOne', { what: words })} onClick={onRemove}>
        <IconX size={18} stroke={2} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
