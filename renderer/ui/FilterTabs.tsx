import classes from './FilterTabs.module.css'
import { useFormat } from './format.tsx'

interface FilterTabsProps<Value extends string> {
  /** What is being chosen, for the reader. */
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly tabs: readonly { readonly value: Value; readonly label: string; readonly count?: number | undefined }[]
}

/** Ways to look at a list, one chosen, each with its count. */
export function FilterTabs<Value extends string>({ label, value, onChange, tabs }: FilterTabsProps<Value>) {
  const format = useFormat()
  return (
    <fieldset className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          className={classes.tab}
          aria-pressed={tab.value === value}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count !== undefined && <span className={classes.count}>{format.number(tab.count)}</span>}
        </button>
      ))}
    </fieldset>
  )
}
