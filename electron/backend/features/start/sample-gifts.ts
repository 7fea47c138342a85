import type { Context } from '#electron/backend/context.ts'
import type { Preset } from '#shared/domain/presets/preset.ts'
import { sampleGifts } from '#shared/domain/sample/gifts.ts'
import { addDays } from '#shared/kernel/day.ts'
import { percentOf } from '#shared/kernel/money.ts'
import { listItems } from '../catalogue/index.ts'
import { giveGift, insertReward, makeGift, planGift } from '../loyalty/index.ts'

const COFFEES = 3

/** What the invented café gives away and for how many points, with a gift due today, one to come and one given; `clients` are some who are known well. */
export function writeSampleGifts(context: Context, preset: Preset, clients: readonly number[]): void {
  const { db, now, today } = context
  const words = sampleGifts(preset.language)
  const sold = listItems(db, false)
  const coffees = preset.quickKeys.slice(0, COFFEES).flatMap((place) => sold[place] ?? [])
  const dearest = Math.max(0, ...coffees.map(({ price }) => price))
  const { pointWorth } = preset.programme
  if (dearest === 0 || pointWorth === 0) return
  const make = ({ name, of, stock }: (typeof words)['mug']) =>
    makeGift(context, { name, cost: percentOf(dearest, of * 100), stock }, { sample: true })
  const [mug, sweets] = [make(words.mug), make(words.sweets)]
  /** So many points as are worth so many of the dearest coffee, in tens. */
  const points = (coffees: number) => Math.ceil((coffees * dearest) / pointWorth / 10) * 10
  const always = { most: null, mostDays: null, from: null, until: null }
  const free = { kind: 'item' as const, categories: [], items: coffees.map(({ id }) => id), freeUpTo: null }
  insertReward(db, { name: words.coffee, cost: points(1), effect: free, ...always }, now, { sample: true })
  const off = { kind: 'percent' as const, hundredths: 1000, ceiling: dearest }
  insertReward(db, { name: words.off, cost: points(0.5), effect: off, ...always }, now, { sample: true })
  insertReward(db, { name: words.mug.name, cost: points(2), effect: { kind: 'gift', giftId: mug }, ...always }, now, {
    sample: true,
  })
  const [due, soon, had] = clients
  if (due !== undefined) planGift(context, { giftId: sweets, clientId: due, why: words.planned, day: today })
  if (soon !== undefined) planGift(context, { giftId: mug, clientId: soon, why: words.planned, day: addDays(today, 5) })
  if (had !== undefined) giveGift(context, { giftId: sweets, clientId: had, why: words.given })
}
