import { Button } from '@mantine/core'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { PersonRow } from '#renderer/ui/PersonRow.tsx'
import type { Birthday } from '#shared/contract/clients.ts'
import classes from './LooksLike.module.css'
import { useReasonWords } from './reason-words.ts'

export interface Typed {
  readonly name: string
  readonly nickname: string
  readonly phones: readonly string[]
  readonly email: string
  readonly birthday: Birthday | null
}

interface LooksLikeProps {
  readonly typed: Typed
  /** The card that is being changed; null for a new one. */
  readonly exceptId: number | null
  /** What to do with the card there is: open it, or take it for this sale. */
  readonly act: 'openCard' | 'takeCard'
  readonly onAct: (id: number) => void
}

/** Who is on a card already, of what is being typed. It never stands in the way. */
export function LooksLike({ typed, exceptId, act, onAct }: LooksLikeProps) {
  const { t } = useTranslation('duplicates')
  const reasonOf = useReasonWords()
  const { name, nickname, email, birthday, phones } = useDeferredValue(typed)
  const asked = {
    exceptId,
    name: name.slice(0, 200),
    nickname: nickname.slice(0, 80),
    email: email.slice(0, 200),
    birthday,
    phones: phones.filter((phone) => phone.trim() !== '' && phone.length <= 40).slice(0, 20),
  }
  const empty = [name, nickname, email, ...asked.phones].every((text) => text.trim().length < 3)
  const found = useQuery('clients.similar', empty ? null : asked, { keepPrevious: true }).data
  if (empty || !found || found.similar.length + found.family.length === 0) return null
  const actKey = (id: number, called: string) => (
    <Button variant="soft" size="sm" aria-label={`${t(act)}: ${called}`} onClick={() => onAct(id)}>
      {t(act)}
    </Button>
  )
  return (
    <section className={classes.box} aria-label={t('looksLike')} data-family={found.similar.length === 0 || undefined}>
      {found.similar.length > 0 && <p role="status">{t('looksLike')}</p>}
      {found.similar.map((one) => (
        <div key={one.id} className={classes.row}>
          <PersonRow
            name={one.called}
            colour={one.colour}
            photo={one.photo}
            title={one.fullName === null ? one.called : `${one.called} (${one.fullName})`}
            detail={[one.phone, reasonOf(one)].filter(Boolean).join(' · ')}
          />
          {actKey(one.id, one.called)}
        </div>
      ))}
      {found.family.length > 0 && <p role="status">{t('family')}</p>}
      {found.family.map((one) => (
        <div key={one.id} className={classes.row}>
          <PersonRow name={one.called} colour={one.colour} photo={one.photo} detail={one.fullName ?? undefined} />
          {actKey(one.id, one.called)}
        </div>
      ))}
    </section>
  )
}
