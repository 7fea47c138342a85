import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { operations } from '#electron/backend/operations.ts'
import { openTestShop } from '#electron/backend/test-shop.ts'
import type { Answer } from '#shared/contract/errors.ts'
import type { AskBoth } from './journey/day.ts'
import { liveOneDay } from './journey/journey.ts'

const PASSWORD = 'довга-ніч-у-барі'
const CODE = '0123-4567-89AB-CDEF-GHJK'

/**
 * The whole day of a shop, which asks every operation of the contract, lived by its owner. At a till beside him stands an employee who asks
 * every question that the owner asks.
 */
test('an employee cannot read by any operation what his role forbids', async () => {
  const shop = await openTestShop({ shop: null })
  let guarded = false
  let cashierId = 0
  const seen = { answered: new Set<string>(), refused: new Set<string>(), contacts: 0 }
  const at = (device: string, name: string, input: unknown) => shop.backend.dispatch(shop.backend.sessionOf(device), name, input)
  const must = (answer: Answer): never => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.value as never
  }
  const guard = async () => {
    const opId = (of: string) => `guard-${of}`
    const { id } = must(await at('office', 'staff.add', { opId: opId('staff'), name: 'Касир', colour: 3 })) as { id: number }
    must(await at('office', 'access.protect', { opId: opId('on'), secret: PASSWORD, recovery: CODE, current: null }))
    must(await at('office', 'access.setPin', { opId: opId('pin'), employeeId: id, secret: '7306', current: null }))
    cashierId = id
    must(await at('till', 'access.enter', { opId: opId('enter'), employeeId: id, way: 'pin', secret: '7306' }))
    guarded = true
  }
  const enterAnew = async () => {
    const owner = { opId: 'again-owner', employeeId: 1, way: 'password', secret: PASSWORD }
    must(await at('office', 'access.enter', owner))
    must(await at('till', 'access.enter', { ...owner, opId: 'again-till', employeeId: cashierId, way: 'pin', secret: '7306' }))
  }
  const ask: AskBoth = async (name, input) => {
    const answer = await at('office', name, input)
    expect(answer, `${name} ${JSON.stringify(answer)}`).toMatchObject({ ok: true })
    const kind = operations.get(name)?.kind
    if (guarded && (kind === 'query' || kind === 'report')) {
      const secret = contactsOf(shop.dataDir)
      const told = await at('till', name, input)
      if (told.ok) {
        seen.answered.add(name)
        const text = JSON.stringify(told.value)
        for (const one of secret) expect(text.includes(one), `${name} tells ${one}`).toBe(false)
      } else {
        seen.refused.add(name)
        expect(told.error.code, name).toBe('NO_RIGHT')
      }
      if (secret.some((one) => JSON.stringify(answer).includes(one))) seen.contacts += 1
    }
    if (name === 'shop.retry') await guard()
    // Whoever worked at a till enters anew at the shop that was restored.
    if (name === 'backups.restore') await enterAnew()
    return must(answer)
  }
  const atOffice: AskBoth = async (name, input) => {
    // The day sets a password of its own at its end.
    if (name === 'access.protect') {
      must(await at('office', 'access.unprotect', { opId: 'guard-off-1', current: PASSWORD }))
      guarded = false
    }
    return must(await at('office', name, input))
  }
  const handIn = async (kind: string, name: string, bytes: Uint8Array) => {
    const taken = await shop.backend.receive(shop.backend.sessionOf('office'), kind, name, bytes)
    return (must(taken) as { id: string }).id
  }
  await liveOneDay(ask, atOffice, handIn)
  expect(seen.answered.size).toBeGreaterThan(50)
  expect(seen.refused.size).toBeGreaterThan(10)
  // The owner was told some, or the test would look for what nobody tells.
  expect(seen.contacts).toBeGreaterThan(3)
}, 120_000)

/** Every phone and e-mail on record, as it was typed and as it is dialled. */
function contactsOf(dataDir: string): string[] {
  const file = new Database(join(dataDir, 'regulars.db'), { readonly: true })
  try {
    const phones = file.prepare('SELECT typed AS told FROM client_phones UNION SELECT e164 FROM client_phones').pluck().all()
    const emails = file.prepare('SELECT email FROM clients').pluck().all()
    return [...phones, ...emails].filter((one): one is string => typeof one === 'string' && one.length > 5)
  } finally {
    file.close()
  }
}
