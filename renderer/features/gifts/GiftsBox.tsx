import { IconGift } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import type { ClientFace } from '#shared/contract/clients.ts'
import classes from './Gifts.module.css'
import { GiveDialog } from './GiveDialog.tsx'
import { GivingRow } from './GivingRow.tsx'

const SHOWN = 5
const MOST = 200

interface GiftsBoxProps {
  readonly client: Pick<ClientFace, 'id' | 'called'>
  /** The card is in use: something may be given. */
  readonly inUse: boolean
}

/** What is planned for a client and what was given to him. Nothing where the shop gives nothing. */
export function GiftsBox({ client, inUse }: GiftsBoxProps) {
  const { t } = useTranslation('gifts')
  const [giving, setGiving] = useState(false)
  const [open, setOpen] = useState(false)
  const gifts = useQuery('loyalty.gifts', {}).data ?? []
  const rows = useQuery('loyalty.giftGivings', { clientId: client.id, giftId: null, limit: MOST }).data?.rows ?? []
  if (gifts.length === 0 && rows.length === 0) return null
  return (
    <CardBox
      title={t('title')}
      acts={
        inUse && (
          <BoxAct icon={<IconGift size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setGiving(true)}>
            {t('give')}
          </BoxAct>
        )
      }
    >
      <div className={classes.box}>
        {rows.length === 0 && <p className={classes.quiet}>{t('boxNone')}</p>}
        <ul className={classes.rows}>
          {rows.slice(0, open ? MOST : SHOWN).map((one) => (
            <GivingRow key={one.id} giving={one} onOpenClient={null} />
          ))}
        </ul>
        {rows.length > SHOWN && (
          <FoldKey open={open} onFold={setOpen}>
            {open ? t('fewer') : t('all', { count: rows.length })}
          </FoldKey>
        )}
      </div>
      {giving && <GiveDialog client={client} gifts={gifts.filter(({ retired }) => !retired)} onDone={() => setGiving(false)} />}
    </CardBox>
  )
}
