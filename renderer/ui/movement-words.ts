import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { usePointsWords } from '#renderer/ui/points-words.ts'
import type { Movement } from '#shared/contract/loyalty.ts'
import { inFours } from '#shared/domain/loyalty/voucher-code.ts'
import { assertNever } from '#shared/kernel/assert.ts'

/** An entry of the ledger, whatever the sum after it. */
type Told = Omit<Movement, 'balance'>

/** Why a number moved, in plain words. */
export function useMovementWords(): (movement: Told) => string {
  const { t } = useTranslation('movements')
  const format = useFormat()
  const earned = useEarnedWords()
  const money = useMoneyWords()
  return (movement) => {
    const { kind, unit, receiptNo, visitId, reason, employee, imported, of, reward, line, other } = movement
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
        return money(movement, visit)
      case 'spend':
        if (unit === 'stamps') return t('why.spendStamps', { visit, line, of })
        if (unit === 'entries') return t('why.entryUsed', { visit, line, of })
        if (unit === 'debt') return t('why.debtPaid')
        if (unit === 'gifts' && ofVisit) return t('why.giftForPoints', { visit, of })
        if (unit === 'gifts') return withReason(t('why.giftGiven', { of }), reason)
        if (unit === 'money') return withReason(money(movement, visit), reason)
        if (reward === '') return t('why.spendPoints', { visit })
        return line === '' ? t('why.spendReward', { visit, reward }) : t('why.spendRewardLine', { visit, line, reward })
      case 'void':
        if (movement.forgiven < 0) return t('why.lateTaken', { visit })
        if (unit === 'debt') return t('why.debtOff', { visit })
        if (!ofVisit) return withReason(t('why.takenBack'), reason)
        return withReason(t(movement.voided ? 'why.takenBackVoid' : 'why.takenBackReturn', { visit }), reason)
      case 'recredit':
        if (unit === 'gifts') return withReason(t('why.giftBack', { of }), reason)
        if (!ofVisit) return withReason(t('why.givenBack'), reason)
        return withReason(t(movement.voided ? 'why.givenBackVoid' : 'why.givenBackReturn', { visit }), reason)
      case 'adjust':
        return withReason(t('why.adjusted', { name: employee }), reason)
      case 'bonus':
        if (unit === 'money') return withReason(t('why.voucherGiven', { of: inFours(of) }), reason)
        if (other === '') return withReason(t(`why.${movement.occasion ?? 'bonus'}`), reason)
        return t(movement.occasion === 'brought' ? 'why.broughtWhom' : 'why.broughtBy', { visit, name: other })
      case 'expire':
        return movement.expires === null ? t('why.expiredOnce') : t('why.expired', { day: format.dayShort(movement.expires) })
      case 'transfer':
        if (unit === 'debt') return t(movement.amount < 0 ? 'why.debtFrom' : 'why.debtTo')
        return t(movement.amount < 0 ? 'why.transferOut' : 'why.transferIn')
      default:
        return assertNever(kind, 'a movement')
    }
  }
}

/** "Visit no. 412: 1 point for every 10 ₴ of 180 ₴, × 2 for the tier or the birthday". */
function useEarnedWords(): (movement: Told, visit: string) => string {
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

/** A deposit has a code that nobody reads: it is called a deposit. */
function useMoneyWords(): (movement: Told, visit: string) => string {
  const { t } = useTranslation('movements')
  return ({ kind, visitId, voucher, of: code }, visit) => {
    const deposit = voucher === 'deposit'
    const of = inFours(code)
    if (kind === 'earn') return deposit ? t('why.depositIn') : t('why.moneyIn', { of })
    if (visitId === null) return deposit ? t('why.depositOut') : t('why.paidOut', { of })
    return deposit ? t('why.paidFromDeposit', { visit }) : t('why.paidWith', { visit, of })
  }
}

/** What else there is to say of an entry: who of the household used it, until when it can be used, what of it was let go or had ended. */
export function useMovementNotes(): (movement: Told) => string[] {
  const { t } = useTranslation(['movements', 'households'])
  const format = useFormat()
  return ({ unit, kind, amount, expires, forgiven, lapsed, usedBy }) => {
    const letGo = () => {
      if (unit === 'debt') return t('movements:debtLetGo', { sum: format.money(forgiven) })
      if (unit === 'money') return t('movements:moneyLetGo', { sum: format.money(forgiven) })
      return t(unit === 'entries' ? 'movements:entriesLetGo' : 'movements:forgiven', { count: forgiven })
    }
    return [
      ...(usedBy === '' ? [] : [t('households:usedBy', { name: usedBy })]),
      ...(expires !== null && kind !== 'expire' && amount > 0 ? [t('movements:until', { day: format.dayShort(expires) })] : []),
      ...(forgiven > 0 ? [letGo()] : []),
      ...(lapsed > 0 ? [t('movements:lapsed', { count: lapsed })] : []),
    ]
  }
}

/** "+12", "−3", "+12 ₴": by how much an entry moved its sum. */
export function useMovementAmount(): (movement: Pick<Told, 'unit' | 'amount'>) => string {
  const format = useFormat()
  return ({ unit, amount }) => {
    // One of the stock, not of his: the words say whether he had it or gave it back.
    if (unit === 'gifts') return ''
    const said = unit === 'money' || unit === 'debt' ? format.money(amount) : format.number(amount)
    return amount > 0 ? `+${said}` : said
  }
}

const withReason = (words: string, reason: string) => (reason === '' ? words : `${words} · ${reason}`)
