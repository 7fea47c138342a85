import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import type { Movement } from '#shared/contract/loyalty.ts'
import { assertNever } from '#shared/kernel/assert.ts'

/** Why a number moved, in plain words. */
export function useMovementWords(): (movement: Movement) => string {
  const { t } = useTranslation('movements')
  const format = useFormat()
  const earned = useEarnedWords()
  return (movement) => {
    const { kind, unit, receiptNo, visitId, reason, employee, imported, of, reward, line } = movement
    const visit = receiptNo === null ? t('visit') : t('visitNo', { number: receiptNo })
    const ofVisit = visitId !== null
    switch (kind) {
      case 'opening':
        return t(imported ? 'why.imported' : 'why.opening')
      case 'earn':
        if (unit === 'points') return earned(movement, visit)
        if (unit === 'stamps') return t('why.earnStamps', { visit, of })
        if (unit === 'entries') return t('why.passBought', { visit, of })
        if (unit === 'debt') return t('why.onAccount', { visit })
        return ofVisit ? t('why.earned', { visit }) : t('why.moneyIn', { of })
      case 'spend':
        if (unit === 'stamps') return t('why.spendStamps', { visit, line, of })
        if (unit === 'entries') return t('why.entryUsed', { visit, line, of })
        if (unit === 'debt') return t('why.debtPaid')
        if (unit === 'gifts') return t('why.giftGiven', { of })
        if (unit === 'money') return ofVisit ? t('why.paidWith', { visit, of }) : t('why.paidOut', { of })
        if (reward === '') return t('why.spendPoints', { visit })
        return line === '' ? t('why.spendReward', { visit, reward }) : t('why.spendRewardLine', { visit, line, reward })
      case 'void':
        if (movement.forgiven < 0) return t('why.lateTaken', { visit })
        if (unit === 'debt') return t('why.debtOff', { visit })
        if (!ofVisit) return withReason(t('why.takenBack'), reason)
        return withReason(t(movement.voided ? 'why.takenBackVoid' : 'why.takenBackReturn', { visit }), reason)
      case 'recredit':
        if (!ofVisit) return withReason(t('why.givenBack'), reason)
        return withReason(t(movement.voided ? 'why.givenBackVoid' : 'why.givenBackReturn', { visit }), reason)
      case 'adjust':
        return t('why.adjusted', { name: employee, reason })
      case 'bonus':
        return withReason(t(`why.${movement.occasion ?? 'bonus'}`), reason)
      case 'expire':
        return t('why.expired', { day: movement.expires === null ? '' : format.dayShort(movement.expires) })
      case 'transfer':
        return t(movement.amount < 0 ? 'why.transferOut' : 'why.transferIn')
      default:
        return assertNever(kind, 'a movement')
    }
  }
}

/** "Visit no. 412: 1 point for every 10 ₴ of 180 ₴, × 2 for the tier or the birthday". */
function useEarnedWords(): (movement: Movement, visit: string) => string {
  const { t } = useTranslation('movements')
  const format = useFormat()
  const pointsWords = usePointsWords()
  return ({ amount, rate, eligible }, visit) => {
    if (eligible === null) return t('why.earned', { visit })
    const of = { visit, eligible: format.money(eligible) }
    if (rate === null || rate.amount === 0) return t('why.earnRates', of)
    const said = { ...of, points: pointsWords(rate.points, null), sum: format.money(rate.amount) }
    const once = (eligible * rate.points) / rate.amount
    // Rounded up or down by the programme, it differs by less than one point.
    if (amount < once + 1) return t('why.earnPoints', said)
    return t('why.earnTimes', { ...said, times: format.quantity(Math.round((amount / once) * 10) * 100) })
  }
}

const withReason = (words: string, reason: string) => (reason === '' ? words : `${words} · ${reason}`)
