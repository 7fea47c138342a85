import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '#shared/contract/errors.ts'
import { operations } from './operations.ts'
import { aClient, aVisit, openTestShop } from './test-shop.ts'

const names = [...operations.keys()]

describe('the door', () => {
  const withoutShop = ['backups.sets', 'backups.folders', 'backups.read', 'backups.restore']

  test('answers nothing but the state and what leads back to a copy before there is a shop', async () => {
    const shop = await openTestShop({ shop: null })
    expect(await shop.call('shop.state', {})).toEqual({ state: 'new' })
    for (const name of names.filter((one) => operations.get(one)?.right !== 'open' && !withoutShop.includes(one))) {
      expect(await shop.backend.dispatch(shop.session, name, {})).toEqual({ ok: false, error: { code: 'NOT_READY' } })
    }
  })

  test('knows only its own operations', async () => {
    const shop = await openTestShop()
    for (const name of [
      '',
      'clients',
      'clients.',
      'clients.findd',
      '__proto__',
      'constructor',
      'toString',
      'clients.__proto__',
    ]) {
      expect(await shop.backend.dispatch(shop.session, name, {})).toEqual({ ok: false, error: { code: 'UNKNOWN_OPERATION' } })
    }
  })

  test('does not let an unknown employee through to anything', async () => {
    const shop = await openTestShop()
    for (const name of names.filter((one) => operations.get(one)?.right !== 'open')) {
      const answer = await shop.backend.dispatch({ device: 'till-9', employeeId: 999 }, name, {})
      expect([name, answer]).toMatchObject([
        name,
        { ok: false, error: { code: 'NO_RIGHT', details: { right: operations.get(name)?.right } } },
      ])
    }
  })

  test('refuses fields it does not know', async () => {
    const shop = await openTestShop()
    const error = await shop.refused('clients.create', { ...aClient(), admin: true } as never)
    expect(error).toEqual({ code: 'INPUT', details: { fields: [{ path: '', problem: 'unknown-field' }] } })
  })

  test('refuses bytes where a list belongs', async () => {
    const shop = await openTestShop()
    const error = await shop.refused('loyalty.changePassType', { items: new Uint8Array([1, 2]) } as never)
    expect(error.code).toBe('INPUT')
  })

  test('answers whatever is thrown at it with a declared code, and never with a bug', async () => {
    const shop = await openTestShop()
    await shop.call('clients.create', aClient())
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({
        opId: fc.string(),
        id: fc.anything(),
        text: fc.string(),
        clientId: fc.anything(),
        limit: fc.integer(),
        version: fc.anything(),
      }),
      fc.object({ withNullPrototype: true }),
    )
    const safe = names.filter((name) => name !== 'shop.removeSample')
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...safe), hostile, async (name, input) => {
        const answer = await shop.backend.dispatch(shop.session, name, input)
        if (!answer.ok) {
          expect(ERROR_CODES).toContain(answer.error.code)
          expect(answer.error.code).not.toBe('INTERNAL')
        }
      }),
      { numRuns: 3000 },
    )
    expect((await shop.call('loyalty.check', {})).findings).toEqual([])
  })

  test('keeps nothing of a command that failed', async () => {
    const shop = await openTestShop()
    const { id } = await shop.call('clients.create', aClient())
    const before = await shop.call('shop.about', {})
    expect(await shop.rule('visits.log', aVisit(id, 1000, { companions: [id, 999], opId: 'failing-visit' }))).toBeUndefined()
    expect(await shop.call('shop.about', {})).toEqual(before)
    expect(await shop.call('visits.log', aVisit(id, 1000, { opId: 'failing-visit' }))).toMatchObject({ receiptNo: 1 })
  })

  test('takes the name of a job that is under way for nothing else', async () => {
    const shop = await openTestShop()
    const opId = 'the-name-of-a-job'
    const job = shop.call('clients.seekDuplicates', { opId })
    expect(await shop.rule('backups.make', { opId })).toBe('operation-id-reused')
    expect(await shop.rule('clients.create', { ...aClient(), opId })).toBe('operation-id-reused')
    expect(await shop.call('clients.seekDuplicates', { opId })).toEqual(await job)
    expect((await shop.call('clients.counts', {})).all).toBe(0)
  })

  test('tells every window of a write, once, and not of a repeated one', async () => {
    const shop = await openTestShop()
    shop.events.length = 0
    await shop.call('clients.create', { ...aClient(), opId: 'one-and-the-same' })
    await shop.call('clients.create', { ...aClient(), opId: 'one-and-the-same' })
    expect(shop.events).toEqual([{ type: 'changed', operation: 'clients.create' }])
  })
})

test('every command leaves its link in the chain of who did what, and the chain holds', async () => {
  const shop = await openTestShop()
  const { id } = await shop.call('clients.create', aClient())
  const { visitId } = await shop.call('visits.log', aVisit(id, 1000))
  await shop.call('visits.void', { visitId, reason: 'помилка' })
  await shop.backend.close()
  const file = new Database(join(shop.dataDir, 'regulars.db'), { readonly: true })
  const rows = file.prepare('SELECT * FROM audit ORDER BY seq').all() as Record<string, string | number | null>[]
  file.close()
  expect(rows.map((row) => row['operation'])).toEqual([
    'shop.create',
    'loyalty.changeProgramme',
    'clients.create',
    'visits.log',
    'visits.void',
  ])
  const sha256 = (text: unknown) => createHash('sha256').update(String(text)).digest('base64url')
  let before = ''
  for (const row of rows) {
    expect(row['detail_hash']).toBe(sha256(row['detail']))
    const link = [
      before,
      row['seq'],
      row['at'],
      row['employee_id'],
      row['device'],
      row['operation'],
      row['subject'],
      row['subject_id'],
      row['detail_hash'],
    ]
    expect(row['hash']).toBe(sha256(JSON.stringify(link)))
    before = String(row['hash'])
  }
  await shop.reopen().catch(() => undefined)
})
