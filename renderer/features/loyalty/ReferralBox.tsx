import { IconChevronDown, IconChevronRight, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import { BareKey } from '#renderer/ui/BareKey.tsx'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { ClientCard } from '#shared/contract/clients.ts'
import type { Brought } from '#shared/contract/referrals.ts'
import { BroughtByDialog } from './BroughtByDialog.tsx'
import classes from './Referral.module.css'

interface ReferralBoxProps {
  readonly card: ClientCard
  readonly onOpenClient: (id: number) => void
}

/** Who brought a client, and whom he brought in turn: level by level, as far as one looks. */
export function ReferralBox({ card, onOpenClient }: ReferralBoxProps) {
  const { t } = useTranslation(['brought', 'common'])
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const known = useQuery('loyalty.referrals', { clientId: card.id }).data
  if (!known) return null
  const { by, rewardedDay, brought, all } = known
  return (
    <CardBox
      title={t('brought:title')}
      acts={
        card.archivedAt === null && (
          <BoxAct icon={<IconPencil size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setAsking(true)}>
            {t(by === null ? 'brought:say' : 'brought:change')}
          </BoxAct>
        )
      }
    >
      <div className={classes.box}>
        <p className={classes.by}>
          <span className={classes.label}>{t('brought:by')}</span>
          {by === null ? (
            <span className={classes.nobody}>{t('brought:nobody')}</span>
          ) : (
            <BareKey className={classes.name} onClick={() => onOpenClient(by.id)}>
              {by.called}
            </BareKey>
          )}
          {by !== null && rewardedDay !== null && (
            <span className={classes.detail}>{t('brought:rewarded', { day: format.dayShort(rewardedDay) })}</span>
          )}
        </p>
        {brought.length > 0 && (
          <>
            <h3 className={classes.whom}>{t('brought:whom')}</h3>
            <Level people={brought} onOpenClient={onOpenClient} />
            {all.clients > 1 && all.spent > 0 && (
              <p className={classes.all}>
                {t('brought:all', { clients: t('common:clients', { count: all.clients }), sum: format.money(all.spent) })}
              </p>
            )}
          </>
        )}
      </div>
      {asking && <BroughtByDialog card={card} by={by} onDone={() => setAsking(false)} />}
    </CardBox>
  )
}

interface LevelProps {
  readonly people: readonly Brought[]
  readonly onOpenClient: (id: number) => void
}

function Level({ people, onOpenClient }: LevelProps) {
  return (
    <ul className={classes.level}>
      {people.map((person) => (
        <Person key={person.id} person={person} onOpenClient={onOpenClient} />
      ))}
    </ul>
  )
}

function Person({ person, onOpenClient }: { readonly person: Brought; readonly onOpenClient: (id: number) => void }) {
  const { t } = useTranslation('brought')
  const format = useFormat()
  const mayMoney = useMay('clients.money')
  const [open, setOpen] = useState(false)
  const below = useQuery('loyalty.referrals', open ? { clientId: person.id } : null).data
  return (
    <li>
      <div className={classes.person}>
        <BareKey className={classes.name} onClick={() => onOpenClient(person.id)}>
          {person.called}
        </BareKey>
        <span className={classes.detail}>
          {t('detail', { day: format.dayShort(person.day), visits: t('visits', { count: person.visits }) })}
          {mayMoney && ` · ${format.money(person.spent)}`}
        </span>
        {person.brought > 0 && (
          <BareKey
            className={classes.fold}
            aria-expanded={open}
            aria-label={t('unfold', { name: person.called })}
            onClick={() => setOpen(!open)}
          >
            {format.number(person.brought)}
            {open ? (
              <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
            ) : (
              <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
            )}
          </BareKey>
        )}
      </div>
      {open && below && <Level people={below.brought} onOpenClient={onOpenClient} />}
    </li>
  )
}
