import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMay } from '#renderer/api/shop.tsx'
import type { CameInPeriod } from '#shared/contract/reports.ts'
import classes from './CameList.module.css'
import { useFormat } from './format.tsx'
import { PersonRow } from './PersonRow.tsx'

interface CameListProps {
  readonly rows: readonly CameInPeriod[]
  readonly onOpenClient: (id: number) => void
}

/** Clients with what each brought in the period; a line opens the card. */
export function CameList({ rows, onOpenClient }: CameListProps) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const seesMoney = useMay('clients.money')
  const form = format.formTogether(rows.map(({ takings }) => takings))
  return (
    <ul className={classes.people}>
      {rows.map(({ client, visits, takings }) => (
        <li key={client.id}>
          <UnstyledButton className={classes.person ?? ''} onClick={() => onOpenClient(client.id)}>
            <PersonRow
              name={client.called}
              colour={client.colour}
              photo={client.photo}
              faceSize={40}
              detail={t('visits', { count: visits })}
              side={seesMoney ? <b className={classes.sum}>{format.money(takings, form)}</b> : undefined}
            />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
