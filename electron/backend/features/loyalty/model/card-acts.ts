import { expect } from 'vitest'
import type { StepOf } from './histories.ts'
import { ask, type History, homes, now, setPassType, setProgramme, setReward, stopProgramme, type World } from './world.ts'

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
    if (survivorId === mergedId) return []
    const version = async (id: number) => (await world.shop.call('clients.card', { id })).version
    const versions = { survivorVersion: await version(survivorId), mergedVersion: await version(mergedId) }
    const answer = await ask(world, history, 'clients.merge', { survivorId, mergedId, ...versions, fields: {} })
    expect(answer.ok).toBe(true)
    if (!answer.ok) return []
    const { mergeId } = answer.value as { mergeId: number }
    history.merges.push({ id: mergeId, merge: world.book.merge(survivorId, mergedId) })
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
