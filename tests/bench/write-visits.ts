import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { instantOf } from '#electron/backend/clock.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { earnedByLine, eligibleAmounts } from '#shared/domain/loyalty/points.ts'
import { makeRandom } from '#shared/domain/sample/random.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { LAST_DAY, NOW, ZONE } from './moments.ts'

/** Two years of opening days. */
const DAYS = 730
const MINUTES = 1440
/** Answers to commands are forgotten after a month. */
const ANSWERS_FROM = NOW - 30 * 24 * 3_600_000
/** More than any client's index. */
const CLIENTS = 2 ** 21

export interface VisitPlan {
  readonly clients: number
  /** Day, minute and client of each visit in one number, in the order of time. */
  readonly times: Float64Array
}

/** What a client's card keeps of his visits. */
export interface KeptSums {
  readonly visits: Int32Array
  readonly spent: Float64Array
  readonly tips: Float64Array
  readonly points: Float64Array
  readonly lastAt: Float64Array
  readonly firstDay: (Day | null)[]
  /** Latest first, each once, at most thirteen. */
  readonly lastDays: Day[][]
}

/** Shares the visits out: few guests come often, many now and then, a third has stayed away for months. */
export function planVisits(clients: number, visits: number): VisitPlan {
  const random = makeRandom(41)
  const weights = Float64Array.from({ length: clients }, () => (-Math.log(1 - random.next())) ** 1.5)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const times = new Float64Array(visits)
  let at = 0
  for (let client = 0; client < clients; client += 1) {
    const since = random.chance(0.6) ? 0 : random.between(0, DAYS - 31)
    const until = random.chance(0.33) ? random.between(since, DAYS - 1) : DAYS - 1
    const own = Math.floor(((weights[client] ?? 0) / whole) * visits)
    // Half of them have a weekday and an hour of their own, as guests do.
    const habitual = client % 2 === 0 ? { weekday: client % 7, minute: 480 + ((client * 37) % 780) } : null
    for (let visit = 0; visit < own; visit += 1) {
      const day = random.between(since, until)
      const minute = random.between(480, 1320)
      const keeps = habitual !== null && visit % 5 !== 0
      times[at++] = timeOf(
        keeps ? Math.min(until, day - (day % 7) + habitual.weekday) : day,
        keeps ? habitual.minute + (minute % 60) : minute,
        client,
      )
    }
  }
  while (at < visits) times[at++] = timeOf(random.between(0, DAYS - 1), random.between(480, 1320), random.between(0, clients - 1))
  return { clients, times: times.sort() }
}

const timeOf = (day: number, minute: number, client: number) => (day * MINUTES + minute) * CLIENTS + client

interface Item {
  readonly id: number
  readonly name: string
  readonly category: string
  readonly price: number
  readonly cost: number | null
}

/** Writes the visits with lines, points, day totals, audit and answers, as the program would have; answers what the cards must keep. */
export function writeVisits(sqlite: Database, { clients, times }: VisitPlan): KeptSums {
  const random = makeRandom(42)
  const items = sqlite
    .prepare<[], Item>(
      "SELECT id, name, category, price, cost FROM items WHERE unit = 'piece' AND archived_at IS NULL ORDER BY id",
    )
    .all()
  const rules = programme(sqlite)
  const insert = statements(sqlite)
  const sums = emptySums(clients)
  const days = Array.from({ length: DAYS }, (_, index) => addDays(LAST_DAY, index - DAYS))
  const midnights = days.map((day) => instantOf(day, 12, 0, ZONE) - 12 * 3_600_000)
  let head = sqlite.prepare<[], string>('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').pluck().get() ?? ''
  let seq = sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM audit').pluck().get() ?? 0
  let movementId = 0
  let total = emptyTotal(0)

  for (const [index, time] of times.entries()) {
    const visitId = index + 1
    const client = time % CLIENTS
    const minutes = Math.floor(time / CLIENTS)
    const dayIndex = Math.floor(minutes / MINUTES)
    const day = days[dayIndex] ?? LAST_DAY
    const at = (midnights[dayIndex] ?? 0) + (minutes % MINUTES) * 60_000 + random.between(0, 59_999)
    if (total.day !== dayIndex) {
      writeTotal(insert.total, total, days)
      total = emptyTotal(dayIndex)
    }
    const passer = random.chance(0.03)
    const clientId = passer ? null : client + 1
    const companionOf = !passer && visitId > 1 && random.chance(0.02) ? visitId - 1 : null
    const lines = companionOf === null ? basketOf(items, random) : []
    const gross = lines.reduce((sum, line) => sum + line.total, 0)
    const tip = random.chance(0.1) ? random.between(1, 20) * 100 : 0
    const what = lines.map((line) => line.item.name).join(', ')
    const paid = companionOf === null ? tip : 0
    insert.visit.run(
      visitId,
      day,
      at,
      clientId,
      gross,
      gross,
      paid,
      random.chance(0.6) ? 'card' : 'cash',
      what,
      companionOf === null ? visitId : null,
      companionOf,
      at,
    )
    const eligible = eligibleAmounts(
      rules,
      lines.map(({ item, total: amount }) => ({
        category: item.category,
        total: amount,
        discount: 0,
        pointsMoney: 0,
        free: false,
      })),
    )
    const byLine = earnedByLine(
      rules,
      lines.map(({ item }, place) => ({ itemId: item.id, category: item.category, eligible: eligible[place] ?? 0 })),
      gross,
    )
    for (const [place, { item, quantity, total: amount }] of lines.entries()) {
      insert.line.run(
        visitId,
        item.id,
        item.name,
        quantity * 1000,
        item.price,
        amount,
        item.cost,
        eligible[place] ?? 0,
        byLine[place] ?? 0,
      )
    }
    const earned = clientId === null ? 0 : byLine.reduce((sum, points) => sum + points, 0)
    if (earned > 0 && clientId !== null) {
      movementId += 1
      insert.movement.run(movementId, clientId, earned, visitId, rules.id, day, at)
      insert.lot.run(movementId, clientId, earned)
    }
    if (clientId !== null) keep(sums, client, { day, at, spent: gross, tips: paid, points: earned })
    if (companionOf !== null) continue
    total.visits += passer ? 0 : 1
    total.passersBy += passer ? 1 : 0
    total.total += gross
    total.tips += tip
    total.points += earned
    const answer = {
      visitId,
      receiptNo: visitId,
      day,
      total: gross,
      tip,
      pointsEarned: earned,
      pointsSpent: 0,
      balance: clientId === null ? null : sums.points[client],
    }
    if (at > ANSWERS_FROM) {
      const opId = `bench-${visitId.toString(36).padStart(8, '0')}-0000-4000-8000-000000000000`.slice(0, 36)
      insert.operation.run(opId, hash('sha256', opId, 'base64url'), JSON.stringify(answer), at)
    }
    seq += 1
    const detail = JSON.stringify({
      salt: 'bench-salt-0',
      what: { clientId, receiptNo: visitId, total: gross, tip, day, earned, spent: 0 },
    })
    const detailHash = hash('sha256', detail, 'base64url')
    head = hash('sha256', JSON.stringify([head, seq, at, 1, 'bench', 'visits.log', 'visit', visitId, detailHash]), 'base64url')
    insert.audit.run(seq, at, visitId, detail, detailHash, head)
  }
  writeTotal(insert.total, total, days)
  sqlite.exec(`UPDATE shop SET next_receipt_no = ${times.length + 1}`)
  return sums
}

function basketOf(items: readonly Item[], random: ReturnType<typeof makeRandom>) {
  return Array.from({ length: random.pick([1, 2, 2, 2, 3]) }, () => {
    const item = items[Math.floor(random.next() ** 2 * items.length)] ?? (items[0] as Item)
    const quantity = random.chance(0.15) ? 2 : 1
    return { item, quantity, total: item.price * quantity }
  })
}

function programme(sqlite: Database) {
  sqlite.prepare('UPDATE programmes SET from_day = ?').run(addDays(LAST_DAY, -DAYS))
  const row = sqlite.prepare<[], { id: number; rules: string }>('SELECT id, rules FROM programmes ORDER BY id DESC LIMIT 1').get()
  if (!row) throw new Error('The shop was founded without a points programme')
  return { id: row.id, ...(JSON.parse(row.rules) as RulesOf<'points'>) }
}

function statements(sqlite: Database) {
  return {
    visit: sqlite.prepare(
      `INSERT INTO visits (id, day, at, client_id, employee_id, device, gross, discount, total, tip, payment, comment, what, receipt_no, companion_of, logged_at)
       VALUES (?, ?, ?, ?, 1, 'bench', ?, 0, ?, ?, ?, '', ?, ?, ?, ?)`,
    ),
    line: sqlite.prepare(
      'INSERT INTO visit_lines (visit_id, item_id, name, quantity, price, total, cost, eligible, earned) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    movement: sqlite.prepare(
      `INSERT INTO movements (id, client_id, unit, kind, amount, visit_id, programme_id, employee_id, reason, day, at)
       VALUES (?, ?, 'points', 'earn', ?, ?, ?, 1, '', ?, ?)`,
    ),
    lot: sqlite.prepare(`INSERT INTO lots (movement_id, client_id, unit, "left") VALUES (?, ?, 'points', ?)`),
    operation: sqlite.prepare(
      "INSERT INTO operations (op_id, operation, input_hash, result, employee_id, at) VALUES (?, 'visits.log', ?, ?, 1, ?)",
    ),
    audit: sqlite.prepare(
      `INSERT INTO audit (seq, at, employee_id, device, operation, subject, subject_id, detail, detail_hash, hash)
       VALUES (?, ?, 1, 'bench', 'visits.log', 'visit', ?, ?, ?, ?)`,
    ),
    total: sqlite.prepare(
      'INSERT INTO day_totals (day, visits, passers_by, total, tips, points_earned) VALUES (?, ?, ?, ?, ?, ?)',
    ),
  }
}

const emptyTotal = (day: number) => ({ day, visits: 0, passersBy: 0, total: 0, tips: 0, points: 0 })

function writeTotal(
  statement: ReturnType<typeof statements>['total'],
  total: ReturnType<typeof emptyTotal>,
  days: readonly Day[],
): void {
  if (total.visits + total.passersBy === 0) return
  statement.run(days[total.day], total.visits, total.passersBy, total.total, total.tips, total.points)
}

function emptySums(clients: number): KeptSums {
  return {
    visits: new Int32Array(clients),
    spent: new Float64Array(clients),
    tips: new Float64Array(clients),
    points: new Float64Array(clients),
    lastAt: new Float64Array(clients),
    firstDay: Array.from({ length: clients }, () => null),
    lastDays: Array.from({ length: clients }, () => []),
  }
}

const THIRTEEN = 13

function keep(
  sums: KeptSums,
  client: number,
  visit: { day: Day; at: number; spent: number; tips: number; points: number },
): void {
  const add = (column: Float64Array | Int32Array, amount: number) => {
    column[client] = (column[client] ?? 0) + amount
  }
  add(sums.visits, 1)
  add(sums.spent, visit.spent)
  add(sums.tips, visit.tips)
  add(sums.points, visit.points)
  sums.lastAt[client] = Math.max(sums.lastAt[client] ?? 0, visit.at)
  sums.firstDay[client] ??= visit.day
  const days = sums.lastDays[client] ?? []
  if (days[0] !== visit.day) days.unshift(visit.day)
  if (days.length > THIRTEEN) days.pop()
}
