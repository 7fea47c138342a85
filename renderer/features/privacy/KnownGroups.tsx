import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/client.ts'
import classes from './Known.module.css'
import { useTold } from './use-told.ts'

type Told = OutputOf<'privacy.ofClient'>
type Table = Told['groups'][number]['tables'][number]

/** Rows shown before somebody asks for all of them. */
const AT_FIRST = 20

/** Everything that is told, group by group; `whole` for paper. */
export function KnownGroups({ groups, whole }: { readonly groups: Told['groups']; readonly whole: boolean }) {
  const { t } = useTranslation('privacy')
  return groups.map(({ group, tables }) => (
    <section key={group} className={classes.group} aria-label={t(`group.${group}`)}>
      <h2 className={classes.groupTitle}>{t(`group.${group}`)}</h2>
      {tables.map((table) => (
        <KnownTable key={table.table} table={table} whole={whole} />
      ))}
    </section>
  ))
}

function KnownTable({ table, whole }: { readonly table: Table; readonly whole: boolean }) {
  const { t } = useTranslation('privacy')
  const told = useTold()
  const [all, setAll] = useState(whole)
  const title = told.table(table.table)
  const rows = all ? table.rows : table.rows.slice(0, AT_FIRST)
  return (
    <>
      <h3 className={classes.tableTitle}>{title}</h3>
      <ul className={classes.rows} aria-label={title}>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are read once and never change their order
          <li key={place}>
            <dl className={classes.row}>
              {told.row(row).map(({ column, label, text }) => (
                <div key={column} className={classes.pair}>
                  <dt className={classes.label}>{label}</dt>
                  <dd className={classes.value}>{text}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {rows.length < table.rows.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('showAll', { count: table.rows.length })}
        </Button>
      )}
    </>
  )
}
