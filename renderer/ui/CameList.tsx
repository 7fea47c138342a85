import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import type { CameInPeriod } from '#shared/contract/reports.ts'
import classes from './CameList.module.css'
import { useFormat } from './format.tsx'
import { PersonRow } from './PersonRow.tsx'

/** A client with what he brought, or with what is to be said of him instead. */
export type ListedClient = CameInPeriod | (Pick<CameInPeriod, 'client'> & { readonly detail: string })

interface CameListProps {
  readonly rows: readonly ListedClient[]
  readonly onOpenClient: (id: number) => void
}

/** Clients with what each brought in the period; a line opens the card. */
export function CameList({ rows, onOpenClient }: CameListProps) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const seesMoney = useMay('clients.money')
  const form = format.formTogether(rows.map((row) => ('detail' in row ? 0 : row.takings)))
  return (
    <ul className={classes.people}>
      {rows.map((row, place) => (
        // A client may stand there several times.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is not reordered
        <li key={place}>
          <UnstyledButton className={classes.person ?? ''} onClick={() => onOpenClient(row.client.id)}>
            <PersonRow
              name={row.client.called}
              colour={row.client.colour}
              photo={row.client.photo}
              faceSize={40}
              {...('detail' in row
                ? { detail: row.detail }
                : {
                    detail: t('visits', { count: row.visits }),
                    side: seesMoney ? <b className={classes.sum}>{format.money(row.takings, form)}</b> : undefined,
                  })}
            />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
