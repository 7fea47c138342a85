import type { Context } from '#electron/backend/context.ts'
import { addUpDays } from '#electron/backend/db/remove-clients.ts'
import type { Item } from '#shared/contract/catalogue.ts'
import type { Day } from '#shared/kernel/day.ts'
import { ONE } from '#shared/kernel/money.ts'
import { giveOpeningBack, takeFromOpening } from '../../clients/index.ts'
import { changeDay } from '../../shop/index.ts'
import { inWords } from '../basket.ts'
import { insertLine } from '../repository.ts'
import { cameSince } from '../sums.ts'
import {
  deleteMovedOpenings,
  deleteVisits,
  findByImportKey,
  goingVisits,
  insertBroughtVisit,
  keepMovedOpening,
  movedOpenings,
  staying,
  sumsAndDaysOf,
} from './repository.ts'

/** A visit as a file tells it. */
export interface BroughtVisit {
  readonly day: Day
  readonly at: number
  readonly clientId: number | null
  readonly amount: number
  readonly lines: readonly {
    readonly itemId: number | null
    readonly name: string
    readonly unit: Item['unit']
    readonly quantity: number
  }[]
  readonly key: string
}

/** Whether an earlier import brought this visit, or this one already has. */
export function isBrought({ db }: Context, key: string): boolean {
  return findByImportKey(db, key) !== null
}

/**
 * Writes visits of the past with all kept sums: days, and clients' visits, money and rhythm. They earn no points and have no receipt
 * number of this till. Where an import gave a client opening figures, these visits are among them and take their place.
 */
export function bringVisits(context: Context, importId: number, visits: readonly BroughtVisit[]): void {
  const { db, me, device, now, shop } = context
  const clients = new Map<number, { visits: number; spent: number }>()
  const days = new Map<Day, { visits: number; passersBy: number; total: number }>()
  for (const { day, at, clientId, amount, lines, key } of visits) {
    const what = inWords(
      lines.map((line) => ({ ...line, minutes: null })),
      shop.language,
    )
    const visitId = insertBroughtVisit(db, {
      day,
      at,
      clientId,
      employeeId: me.id,
      device,
      gross: amount,
      total: amount,
      what,
      loggedAt: now,
      importId,
      importKey: key,
    })
    for (const line of linesWithMoney(lines, amount)) insertLine(db, { visitId, ...line, ...BRINGS_NOTHING })
    const ofDay = days.get(day) ?? { visits: 0, passersBy: 0, total: 0 }
    if (clientId === null) ofDay.passersBy += 1
    else {
      ofDay.visits += 1
      const ofClient = clients.get(clientId) ?? { visits: 0, spent: 0 }
      clients.set(clientId, { visits: ofClient.visits + 1, spent: ofClient.spent + amount })
    }
    days.set(day, { ...ofDay, total: ofDay.total + amount })
  }
  for (const [day, sums] of days) changeDay(db, { day, ...sums, tips: 0, discounts: 0, returned: 0, pointsEarned: 0 })
  for (const [clientId, came] of clients) {
    const moved = takeFromOpening(db, clientId, came)
    if (moved !== null) keepMovedOpening(db, { importId, clientId, ...moved })
    cameSince(context, clientId, { ...came, tips: 0 })
  }
}

/** A file tells no discounts, and visits of the past earn nothing. */
const BRINGS_NOTHING = {
  minutes: null,
  cost: null,
  discount: 0,
  pointsMoney: 0,
  eligible: 0,
  free: null,
  earned: 0,
  automatic: 0,
  discountProgrammeId: null,
  discountName: '',
  discountHundredths: 0,
}

/** A file says what was bought and what the visit cost, not what each thing cost: one thing has the sum, several stand beside it. */
function linesWithMoney(lines: BroughtVisit['lines'], amount: number) {
  const [only] = lines
  const price = only === undefined ? amount : Math.round((amount * ONE) / only.quantity)
  if (only !== undefined && lines.length === 1) return [{ ...only, price, total: amount }]
  const free = lines.map((line) => ({ ...line, price: 0, total: 0 }))
  return amount === 0 ? free : [...free, { itemId: null, name: '', unit: 'piece', quantity: ONE, price: amount, total: amount }]
}

/** Takes some visits of an import away, with all they counted for; answers how many. The import must stand as undone meanwhile. */
export function takeSomeVisitsBack(context: Context, importId: number, limit: number): number {
  const { db } = context
  const ids = goingVisits(db, importId, limit)
  const { clients, days } = sumsAndDaysOf(db, ids)
  deleteVisits(db, ids)
  if (days.length > 0) addUpDays(db, days)
  for (const { clientId, visits, spent, tips } of clients)
    cameSince(context, clientId, { visits: -visits, spent: -spent, tips: -tips })
  return ids.length
}

/**
 * Takes away what is left of the visits of an import, and gives opening figures back whose place they took. Those that were put right since,
 * brought back in part, or carry points stay. The import must be marked as undone before.
 */
export function takeVisitsBack(context: Context, importId: number): { removed: number; kept: number } {
  const { db } = context
  const removed = takeSomeVisitsBack(context, importId, ALL)
  const kept = staying(db, importId)
  for (const { clientId, visits, spent } of movedOpenings(db, importId)) {
    const stay = kept.find((one) => one.clientId === clientId) ?? { visits: 0, spent: 0 }
    giveOpeningBack(db, clientId, { visits: Math.max(0, visits - stay.visits), spent: Math.max(0, spent - stay.spent) })
  }
  deleteMovedOpenings(db, importId)
  return { removed, kept: kept.reduce((sum, { all }) => sum + all, 0) }
}

const ALL = -1
