import { never, sum } from './reckoning.ts'

/* Gift cards, vouchers and deposits, and what is owed. */

export interface Voucher {
  readonly id: number
  readonly code: string
  readonly kind: 'gift-card' | 'voucher' | 'deposit'
  /** Null: whoever brings it. */
  owner: number | null
  readonly until: string | null
  left: number
  blocked: boolean
}

/** What was put on account, settled, or made up between two cards. */
export interface Owed {
  owner: number | null
  readonly amount: number
  /** Of it, reversed; and of that, what had been settled already and was let go. */
  reversed: number
  forgiven: number
}

/** How a visit was paid, but for the money. */
export interface Paid {
  readonly vouchers: readonly { readonly voucher: Voucher; readonly amount: number; back: number }[]
  readonly account: Owed | null
}

export interface MoneyReversed {
  readonly moneyBack: number
  readonly toAccount: number
  readonly toVouchers: number
}

export function moneyBook() {
  const vouchers = new Map<number, Voucher>()
  let owed: Owed[] = []
  const debtOf = (owner: number | null) =>
    sum(owed.filter((one) => one.owner === owner).map(({ amount, reversed, forgiven }) => amount - reversed + forgiven))
  const owes = (owner: number | null, amount: number): Owed => {
    const entry = { owner, amount, reversed: 0, forgiven: 0 }
    owed.push(entry)
    return entry
  }
  return {
    vouchers,
    debtOf,
    owned: () => [...vouchers.values(), ...owed],
    mayPay({ blocked, until, owner, left }: Voucher, client: number | null, amount: number, day: string): boolean {
      return !blocked && never(until) >= day && (owner === null || owner === client) && amount <= left
    },
    pay(client: number | null, wanted: readonly { readonly id: number; readonly amount: number }[], onAccount: number): Paid {
      const used = wanted.flatMap(({ id, amount }) => {
        const voucher = vouchers.get(id)
        if (voucher === undefined) return []
        voucher.left -= amount
        return [{ voucher, amount, back: 0 }]
      })
      return { vouchers: used, account: onAccount > 0 ? owes(client, onAccount) : null }
    },
    /** So much of what a visit cost comes back: off the account first, then onto the vouchers, the latest used first; the rest in money. */
    payBack({ vouchers: used, account }: Paid, amount: number): MoneyReversed {
      let rest = amount
      let toAccount = 0
      let toVouchers = 0
      if (account !== null) {
        const part = Math.min(rest, account.amount - account.reversed)
        const forgiven = Math.max(0, part - debtOf(account.owner))
        account.reversed += part
        account.forgiven += forgiven
        toAccount = part - forgiven
        rest -= part
      }
      for (const one of used.toReversed()) {
        const part = Math.min(rest, one.amount - one.back)
        one.back += part
        one.voucher.left += part
        toVouchers += part
        rest -= part
      }
      return { moneyBack: amount - toAccount - toVouchers, toAccount, toVouchers }
    },
    settle(client: number, amount: number): boolean {
      if (amount > debtOf(client)) return false
      owes(client, -amount)
      return true
    },
    /** Where one card settled what stood on the other, the other owes so much less. */
    makeUp([one, other]: readonly [number, number]) {
      for (const [payer, debtor] of [
        [one, other],
        [other, one],
      ] as const) {
        const amount = Math.min(-debtOf(payer), debtOf(debtor))
        if (amount <= 0) continue
        owes(debtor, -amount)
        owes(payer, amount)
      }
    },
    forget() {
      vouchers.clear()
      owed = []
    },
  }
}
