import { describe, expect, test } from 'vitest'
import { aClient, aVisit, DAY, HOUR, MORNING, openTestShop } from '#electron/backend/test-shop.ts'
import type { InputOf } from '#shared/contract/client.ts'
import { USUAL_WATCH } from '#shared/domain/loyalty/self-dealing.ts'

const MONTH = '2026-11'
const MINUTE = 60_000

/** A café where the owner has logged thirty guests of November, each once; Olena and Taras work there too. */
async function openShop({ guests = 30 } = {}) {
  const shop = await openTestShop()
  const { id: olena } = await shop.call('staff.add', { name: 'Олена', colour: 2 })
  const { id: taras } = await shop.call('staff.add', { name: 'Тарас', colour: 3 })
  const guest = async (name: string) => (await shop.call('clients.create', aClient({ name }))).id
  /** So many business days after the eleventh, at an hour of its own, so that nothing is close together. */
  let logged = 0
  const log = async (day: number, clientId: number | null, fields: Partial<InputOf<'visits.log'>> = {}) => {
    logged += 1
    shop.clock = MORNING + day * DAY + logged * 7 * MINUTE
    return (await shop.call('visits.log', aVisit(clientId, 10_000, fields))).visitId
  }
  for (let count = 0; count < guests; count += 1) await log(count % 5, await guest(`Гість ${count}`))
  logged = 0
  const watch = () => {
    shop.clock = Math.max(shop.clock, MORNING + 15 * DAY)
    return shop.call('loyalty.watch', { month: MONTH })
  }
  const findings = async () =>
    (await watch()).findings.map(({ cause, employee, client, count, of }) => [
      cause,
      employee.name,
      client?.called ?? null,
      count,
      of,
    ])
  return { shop, olena, taras, guest, log, watch, findings }
}

describe('what is worth a question', () => {
  test('a shop where everybody does as the others finds nothing', async () => {
    const { olena, guest, log, watch } = await openShop()
    for (let count = 0; count < 25; count += 1) await log(count % 6, await guest(`Ще ${count}`), { servedBy: olena })
    const regular = await guest('Постійна')
    for (let day = 0; day < 10; day += 1) await log(day, regular, day % 2 ? {} : { servedBy: olena })
    expect((await watch()).findings).toEqual([])
  })

  test('much of what one employee logs is on one card, which the others hardly see', async () => {
    const { olena, guest, log, watch, shop } = await openShop()
    const ihor = await guest('Ігор К.')
    const on: number[] = []
    for (let day = 0; day < 7; day += 1) on.push(await log(day, ihor, { servedBy: olena }))
    for (let day = 0; day < 8; day += 1) await log(day, await guest(`Її гість ${day}`), { servedBy: olena })
    await log(0, ihor)
    const { findings, employees } = await watch()
    expect(findings).toMatchObject([
      { cause: 'one-card', employee: { name: 'Олена' }, client: { id: ihor }, count: 7, of: 15, others: { count: 1, of: 31 } },
    ])
    expect(employees.find(({ employee }) => employee.id === olena)).toMatchObject({
      visits: 15,
      withCard: 15,
      cards: [{ card: { id: ihor, called: 'Ігор К.' }, count: 7 }, { count: 1 }, { count: 1 }],
    })
    const pieces = await shop.call('loyalty.watchPieces', { month: MONTH, piece: 'one-card', employeeId: olena, clientId: ihor })
    expect(pieces.rows.map(({ visitId }) => visitId)).toEqual(on.toReversed())
  })

  test('most of the points that are spent with her are spent by one card', async () => {
    const { shop, olena, guest, log, findings } = await openShop()
    const ihor = await guest('Ігор К.')
    await shop.call('loyalty.adjust', { clientId: ihor, amount: 100, reason: 'з паперової картки' })
    for (let day = 0; day < 5; day += 1) await log(day, ihor, { servedBy: olena, spendPoints: 10 })
    for (let count = 0; count < 20; count += 1) await log(count % 5, await guest(`Її гість ${count}`), { servedBy: olena })
    expect(await findings()).toEqual([['spent-on-one', 'Олена', 'Ігор К.', 5, 5]])
  })

  test('many uses in one business day, which ends at four in the morning', async () => {
    const { shop, olena, guest, log, watch } = await openShop({ guests: 0 })
    const ihor = await guest('Ігор К.')
    const evening = MORNING + 12 * HOUR
    const at = async (instant: number) => {
      shop.clock = instant
      return (await shop.call('visits.log', aVisit(ihor, 5000, { servedBy: olena }))).visitId
    }
    const night = [await at(evening), await at(evening + HOUR), await at(evening + 4 * HOUR), await at(evening + 5 * HOUR)]
    // Half past four belongs to the next business day.
    await at(evening + 8 * HOUR)
    await log(2, ihor)
    expect((await watch()).findings).toMatchObject([
      { cause: 'many-a-day', count: 4, days: 1, peak: { day: '2026-11-11', count: 4 }, client: { id: ihor } },
    ])
    const pieces = { month: MONTH, piece: 'many-a-day', employeeId: olena, clientId: ihor } as const
    expect((await shop.call('loyalty.watchPieces', pieces)).rows.map(({ visitId }) => visitId)).toEqual(night.toReversed())
    await shop.call('visits.void', { visitId: night[0] ?? 0, reason: 'помилка' })
    expect((await watch()).findings).toEqual([])
  })

  test('uses that follow each other within minutes', async () => {
    const { shop, olena, guest, findings } = await openShop({ guests: 0 })
    const ihor = await guest('Ігор К.')
    for (let day = 0; day < 3; day += 1) {
      for (const minutes of [0, 3]) {
        shop.clock = MORNING + day * DAY + minutes * MINUTE
        await shop.call('visits.log', aVisit(ihor, 5000, { servedBy: olena }))
      }
      // A visit of an earlier day has no hour of its own.
      await shop.call('visits.log', aVisit(ihor, 5000, { servedBy: olena, day: '2026-11-02' }))
    }
    expect(await findings()).toEqual([['close-together', 'Олена', 'Ігор К.', 3, 9]])
  })

  test('points added by hand: often, or many together', async () => {
    const { shop, guest, watch } = await openShop({ guests: 0 })
    const [ihor, vira, once] = [await guest('Ігор К.'), await guest('Віра'), await guest('Раз')]
    const add = (clientId: number, amount: number) => shop.call('loyalty.adjust', { clientId, amount, reason: 'за незручність' })
    for (let count = 0; count < 4; count += 1) await add(ihor, 10)
    await add(vira, 600)
    await add(once, 600)
    await add(once, -500)
    const { findings } = await watch()
    expect(findings.map(({ client, count, sum }) => [client?.called, count, sum])).toEqual([
      ['Ігор К.', 4, 40],
      ['Віра', 1, 600],
    ])
    const pieces = { month: MONTH, piece: 'by-hand', employeeId: findings[0]?.employee.id ?? 0, clientId: ihor } as const
    const { rows } = await shop.call('loyalty.watchPieces', pieces)
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({ visitId: null, what: 'за незручність', moved: { unit: 'points', amount: 10 } })
  })

  test('visits of passers-by that were given to one card later', async () => {
    const { shop, guest, log, findings } = await openShop({ guests: 0 })
    const ihor = await guest('Ігор К.')
    for (let day = 0; day < 3; day += 1) {
      const visitId = await log(day, null)
      shop.clock += 5 * HOUR
      await shop.call('visits.attach', { visitId, clientId: ihor })
    }
    expect(await findings()).toEqual([['attached', 'Соломія', 'Ігор К.', 3, 3]])
    const another = await log(3, await guest('Віра'))
    await shop.call('visits.correct', { visitId: another, reason: 'не та картка', visit: aVisit(ihor, 10_000) })
    const same = await log(4, ihor)
    await shop.call('visits.correct', { visitId: same, reason: 'не та сума', visit: aVisit(ihor, 9000) })
    expect(await findings()).toEqual([['attached', 'Соломія', 'Ігор К.', 4, 4]])
  })

  test('visits voided after their points were spent, and not those that were put right', async () => {
    const { shop, olena, guest, log, findings, watch } = await openShop({ guests: 0 })
    const ihor = await guest('Ігор К.')
    for (let day = 0; day < 2; day += 1) {
      const visitId = await log(day, ihor, { servedBy: olena })
      await log(day, ihor, { spendPoints: 10, servedBy: olena })
      await shop.call('visits.void', { visitId, reason: 'помилка' })
    }
    const wrong = await log(3, await guest('Хтось'))
    await shop.call('visits.correct', { visitId: wrong, reason: 'не та кава', visit: { ...aVisit(ihor, 4000) } })
    expect(await findings()).toEqual([['let-go', 'Соломія', 'Ігор К.', 2, 2]])
    expect((await watch()).employees.find(({ employee }) => employee.name === 'Соломія')).toMatchObject({ voids: 2, visits: 1 })
  })

  test('discounts that one employee gives, of passers-by too; what comes by itself is nobody’s', async () => {
    const { olena, guest, log, findings, shop } = await openShop()
    const own = await guest('Зі знижкою')
    await shop.call('loyalty.setDiscount', { clientId: own, hundredths: 1000, seen: 0, reason: 'домовлено' })
    for (let count = 0; count < 10; count += 1)
      await log(count % 5, null, { servedBy: olena, discount: { kind: 'percent', hundredths: 2000 } })
    for (let count = 0; count < 12; count += 1) await log(count % 6, own)
    expect(await findings()).toEqual([['discounts', 'Олена', null, 10, 10]])
  })
})

describe('what the owner does with it', () => {
  const usedOften = async () => {
    const opened = await openShop({ guests: 0 })
    const ihor = await opened.guest('Ігор К.')
    const comes = async (times: number) => {
      for (let count = 0; count < times; count += 1) await opened.log(0, ihor, { servedBy: opened.olena })
    }
    await comes(4)
    const [finding] = (await opened.watch()).findings
    if (!finding) throw new Error('nothing was found')
    const about = { month: MONTH, cause: finding.cause, employeeId: opened.olena, clientId: ihor, note: 'святкував із друзями' }
    const open = async () => (await opened.shop.call('loyalty.watchOpen', {})).months
    return { ...opened, ihor, comes, about, finding, open }
  }

  test('what he has looked at is told no more until it has grown markedly, and can be opened again', async () => {
    const { shop, about, finding, open, comes, watch } = await usedOften()
    expect(await open()).toEqual([
      { month: '2026-10', open: 0 },
      { month: MONTH, open: 1 },
    ])
    const look = { ...about, count: finding.count, sum: finding.sum }
    await shop.call('loyalty.lookAtFinding', { ...look, looked: true })
    expect((await open())[1]).toEqual({ month: MONTH, open: 0 })
    expect((await watch()).findings).toMatchObject([{ looked: { by: 'Соломія', note: 'святкував із друзями' } }])
    await comes(1)
    expect((await watch()).findings).toMatchObject([{ count: 5, looked: { by: 'Соломія' } }])
    await comes(1)
    expect((await watch()).findings).toMatchObject([{ count: 6, looked: null }])
    expect((await open())[1]).toEqual({ month: MONTH, open: 1 })
    await shop.call('loyalty.lookAtFinding', { ...look, count: 6, looked: true })
    await shop.call('loyalty.lookAtFinding', { ...look, count: 6, looked: false })
    expect((await open())[1]).toEqual({ month: MONTH, open: 1 })
  })

  test('is counted anew on the next business day, and still told in the month after', async () => {
    const { shop, open } = await usedOften()
    await open()
    shop.clock = Date.UTC(2026, 11, 1, 10)
    expect(await open()).toEqual([
      { month: MONTH, open: 1 },
      { month: '2026-12', open: 0 },
    ])
    shop.clock = Date.UTC(2027, 0, 1, 10)
    expect(await open()).toEqual([
      { month: '2026-12', open: 0 },
      { month: '2027-01', open: 0 },
    ])
  })

  test('a rule that is raised or switched off finds nothing, and two who change the rules are told', async () => {
    const { shop, open, watch } = await usedOften()
    const { rules, version } = await shop.call('loyalty.watchRules', {})
    expect({ rules, version }).toEqual({ rules: USUAL_WATCH, version: 0 })
    const change = (least: number, on: boolean, from: number) =>
      ({ rules: { ...rules, 'many-a-day': { on, least } }, version: from }) as const
    expect(await shop.call('loyalty.saveWatchRules', change(5, true, 0))).toEqual({ version: 1 })
    expect((await watch()).findings).toEqual([])
    expect((await open())[1]).toMatchObject({ open: 0 })
    const conflict = await shop.refused('loyalty.saveWatchRules', change(4, false, 0))
    expect(conflict).toMatchObject({
      code: 'CONFLICT',
      details: { current: { version: 1, rules: { 'many-a-day': { on: true, least: 5 } } } },
    })
    await shop.call('loyalty.saveWatchRules', change(4, false, 1))
    expect((await watch()).findings).toEqual([])
    await shop.call('loyalty.saveWatchRules', change(4, true, 2))
    expect((await open())[1]).toMatchObject({ open: 1 })
  })

  test('a merge puts both cards’ uses on the one that stays, and his look with them; parted, each has its own', async () => {
    const { shop, guest, log, olena, ihor, about, watch } = await usedOften()
    const double = await guest('Ігор К. друга')
    await log(1, double, { servedBy: olena })
    await shop.call('loyalty.lookAtFinding', { ...about, count: 4, sum: 0, looked: true })
    const versionOf = async (id: number) => (await shop.call('clients.card', { id })).version
    const { mergeId } = await shop.call('clients.merge', {
      survivorId: double,
      survivorVersion: await versionOf(double),
      mergedId: ihor,
      mergedVersion: await versionOf(ihor),
      fields: {},
    })
    expect((await watch()).findings).toMatchObject([{ client: { id: double }, count: 4, of: 5, looked: { by: 'Соломія' } }])
    await shop.call('clients.undoMerge', { mergeId })
    expect((await watch()).findings).toMatchObject([{ client: { id: ihor }, count: 4, of: 4, looked: { by: 'Соломія' } }])
  })

  test('only who has the right is told: an employee is refused', async () => {
    const { shop, olena, about } = await usedOften()
    const asks = [
      ['loyalty.watch', { month: null }],
      ['loyalty.watchOpen', {}],
      ['loyalty.watchRules', {}],
      ['loyalty.watchPieces', { month: MONTH, piece: 'voids', employeeId: olena, clientId: null }],
      ['loyalty.lookAtFinding', { opId: 'look-of-olena', ...about, count: 4, sum: 0, looked: true }],
      ['loyalty.saveWatchRules', { opId: 'rules-of-olena', rules: USUAL_WATCH, version: 0 }],
    ] as const
    for (const [name, input] of asks)
      expect(await shop.backend.dispatch({ device: 'till-2', employeeId: olena }, name, input)).toMatchObject({
        ok: false,
        error: { code: 'NO_RIGHT', details: { right: 'loyalty.watch' } },
      })
  })

  test('a month is written with two digits, and a rule needs a number that can be', async () => {
    const { shop } = await openShop({ guests: 0 })
    expect(await shop.refused('loyalty.watch', { month: '2026-13' })).toMatchObject({ code: 'INPUT' })
    const wrong = { ...USUAL_WATCH, 'many-a-day': { on: true, least: 1 } }
    expect(await shop.refused('loyalty.saveWatchRules', { version: 0, rules: wrong })).toMatchObject({ code: 'INPUT' })
  })
})
