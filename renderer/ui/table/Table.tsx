import { UnstyledButton } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { Children, type ReactNode } from 'react'
import classes from './Table.module.css'

export interface TableHead {
  readonly key: string
  readonly title: ReactNode
  /** Said instead of a title that is only a sign. */
  readonly label?: string
  /** Words stand at the left, numbers under each other at the right; the first column is always of words. */
  readonly words?: boolean
  readonly sort?: { readonly on: boolean; readonly means: string; readonly onSort: () => void }
}

interface TableProps {
  readonly label: string
  readonly heads: readonly TableHead[]
  /** Sums under the rows. */
  readonly foot?: ReactNode
  /** Stands instead of the table where it would have no rows. */
  readonly empty?: ReactNode
  /** Wider than its panel at times: it is moved sideways in it, and its head does not stay when the page is. */
  readonly wide?: boolean
  /** Looks as the sheet says on which it lies. */
  readonly onPaper?: boolean
  /** Rows. Words of a column that is not the first are in `<td data-words>`, numbers in a `NumberCell`. */
  readonly children: ReactNode
}

/** What has several figures to be compared: one row for each, the head stays in sight. */
export function Table({ label, heads, foot, empty, wide = false, onPaper = false, children }: TableProps) {
  if (empty !== undefined && Children.toArray(children).length === 0) return empty
  const table = (
    <table className={onPaper ? undefined : classes.table} aria-label={label}>
      <Heads heads={heads} />
      <tbody>{children}</tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  )
  if (onPaper) return table
  return (
    <div className={classes.frame} data-wide={wide || undefined}>
      {table}
    </div>
  )
}

/** The head by itself, for a table that is drawn in blocks. */
export function Heads({ heads }: Pick<TableProps, 'heads'>) {
  return (
    <thead>
      <tr>
        {heads.map(({ key, title, label, words, sort }) => (
          <th
            key={key}
            scope="col"
            aria-label={label}
            data-words={words || undefined}
            {...(sort?.on ? { 'aria-sort': 'descending' as const } : {})}
          >
            {sort === undefined ? (
              title
            ) : (
              <UnstyledButton
                className={classes.sort ?? ''}
                data-on={sort.on || undefined}
                title={sort.means}
                onClick={sort.onSort}
              >
                {sort.on && <IconArrowDown size={14} stroke={2.25} aria-hidden="true" />}
                {title}
              </UnstyledButton>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
