import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { useListColumns } from './list-columns.ts'

interface ColumnMenuProps {
  readonly columns: ReturnType<typeof useListColumns>
  /** Whether all that are chosen have room. */
  readonly fits: boolean
}

/** Which columns the list has; remembered on this device. */
export function ColumnMenu({ columns, fits }: ColumnMenuProps) {
  const { t } = useTranslation('fields')
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="outline" aria-label={t('list.columns')} title={t('list.columns')}>
          <IconColumns3 size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {columns.all.map(({ key, name }) => {
          const on = columns.chosen.some((column) => column.key === key)
          return (
            <Menu.Item
              key={key}
              role="menuitemcheckbox"
              aria-checked={on}
              rightSection={on ? <IconCheck size={18} stroke={2} aria-hidden="true" /> : null}
              onClick={() => columns.toggle(key)}
            >
              {name}
            </Menu.Item>
          )
        })}
        {!fits && <Menu.Label>{t('list.narrowColumns')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
