import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { aClient, aVisit, HOUR, openTestShop } from '#electron/backend/test-shop.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { Answer } from '#shared/contract/errors.ts'
import { openGuardedShop, PASSWORD, PINS, RECOVERY, tillOf } from './test-people.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

const ruleOf = (answer: Answer) => (answer.ok ? null : (answer.error.details?.['rule'] ?? answer.error.code))
const detailsOf = (answer: Answer) => (answer.ok ? {} : (answer.error.details ?? {}))
const stateOf = (answer: Answer) => (answer.ok ? (answer.value as OutputOf<'shop.state'>) : null)

describe('a shop without a password', () => {
  test('asks nobody who he is', async () => {
    const shop = await openTestShop()
    expect(await shop.call('shop.state', {})).toMatchObject({ state: 'ready', guard: null, me: { role: 'owner' } })
    expect(await shop.rule('access.enter', { employeeId: 1, way: 'pin', secret: '4829' })).toBe('shop-open')
  })

  test('gives out no PINs: whoever had none could not be kept out', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('staff.add', { name: 'Тарас', colour: 2 })
    expect(await shop.rule('access.setPin', { employeeId: id, secret: '4829', current: null })).toBe('shop-open')
    expect(await shop.rule('access.setBadge', { employeeId: id, secret: 'B-4829' })).toBe('shop-open')
  })

  test('goes on with who set the password, and is locked at every other till', async () => {
    const shop = await openTestShop()
    await shop.call('access.protect', { secret: PASSWORD, recovery: RECOVERY, current: null })
    expect(await shop.call('shop.state', {})).toMatchObject({ state: 'ready', guard: { idleMinutes: 10 } })
    const elsewhere = shop.backend.sessionOf('till-2')
    expect(await shop.backend.dispatch(elsewhere, 'clients.counts', {})).toEqual({ ok: false, error: { code: 'LOCKED' } })
    expect(await shop.backend.dispatch(elsewhere, 'shop.state', {})).toMatchObject({
      value: { state: 'locked', shop: { name: 'Ранок' }, people: [{ name: 'Соломія', ways: ['password'] }], badges: false },
    })
    expect(await shop.backend.receive(elsewhere, 'photo', 'a.jpg', new Uint8Array(3))).toMatchObject({
      error: { code: 'LOCKED' },
    })
    expect(shop.backend.file(elsewhere, 'photo', 'x')).toBeNull()
  })
})

describe('at a till', () => {
  test('somebody enters with his PIN, works under his own name, and leaves', async () => {
    const shop = await openGuardedShop()
    expect(stateOf(await shop.at('bar', 'shop.state'))?.state).toBe('locked')
    expect(await shop.enter('bar', 'Марта')).toMatchObject({ ok: true })
    expect(stateOf(await shop.at('bar', 'shop.state'))).toMatchObject({ state: 'ready', me: { name: 'Марта', role: 'employee' } })
    await shop.at('bar', 'visits.log', aVisit(null, 5000))
    expect(lastAudit(shop.dataDir)).toMatchObject({ employee_id: shop.ids.Марта, operation: 'visits.log', device: 'bar' })
    await shop.at('bar', 'access.lock')
    expect(await shop.at('bar', 'clients.counts')).toEqual({ ok: false, error: { code: 'LOCKED' } })
  })

  test('another takes over at once, without the first having to leave', async () => {
    const shop = await openGuardedShop()
    await shop.enter('bar', 'Марта')
    await shop.enter('bar', 'Тарас')
    expect(stateOf(await shop.at('bar', 'shop.state'))).toMatchObject({ me: { name: 'Тарас' } })
  })

  test('nobody is at work any more after the minutes that the shop decided, nor after a restart', async () => {
    const shop = await openGuardedShop()
    shop.clock += 9 * MINUTE
    expect((await shop.as('Тарас', 'clients.counts')).ok).toBe(true)
    shop.clock += 11 * MINUTE
    expect(ruleOf(await shop.as('Тарас', 'clients.counts'))).toBe('LOCKED')
    await shop.enter(tillOf('Тарас'), 'Тарас')
    await shop.reopen()
    expect(ruleOf(await shop.as('Тарас', 'clients.counts'))).toBe('LOCKED')
  })

  test('who left cannot enter, and is gone from the till where he stood', async () => {
    const shop = await openGuardedShop()
    await shop.as('owner', 'staff.leave', { id: shop.ids.Тарас, version: 1, handTo: null })
    expect(ruleOf(await shop.as('Тарас', 'clients.counts'))).toBe('LOCKED')
    expect(ruleOf(await shop.enter('bar', 'Тарас'))).toBe('secret-wrong')
    const state = stateOf(await shop.at('bar', 'shop.state'))
    expect(state?.state === 'locked' && state.people.map(({ name }) => name)).toEqual(['Соломія', 'Марта', 'Олена'])
  })

  test('a badge is enough only where the owner decided so; else the PIN follows', async () => {
    const shop = await openGuardedShop()
    await shop.as('owner', 'access.setBadge', { employeeId: shop.ids.Марта, secret: 'BADGE-00417' })
    const badge = { secret: 'BADGE-00417' }
    expect(await shop.at('bar', 'access.scan', badge)).toEqual({
      ok: true,
      value: { entered: false, employeeId: shop.ids.Марта },
    })
    expect(ruleOf(await shop.at('bar', 'clients.counts'))).toBe('LOCKED')
    await shop.as('owner', 'access.saveSettings', { version: 1, idleMinutes: 0, badgeEnough: true })
    expect(await shop.at('bar', 'access.scan', badge)).toMatchObject({ value: { entered: true } })
    expect(stateOf(await shop.at('bar', 'shop.state'))).toMatchObject({ me: { name: 'Марта' } })
    expect(ruleOf(await shop.at('bar', 'access.scan', { secret: 'BADGE-00418' }))).toBe('badge-unknown')
    const other = { employeeId: shop.ids.Тарас, secret: 'BADGE-00417' }
    expect(ruleOf(await shop.as('owner', 'access.setBadge', other))).toBe('secret-taken')
  })

  test('the file holds nothing of what was typed', async () => {
    const shop = await openGuardedShop()
    await shop.as('owner', 'access.setBadge', { employeeId: shop.ids.Марта, secret: 'BADGE-00417' })
    await shop.backend.close()
    const bytes = ['regulars.db', 'regulars.secrets.json']
      .map((file) => readFileSync(join(shop.dataDir, file), 'latin1'))
      .join('')
    for (const told of [
      PASSWORD,
      RECOVERY,
      RECOVERY.replaceAll('-', ''),
      'BADGE-00417',
      ...Object.values(PINS).map((pin) => `"${pin}"`),
    ]) {
      expect(bytes).not.toContain(Buffer.from(told).toString('latin1'))
    }
    await shop.reopen()
  })
})

describe('wrong tries', () => {
  test('make somebody wait after the fifth, longer each time, and are forgotten when he is right', async () => {
    const shop = await openGuardedShop()
    const left: unknown[] = []
    for (let tries = 0; tries < 5; tries += 1) left.push(detailsOf(await shop.enter('bar', 'Тарас', '0193'))['triesLeft'])
    expect(left).toEqual([4, 3, 2, 1, 0])
    for (const wait of [30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 15 * MINUTE]) {
      const refused = await shop.enter('bar', 'Тарас')
      expect(detailsOf(refused)).toEqual({ rule: 'secret-wait', until: shop.clock + wait })
      shop.clock += wait - 1
      expect(ruleOf(await shop.enter('bar', 'Тарас'))).toBe('secret-wait')
      shop.clock += 1
      expect(ruleOf(await shop.enter('bar', 'Тарас', '0193'))).toBe('secret-wrong')
    }
    shop.clock += 15 * MINUTE
    expect((await shop.enter('bar', 'Тарас')).ok).toBe(true)
    expect(detailsOf(await shop.enter('bar', 'Тарас', '0193'))['triesLeft']).toBe(4)
  })

  test('count for the person at every till, and for the till with every person', async () => {
    const shop = await openGuardedShop()
    for (let tries = 0; tries < 5; tries += 1) await shop.enter(`till-${tries}`, 'Тарас', '0193')
    expect(ruleOf(await shop.enter('till-9', 'Тарас'))).toBe('secret-wait')
    for (let tries = 0; tries < 5; tries += 1) await shop.enter('bar', tries % 2 ? 'Марта' : 'Олена', '0193')
    expect(ruleOf(await shop.enter('bar', 'Марта'))).toBe('secret-wait')
    expect((await shop.enter('kitchen', 'Марта')).ok).toBe(true)
  })

  test('of two at once, a hundred, over a restart and a clock set back: five guesses are looked at, and no wait is shortened or drawn out', async () => {
    const shop = await openGuardedShop()
    const guesses = Array.from({ length: 50 }, (_, at) => `0${100 + at}`)
    const answers = await Promise.all(['bar', 'kitchen'].flatMap((till) => guesses.map((pin) => shop.enter(till, 'Тарас', pin))))
    expect(answers.filter((answer) => ruleOf(answer) === 'secret-wrong')).toHaveLength(5)
    expect(answers.filter((answer) => ruleOf(answer) === 'secret-wait')).toHaveLength(95)
    await shop.reopen()
    expect(ruleOf(await shop.enter('bar', 'Тарас'))).toBe('secret-wait')
    shop.clock -= 24 * HOUR
    expect(detailsOf(await shop.enter('bar', 'Тарас'))).toEqual({ rule: 'secret-wait', until: shop.clock + 30 * SECOND })
    shop.clock += 30 * SECOND
    expect((await shop.enter('bar', 'Тарас')).ok).toBe(true)
  })

  test('at somebody who is not there are the same as at somebody who is', async () => {
    const shop = await openGuardedShop()
    const nobody = await shop.at('bar', 'access.enter', { employeeId: 4711, way: 'pin', secret: '0193' })
    expect(detailsOf(nobody)).toEqual(detailsOf(await shop.enter('kitchen', 'Тарас', '0193')))
  })
})

describe('a forbidden act', () => {
  const voidOf = async (shop: Awaited<ReturnType<typeof openGuardedShop>>) => {
    const logged = await shop.as('Тарас', 'visits.log', aVisit(null, 5000))
    return { visitId: logged.ok ? (logged.value as { visitId: number }).visitId : 0, reason: 'помилка' }
  }

  test('is done once when somebody allows it in place, and both names are on record', async () => {
    const shop = await openGuardedShop()
    const input = await voidOf(shop)
    expect(await shop.as('Тарас', 'visits.void', input)).toMatchObject({
      error: { code: 'NO_RIGHT', details: { right: 'visits.void' } },
    })
    const lend = { employeeId: shop.ids.Олена, way: 'pin', secret: PINS.Олена, operation: 'visits.void' }
    expect(await shop.as('Тарас', 'access.lend', lend)).toEqual({ ok: true, value: { until: shop.clock + MINUTE } })
    expect((await shop.as('Тарас', 'visits.void', input)).ok).toBe(true)
    expect(lastAudit(shop.dataDir)).toMatchObject({ employee_id: shop.ids.Тарас, operation: 'visits.void' })
    expect(lastAudit(shop.dataDir).detail).toContain(`"allowedBy":${shop.ids.Олена}`)
    expect(ruleOf(await shop.as('Тарас', 'visits.void', await voidOf(shop)))).toBe('NO_RIGHT')
  })

  test('is not done a minute later, at another till, or by another operation', async () => {
    const shop = await openGuardedShop()
    const input = await voidOf(shop)
    const lend = { employeeId: shop.ids.Олена, way: 'pin', secret: PINS.Олена, operation: 'visits.void' }
    await shop.as('Тарас', 'access.lend', lend)
    expect(ruleOf(await shop.as('Марта', 'visits.void', input))).toBe('NO_RIGHT')
    expect(ruleOf(await shop.as('Тарас', 'clients.archive', { id: 1, archived: true }))).toBe('NO_RIGHT')
    shop.clock += MINUTE + 1
    expect(ruleOf(await shop.as('Тарас', 'visits.void', input))).toBe('NO_RIGHT')
  })

  test('is not done either when the clock was set back meanwhile', async () => {
    const shop = await openGuardedShop()
    const input = await voidOf(shop)
    await shop.as('Тарас', 'access.lend', {
      employeeId: shop.ids.Олена,
      way: 'pin',
      secret: PINS.Олена,
      operation: 'visits.void',
    })
    shop.clock -= 5 * MINUTE
    expect(ruleOf(await shop.as('Тарас', 'visits.void', input))).toBe('NO_RIGHT')
  })

  test('cannot be allowed by who may not do it, and a wrong PIN counts', async () => {
    const shop = await openGuardedShop()
    const lend = { employeeId: shop.ids.Марта, way: 'pin', secret: PINS.Марта, operation: 'visits.void' }
    expect(ruleOf(await shop.as('Тарас', 'access.lend', lend))).toBe('lender-without-right')
    const wrong = await shop.as('Тарас', 'access.lend', { ...lend, employeeId: shop.ids.Олена, secret: '0193' })
    expect(detailsOf(wrong)).toMatchObject({ rule: 'secret-wrong', triesLeft: 4 })
    expect(ruleOf(await shop.at('bar', 'access.lend', lend))).toBe('LOCKED')
  })

  test('an earlier day is one for whoever may only log visits', async () => {
    const shop = await openGuardedShop()
    const yesterday = aVisit(null, 5000, { day: '2026-11-10' })
    expect(await shop.as('Тарас', 'visits.log', yesterday)).toMatchObject({
      error: { code: 'NO_RIGHT', details: { right: 'visits.backdate' } },
    })
    await shop.as('Тарас', 'access.lend', { employeeId: shop.ids.Олена, way: 'pin', secret: PINS.Олена, operation: 'visits.log' })
    expect((await shop.as('Тарас', 'visits.log', yesterday)).ok).toBe(true)
  })
})

describe('passwords and PINs', () => {
  test('that would be guessed at once are refused', async () => {
    const shop = await openGuardedShop()
    const pin = { employeeId: shop.ids.Тарас, secret: '0000', current: null }
    expect(ruleOf(await shop.as('owner', 'access.setPin', pin))).toBe('pin-too-simple')
    const password = { secret: 'Ранок', recovery: RECOVERY, current: PASSWORD }
    expect(ruleOf(await shop.as('owner', 'access.protect', password))).toBe('password-too-short')
  })

  test('one changes his own PIN by showing it, and nobody that of who may do more', async () => {
    const shop = await openGuardedShop()
    const own = { employeeId: shop.ids.Тарас, secret: '5108' }
    const wrong = { ...own, current: { way: 'pin', secret: '0193' } }
    expect(ruleOf(await shop.as('Тарас', 'access.setPin', wrong))).toBe('secret-wrong')
    expect(ruleOf(await shop.as('Тарас', 'access.setPin', { ...own, employeeId: shop.ids.Марта, current: null }))).toBe(
      'NO_RIGHT',
    )
    expect((await shop.as('Тарас', 'access.setPin', { ...own, current: { way: 'pin', secret: PINS.Тарас } })).ok).toBe(true)
    expect(ruleOf(await shop.enter('bar', 'Тарас'))).toBe('secret-wrong')
    expect((await shop.enter('bar', 'Тарас', '5108')).ok).toBe(true)
    await shop.as('owner', 'access.saveRole', {
      id: null,
      preset: 'administrator',
      version: 0,
      name: '',
      rights: ['clients.read', 'access.edit'],
    })
    const ofOwner = { employeeId: shop.ids.owner, secret: '5108', current: null }
    expect(ruleOf(await shop.as('Олена', 'access.setPin', ofOwner))).toBe('owner-only')
    expect(ruleOf(await shop.as('Олена', 'access.setPin', { ...ofOwner, employeeId: shop.ids.Марта }))).toBe('role-above-own')
    expect(
      ruleOf(await shop.as('Олена', 'access.protect', { secret: 'other-password', recovery: RECOVERY, current: PASSWORD })),
    ).toBe('owner-only')
    expect(ruleOf(await shop.as('Олена', 'access.unprotect', { current: PASSWORD }))).toBe('owner-only')
  })

  test('the owner changes his password by showing it, and opens the shop again', async () => {
    const shop = await openGuardedShop()
    const change = { secret: 'інша-кава-28', recovery: RECOVERY }
    expect(ruleOf(await shop.as('owner', 'access.protect', { ...change, current: 'не та' }))).toBe('secret-wrong')
    expect((await shop.as('owner', 'access.protect', { ...change, current: PASSWORD })).ok).toBe(true)
    expect((await shop.enter('bar', 'owner', 'інша-кава-28')).ok).toBe(true)
    expect((await shop.at('bar', 'access.unprotect', { current: 'інша-кава-28' })).ok).toBe(true)
    expect(stateOf(await shop.at('anywhere', 'shop.state'))).toMatchObject({ state: 'ready', guard: null, me: { role: 'owner' } })
  })

  test('the owner takes another recovery sheet and keeps his password', async () => {
    const shop = await openGuardedShop()
    const sheet = 'AAAA-BBBB-CCCC-DDDD-EEEE'
    const same = { secret: PASSWORD, recovery: sheet, current: PASSWORD }
    expect((await shop.as('owner', 'access.protect', same)).ok).toBe(true)
    expect((await shop.enter('bar', 'owner')).ok).toBe(true)
    const again = { secret: 'нова-кава-29', recovery: sheet }
    expect(ruleOf(await shop.at('yard', 'access.recover', { ...again, code: RECOVERY }))).toBe('secret-wrong')
    expect((await shop.at('yard', 'access.recover', { ...again, code: sheet })).ok).toBe(true)
  })

  test('a badge is the same, whether it was typed in small letters or scanned in capitals', async () => {
    const shop = await openGuardedShop()
    await shop.as('owner', 'access.setBadge', { employeeId: shop.ids.Марта, secret: 'badge-00417' })
    const scanned = answered<OutputOf<'access.scan'>>(await shop.at('bar', 'access.scan', { secret: 'BADGE-00417' }))
    expect(scanned).toEqual({ entered: false, employeeId: shop.ids.Марта })
  })

  test('the sheet lets the owner in once more, also on a computer where nothing can be checked', async () => {
    const shop = await openGuardedShop()
    const again = {
      code: RECOVERY.toLowerCase().replaceAll('-', ' '),
      secret: 'нова-кава-29',
      recovery: 'AAAA-BBBB-CCCC-DDDD-EEEE',
    }
    expect(ruleOf(await shop.at('bar', 'access.recover', { ...again, code: 'AAAA-BBBB-CCCC-DDDD-EEEE' }))).toBe('secret-wrong')
    expect((await shop.at('bar', 'access.recover', again)).ok).toBe(true)
    expect(stateOf(await shop.at('bar', 'shop.state'))).toMatchObject({ me: { role: 'owner' } })
    expect(ruleOf(await shop.at('bar', 'access.recover', again))).toBe('secret-wrong')

    await shop.backend.close()
    rmSync(join(shop.dataDir, 'regulars.secrets.json'))
    await shop.reopen()
    expect(stateOf(await shop.at('bar', 'shop.state'))).toMatchObject({ state: 'locked', checkable: false })
    expect(ruleOf(await shop.enter('bar', 'Тарас'))).toBe('secrets-cannot-be-checked')
    expect((await shop.at('bar', 'access.recover', { ...again, code: again.recovery, recovery: RECOVERY })).ok).toBe(true)
    const { people } = answered<OutputOf<'access.overview'>>(await shop.at('bar', 'access.overview'))
    expect(people.filter(({ pin }) => pin !== null)).toEqual([])
  })
})

describe('roles', () => {
  test('a changed role holds at once, and is as at first when it is removed', async () => {
    const shop = await openGuardedShop()
    const client = answered<{ id: number }>(await shop.as('Тарас', 'clients.create', aClient())).id
    const archive = { id: client, archived: true }
    expect(ruleOf(await shop.as('Тарас', 'clients.archive', archive))).toBe('NO_RIGHT')
    const role = { id: null, preset: 'employee', version: 0, name: '', rights: ['clients.read', 'clients.archive'] }
    const saved = answered<{ id: number }>(await shop.as('owner', 'access.saveRole', role))
    expect((await shop.as('Тарас', 'clients.archive', archive)).ok).toBe(true)
    expect(ruleOf(await shop.as('Тарас', 'visits.log', aVisit(null, 5000)))).toBe('NO_RIGHT')
    await shop.as('owner', 'access.removeRole', { id: saved.id, version: 1 })
    expect((await shop.as('Тарас', 'visits.log', aVisit(null, 5000))).ok).toBe(true)
  })

  test('a role of the shop’s own decides alone, and cannot go while somebody has it', async () => {
    const shop = await openGuardedShop()
    const role = { id: null, preset: null, version: 0, name: 'Касир', rights: ['clients.read', 'visits.log', 'visits.void'] }
    const { id } = answered<{ id: number }>(await shop.as('owner', 'access.saveRole', role))
    expect(ruleOf(await shop.as('owner', 'access.saveRole', { ...role, name: 'касир' }))).toBe('role-name-taken')
    await shop.as('owner', 'access.setRole', { employeeId: shop.ids.Тарас, version: 1, role: 'employee', roleId: id })
    expect(ruleOf(await shop.as('Тарас', 'clients.create', aClient()))).toBe('NO_RIGHT')
    expect(ruleOf(await shop.as('owner', 'access.removeRole', { id, version: 1 }))).toBe('role-in-use')
    await shop.as('owner', 'access.setRole', { employeeId: shop.ids.Тарас, version: 2, role: 'employee', roleId: null })
    expect((await shop.as('owner', 'access.removeRole', { id, version: 1 })).ok).toBe(true)
  })

  test('nobody gives what he has not, two at once see both, and rights that tell contacts bring that right along', async () => {
    const shop = await openGuardedShop()
    await shop.as('owner', 'access.saveRole', {
      id: null,
      preset: 'administrator',
      version: 0,
      name: '',
      rights: ['access.edit', 'clients.read'],
    })
    const above = { id: null, preset: null, version: 0, name: 'Усе', rights: ['visits.void'] }
    expect(ruleOf(await shop.as('Олена', 'access.saveRole', above))).toBe('role-above-own')
    const toRole = { employeeId: shop.ids.Тарас, version: 1, role: 'administrator', roleId: null }
    expect(ruleOf(await shop.as('Олена', 'access.setRole', toRole))).toBe('role-above-own')
    const merging = { ...above, name: 'Порядок', rights: ['clients.read', 'clients.merge'] }
    expect(ruleOf(await shop.as('owner', 'access.saveRole', merging))).toBe('role-needs-contacts')
    const { id } = answered<{ id: number }>(await shop.as('owner', 'access.saveRole', above))
    await shop.as('owner', 'access.saveRole', { ...above, id, version: 1, rights: ['visits.log'] })
    const late = await shop.as('owner', 'access.saveRole', { ...above, id, version: 1, rights: [] })
    expect(late).toMatchObject({ error: { code: 'CONFLICT', details: { current: { rights: ['visits.log'] } } } })
  })

  test('rights that this program does not know give nothing', async () => {
    const shop = await openGuardedShop()
    await shop.backend.close()
    const file = new Database(join(shop.dataDir, 'regulars.db'))
    file
      .prepare(`INSERT INTO roles (preset, name, rights) VALUES ('employee', '', '["clients.read", "open", "everything", 7]')`)
      .run()
    file.close()
    await shop.reopen()
    await shop.enter(tillOf('Тарас'), 'Тарас')
    expect(stateOf(await shop.as('Тарас', 'shop.state'))).toMatchObject({ rights: ['open', 'everyone', 'clients.read'] })
  })
})

function answered<T>(answer: Answer): T {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return answer.value as T
}

function lastAudit(dataDir: string): { employee_id: number; operation: string; device: string; detail: string } {
  const file = new Database(join(dataDir, 'regulars.db'), { readonly: true })
  try {
    return file.prepare('SELECT employee_id, operation, device, detail FROM audit ORDER BY seq DESC LIMIT 1').get() as ReturnType<
      typeof lastAudit
    >
  } finally {
    file.close()
  }
}
