import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { Panel } from '#renderer/ui/Panel.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import classes from './Gifts.module.css'
import { GivingRow } from './GivingRow.tsx'

const FIRST = 10
const MOST = 200

interface GivingsProps {
  readonly onOpenClient: (id: number) => void
}

/** For whom something is planned, the longest due first, and who had what. */
export function Givings({ onOpenClient }: GivingsProps) {
  return (
    <div className={classes.lists}>
      <List only="planned" onOpenClient={onOpenClient} />
      <List only="given" onOpenClient={onOpenClient} />
    </div>
  )
}

function List({ only, onOpenClient }: GivingsProps & { readonly only: 'planned' | 'given' }) {
  const { t } = useTranslation('gifts')
  const [limit, setLimit] = useState(FIRST)
  const { data } = useQuery('loyalty.giftGivings', { clientId: null, giftId: null, only, limit })
  return (
    <Panel className={classes.panel ?? ''} aria-label={t(only)}>
      <h3>{t(only)}</h3>
      {data?.rows.length === 0 && <p className={classes.quiet}>{t(`${only}None`)}</p>}
      <ul className={classes.rows}>
        {data?.rows.map((giving) => (
          <GivingRow key={giving.id} giving={giving} onOpenClient={onOpenClient} />
        ))}
      </ul>
      {data?.more && limit < MOST && <TextKey onClick={() => setLimit(MOST)}>{t('more')}</TextKey>}
    </Panel>
  )
}
