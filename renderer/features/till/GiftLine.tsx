import { Button } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { SayLine } from '#renderer/ui/Say.tsx'
import { focusTillSearch } from '#renderer/ui/SearchField.tsx'
import type { SayLine as Line } from '#shared/contract/clients.ts'
import { type Answered, TakenBackLine } from './AnsweredLine.tsx'

interface GiftLineProps {
  readonly clientId: number
  readonly gift: Extract<Line, { readonly kind: 'gift' }>
  readonly onGiven: (given: Pick<Answered, 'id' | 'of' | 'mark' | 'text'>) => void
}

/** A gift that is planned for the guest: one tap gives it, whether or not anything is bought. */
export function GiftLine({ clientId, gift, onGiven }: GiftLineProps) {
  const { t } = useTranslation('gifts')
  const format = useFormat()
  const [opId, nextOpId] = useOpId()
  const give = useCommand('loyalty.giveGift')
  const { id, giftId, name, why, day, left } = gift
  const handOver = async () => {
    focusTillSearch()
    if (give.isPending || give.isSuccess) return
    try {
      await give.mutateAsync({ opId, clientId, giftId, why, planned: id })
      onGiven({ id, of: 'gift', mark: t('givenMark'), text: name })
    } catch {
      // Refused, as the last one may be gone meanwhile: shown by the mutation's own error.
      nextOpId()
    }
  }
  const detail = [
    why,
    day < format.today ? t('sinceDay', { day: format.dayShort(day) }) : null,
    left === 0 ? t('noneLeft') : left === null ? null : t('left', { count: left }),
  ]
  return (
    <SayLine
      icon={<IconGift stroke={1.75} aria-hidden="true" />}
      text={t('giveLine', { name })}
      detail={detail.filter((part) => part !== null).join(' · ')}
      below={give.error !== null && <ErrorSentence error={give.error} />}
    >
      {left !== 0 && (
        <Button variant="note" size="sm" aria-label={`${t('givenMark')}: ${name}`} onClick={() => void handOver()}>
          {t('givenMark')}
        </Button>
      )}
    </SayLine>
  )
}

interface GivenLineProps {
  readonly given: Answered
  readonly onTakenBack: () => void
}

/** Given by mistake: back into the stock, and planned as before. */
export function GivenLine({ given, onTakenBack }: GivenLineProps) {
  const { t } = useTranslation('gifts')
  const [opId] = useOpId()
  const takeBack = useCommand('loyalty.takeGiftBack')
  return (
    <TakenBackLine
      answered={given}
      error={takeBack.error}
      onUndo={() => {
        if (takeBack.isPending || takeBack.isSuccess) return
        takeBack.mutate({ opId, id: given.id, reason: t('undoReason'), planAgain: true }, { onSuccess: onTakenBack })
      }}
    />
  )
}
