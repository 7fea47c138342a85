import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { RowKey } from '#renderer/ui/RowKey.tsx'
import classes from './About.module.css'

interface Choice {
  readonly key: string
  readonly label: ReactNode
  readonly on: boolean
  readonly onToggle: () => void
}

interface ChooseProps {
  /** What is being chosen, for the reader. */
  readonly label: string
  readonly shown: ReactNode
  readonly choices: readonly Choice[]
  /** Several may be on: the menu stays open. */
  readonly several?: boolean
}

/** A value that is chosen where it stands: pressing it opens what there is to choose from. */
export function Choose({ label, shown, choices, several = false }: ChooseProps) {
  return (
    <Menu position="bottom-start" closeOnItemClick={!several} loop>
      <Menu.Target>
        <RowKey title={label}>{shown}</RowKey>
      </Menu.Target>
      <Menu.Dropdown className={classes.choices ?? ''} aria-label={label}>
        {choices.map(({ key, label: words, on, onToggle }) => (
          <Menu.Item
            key={key}
            role={several ? 'menuitemcheckbox' : 'menuitemradio'}
            aria-checked={on}
            rightSection={on ? <IconCheck size={18} stroke={2} aria-hidden="true" /> : null}
            onClick={onToggle}
          >
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
