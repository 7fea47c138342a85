import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Item } from '#shared/contract/catalogue.ts'
import classes from './ItemDrawer.module.css'
import { ItemForm } from './ItemForm.tsx'

interface ItemDrawerProps {
  readonly open: Item | 'new' | null
  /** All items sold now, for their categories and for what was saved meanwhile. */
  readonly items: readonly Item[]
  readonly onClose: () => void
}

/** One item, being made or changed. Keyed by the item, so that a draft never lands on another. */
export function ItemDrawer({ open, items, onClose }: ItemDrawerProps) {
  const { t } = useTranslation(['catalogue', 'common'])
  return (
    <Drawer
      opened={open !== null}
      onClose={onClose}
      position="right"
      size="28rem"
      title={t(open === 'new' ? 'catalogue:newItem' : 'catalogue:editItem')}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '', body: classes.body ?? '' }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {open !== null && <ItemForm item={open === 'new' ? null : open} items={items} onDone={onClose} />}
    </Drawer>
  )
}
