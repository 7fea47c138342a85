import { expect } from 'vitest'
import type { Answer } from '#shared/contract/errors.ts'
import type { Voucher } from '#shared/contract/vouchers.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { StepOf } from './histories.ts'
import { endFreeze, freeze } from './pass-book.ts'
import { ask, CLIENTS, type History, now, type World } from './world.ts'

/* Passes and money that was paid before, and what is owed. Each act answers whose purses may have changed. */

const home = ({ book }: World, { clients }: History, at: number) => book.home(clients[at] ?? 0)

function passAt(world: World, history: History, client: number, at: number) {
  const passes = world.book.passesOf(home(world, history, client))
  return passes[at % Math.max(1, passes.length)]
}

function voucherAt({ book }: World, at: number) {
  const known = [...book.money.vouchers.values()]
  return known[at % Math.max(1, known.length)]
}

/** The voucher's number and version, as the program has it now. */
async function versionOf({ shop }: World, { id, code }: { readonly id: number; readonly code: string }): Promise<number> {
  const { rows } = await shop.call('loyalty.vouchers', { kind: null, text: code, withMoney: false, before: null, limit: 1 })
  const [found] = rows
  if (found?.id !== id) throw new Error(`no voucher ${id}`)
  return found.version
}

function issued({ book }: World, voucher: Voucher | undefined): void {
  if (voucher === undefined) throw new Error('no voucher')
  const { id, code, kind, client, until, left } = voucher
  book.money.vouchers.set(id, { id, code, kind, owner: client?.id ?? null, until, left, blocked: false })
}

const untilDay = (world: World, inDays: number | null) => (inDays === null ? null : addDays(now(world).day, inDays))
const carriedOut = <Value>(answer: Answer): Value => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value as Value
}

export const prepaidActs = {
  async freeze(world: World, history: History, { client, pass: at, inDays, days }: StepOf<'freeze'>) {
    const pass = passAt(world, history, client, at)
    if (!pass) return []
    const { day } = now(world)
    const from = addDays(day, inDays)
    const until = days === null ? null : addDays(from, days)
    const answer = await ask(world, history, 'loyalty.freezePass', { passId: pass.id, from, until })
    expect(answer.ok).toBe(freeze(pass, from, until, day))
    return [pass.owner]
  },
  async 'end-freeze'(world: World, history: History, { client, pass: at, freeze: which }: StepOf<'end-freeze'>) {
    const pass = passAt(world, history, client, at)
    if (!pass) return []
    const known = (await world.shop.call('loyalty.passesOf', { clientId: pass.owner })).find(({ id }) => id === pass.id)
    const one = known?.freezes[which % Math.max(1, known.freezes.length)]
    if (!one) return []
    const place = pass.freezes.findIndex(({ from }) => from === one.from)
    const answer = await ask(world, history, 'loyalty.endFreeze', { freezeId: one.id })
    expect(answer.ok).toBe(endFreeze(pass, place, now(world).day))
    return [pass.owner]
  },
  async 'sell-gift-card'(world: World, history: History, { amount, untilInDays }: StepOf<'sell-gift-card'>) {
    const until = untilDay(world, untilInDays)
    issued(world, carriedOut(await ask(world, history, 'loyalty.sellGiftCard', { amount, payment: 'card', until })))
    return []
  },
  async 'give-voucher'(world: World, history: History, { client, amount, untilInDays }: StepOf<'give-voucher'>) {
    const clientId = client === CLIENTS ? null : home(world, history, client)
    const given = { count: 1, amount, until: untilDay(world, untilInDays), clientId, reason: 'вибачення' }
    const { vouchers } = carriedOut<{ vouchers: Voucher[] }>(await ask(world, history, 'loyalty.giveVouchers', given))
    issued(world, vouchers[0])
    return clientId === null ? [] : [clientId]
  },
  async 'top-up'(world: World, history: History, { client, amount }: StepOf<'top-up'>) {
    const clientId = home(world, history, client)
    // On the latest one that is not blocked; else a new one is opened.
    const deposit = [...world.book.money.vouchers.values()].findLast(
      ({ kind, owner, blocked }) => kind === 'deposit' && owner === clientId && !blocked,
    )
    const answer = await ask(world, history, 'loyalty.topUp', { clientId, amount, payment: 'cash' })
    const voucher = carriedOut<Voucher>(answer)
    expect(voucher).toMatchObject({ kind: 'deposit', left: (deposit?.left ?? 0) + amount })
    if (deposit === undefined) issued(world, voucher)
    else deposit.left += amount
    return [clientId]
  },
  async block(world: World, history: History, { voucher: at, blocked }: StepOf<'block'>) {
    const voucher = voucherAt(world, at)
    if (!voucher) return []
    const version = await versionOf(world, voucher)
    carriedOut(await ask(world, history, 'loyalty.blockVoucher', { id: voucher.id, version, blocked, reason: 'загублено' }))
    voucher.blocked = blocked
    return voucher.owner === null ? [] : [voucher.owner]
  },
  async refund(world: World, history: History, { voucher: at }: StepOf<'refund'>) {
    const voucher = voucherAt(world, at)
    if (!voucher) return []
    const wish = { id: voucher.id, version: await versionOf(world, voucher), payment: 'cash', reason: 'не знадобилось' }
    const answer = await ask(world, history, 'loyalty.refundVoucher', wish)
    // What was given away is never paid back in money.
    expect(answer.ok).toBe(voucher.kind !== 'voucher' && voucher.left > 0)
    if (answer.ok) {
      expect(answer.value).toMatchObject({ amount: voucher.left })
      voucher.left = 0
    }
    return voucher.owner === null ? [] : [voucher.owner]
  },
  async settle(world: World, history: History, { client, percent }: StepOf<'settle'>) {
    const clientId = home(world, history, client)
    const amount = Math.ceil((world.book.money.debtOf(clientId) * percent) / 100)
    if (amount === 0) return []
    const answer = await ask(world, history, 'loyalty.settleDebt', { clientId, amount, payment: 'cash' })
    expect(answer.ok).toBe(world.book.money.settle(clientId, amount))
    return [clientId]
  },
}
