import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './CardTabs.module.css'

interface CardTabsProps<Value extends string> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** On a page, which scrolls as a whole, and not in a card, whose parts scroll under its head. */
  readonly onPage?: boolean
  readonly tabs: readonly {
    readonly value: Value
    readonly label: string
    /** Behind the label: how many there are. */
    readonly count?: ReactNode
    readonly panel: ReactNode
    /** Scrolls by itself, and is as high as the card. */
    readonly fills?: boolean
  }[]
}

/** The parts of one card, a line under the open one. Only the open part is drawn. */
export function CardTabs<Value extends string>({ value, onChange, onPage = false, tabs }: CardTabsProps<Value>) {
  const choose = (chosen: string | null) => {
    const tab = tabs.find((each) => each.value === chosen)
    if (tab) onChange(tab.value)
  }
  return (
    <Tabs
      value={value}
      onChange={choose}
      keepMounted={false}
      variant="none"
      className={classes.root}
      data-on-page={onPage || undefined}
    >
      <Tabs.List className={classes.list}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.value} value={tab.value} className={classes.tab}>
            {tab.label}
            {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.value} value={tab.value} className={classes.panel} data-fills={tab.fills || undefined}>
          {tab.panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
