import { expect } from 'vitest'
import { instantOf } from '#electron/backend/clock.ts'
import { addDays, weekday } from '#shared/kernel/day.ts'
import { birthdayIn } from './bonus-book.ts'
import type { StepOf } from './histories.ts'
import {
  ask,
  CLIENTS,
  type History,
  homes,
  now,
  setPassType,
  setProgramme,
  setReward,
  stopProgramme,
  type World,
} from './world.ts'

/* Cards, clocks and rules. Each act answers whose purses may have changed. */

const home = ({ book }: World, { clients }: History, at: number) => book.home(clients[at] ?? 0)

export const cardActs = {
  async adjust(world: World, history: History, { client: at, card, amount }: StepOf<'adjust'>) {
    if (amount === 0) return []
    const client = home(world, history, at)
    const seriesId = card < 0 ? null : (world.series[card + 1] ?? null)
    const answer = await ask(world, history, 'loyalty.adjust', { clientId: client, seriesId, amount, reason: 'звірка' })
    expect(answer.ok).toBe(world.book.adjust(client, seriesId ?? 'points', amount, now(world).day))
    return [client]
  },
  async merge(world: World, history: History, { survivor, merged }: StepOf<'merge'>) {
    const [survivorId, mergedId] = [home(world, history, survivor), home(world, history, merged)]
    // What becomes of who brought whom and of own discounts is told by the tests of merging.
    const { brought, guests } = world.book
    const isAlone = (id: number) => brought(id) === null && guests.get(id)?.discount === 0
    if (survivorId === mergedId || !homes(world, history).every(isAlone)) return []
    const version = async (id: number) => (await world.shop.call('clients.card', { id })).version
    const versions = { survivorVersion: await version(survivorId), mergedVersion: await version(mergedId) }
    const answer = await ask(world, history, 'clients.merge', { survivorId, mergedId, ...versions, fields: {} })
    expect(answer.ok).toBe(true)
    if (!answer.ok) return []
    const { mergeId } = answer.value as { mergeId: number }
    history.merges.push({ id: mergeId, merge: world.book.merge(survivorId, mergedId, now(world).day) })
    return [survivorId]
  },
  /** Any of them, the later ones of the same card staying as they are. */
  async part(world: World, history: History, { merge: which }: StepOf<'part'>) {
    const [open] = history.merges.splice(which % Math.max(1, history.merges.length), 1)
    if (!open) return []
    const answer = await ask(world, history, 'clients.undoMerge', { mergeId: open.id })
    expect(answer.ok).toBe(true)
    world.book.part(open.merge)
    return homes(world, history)
  },
  /** The same wish that arrives twice is carried out once. */
  async repeat(world: World, history: History, { which, changed }: StepOf<'repeat'>) {
    const last = history.asked[which % Math.max(1, history.asked.length)]
    if (!last) return []
    const input = changed ? { ...last.input, reason: 'зовсім інше', comment: 'інше' } : last.input
    const answer = await world.shop.backend.dispatch(world.shop.session, last.name, input)
    if (changed) expect(answer.ok).toBe(false)
    else expect(answer).toEqual(last.answer)
    return homes(world, history)
  },
  async wait(world: World, history: History, { minutes }: StepOf<'wait'>) {
    world.shop.clock += minutes * 60_000
    return homes(world, history)
  },
  /** To where days and hours are not what they seem: the last minute of a business day, a night on which the clocks are changed, a birthday. */
  async 'wait-until'(world: World, history: History, { what }: StepOf<'wait-until'>) {
    const { shop, book } = world
    const { day, minute } = now(world)
    const [client = 0] = homes(world, history)
    const birthday = book.guests.get(client)
    if (what === 'day-end') shop.clock += ((4 * 60 - 1 - minute + 1440) % 1440) * 60_000
    else {
      const change = (year: number, month: number) =>
        [31, 30, 29, 28, 27, 26, 25]
          .map((date) => `${year}-${month === 3 ? '03' : '10'}-${date}`)
          .find((one) => weekday(one) === 7) ?? day
      const years = [Number(day.slice(0, 4)), Number(day.slice(0, 4)) + 1]
      const nights = years.flatMap((year) => [change(year, 3), change(year, 10)])
      const days =
        what === 'clock-change' ? nights : years.flatMap((year) => (birthday ? [addDays(birthdayIn(year, birthday), -1)] : []))
      const next = days.find((one) => one > addDays(day, 1))
      if (next !== undefined) shop.clock = instantOf(next, 2, 30, 'Europe/Kyiv')
    }
    return homes(world, history)
  },
  /** The program is closed and begun again: the work of the day is done. */
  async 'begin-anew'(world: World, history: History, { really }: StepOf<'begin-anew'>) {
    if (really !== 0) return []
    await world.shop.reopen()
    const clients = homes(world, history)
    world.book.work(clients, now(world).day)
    return clients
  },
  async brought(world: World, history: History, { client, by: at }: StepOf<'brought'>) {
    if (history.merges.length > 0) return []
    const clientId = home(world, history, client)
    const byClientId = at === CLIENTS ? null : home(world, history, at)
    const answer = await ask(world, history, 'loyalty.setReferral', { clientId, byClientId })
    expect(answer.ok).toBe(world.book.say(clientId, byClientId, now(world).day))
    return homes(world, history)
  },
  async 'own-discount'(world: World, history: History, { client, hundredths }: StepOf<'own-discount'>) {
    const clientId = home(world, history, client)
    const guest = world.book.guests.get(clientId)
    if (!guest || history.merges.length > 0) return []
    const wish = { clientId, hundredths, seen: guest.discount, reason: 'сусід' }
    expect((await ask(world, history, 'loyalty.setDiscount', wish)).ok).toBe(true)
    guest.discount = hundredths
    return []
  },
  async tiers(world: World, history: History, { rules, inDays }: StepOf<'tiers'>) {
    const levels = rules.levels.map((level) => ({ ...level, from: rules.by === 'spent' ? level.from * 10_000 : level.from }))
    await setProgramme(world, history, 4, { ...rules, levels }, inDays)
    return []
  },
  async birthday(world: World, history: History, { rules, inDays }: StepOf<'birthday'>) {
    await setProgramme(world, history, 5, rules, inDays)
    return homes(world, history)
  },
  async welcome(world: World, history: History, { rules, inDays }: StepOf<'welcome'>) {
    await setProgramme(world, history, 6, rules, inDays)
    return []
  },
  async thanks(world: World, history: History, { rules, inDays }: StepOf<'thanks'>) {
    await setProgramme(world, history, 7, rules, inDays)
    return []
  },
  async stop(world: World, history: History, { what, inDays }: StepOf<'stop'>) {
    await stopProgramme(world, history, what, inDays)
    return []
  },
  async points(world: World, history: History, { rules, inDays }: StepOf<'points'>) {
    await setProgramme(world, history, 0, rules, inDays)
    return []
  },
  async stamps(world: World, history: History, { card, rules, inDays }: StepOf<'stamps'>) {
    await setProgramme(world, history, card + 1, rules, inDays)
    return []
  },
  async discount(world: World, history: History, { rules, inDays }: StepOf<'discount'>) {
    await setProgramme(world, history, 3, rules, inDays)
    return []
  },
  async 'pass-type'(world: World, history: History, { at, terms }: StepOf<'pass-type'>) {
    await setPassType(world, history, at, terms)
    return []
  },
  async reward(world: World, history: History, { at, reward }: StepOf<'reward'>) {
    await setReward(world, history, at, reward)
    return []
  },
}
