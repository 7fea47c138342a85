import { operations } from '#electron/backend/operations.ts'
import { openTestShop, type TestShop } from '#electron/backend/test-shop.ts'
import type { Answer } from '#shared/contract/errors.ts'

export const PASSWORD = 'ранкова-кава-27'
export const RECOVERY = 'K7QX-3MZP-9WTA-5RVE-H2ND'
export const PINS = { Олена: '4829', Тарас: '7306', Марта: '1950' } as const

export type Person = keyof typeof PINS | 'owner'

/** A guarded shop with its owner, an administrator (Олена) and two employees (Тарас, Марта), each coming to a till of his own when first asking there. */
export interface GuardedShop extends TestShop {
  readonly ids: Readonly<Record<Person, number>>
  /** Asks at the till of this person. An `opId` is made up where one is needed. */
  as(who: Person, operation: string, input?: object): Promise<Answer>
  /** Asks at any till. */
  at(device: string, operation: string, input?: object): Promise<Answer>
  /** With another secret than his own, when one is given. */
  enter(device: string, who: Person, secret?: string): Promise<Answer>
}

let counted = 0

export async function openGuardedShop(options: Parameters<typeof openTestShop>[0] = {}): Promise<GuardedShop> {
  const shop = await openTestShop({ ...options, furnished: { as: 'guarded', with: guard } })
  const at = (device: string, operation: string, input: object = {}) => {
    counted += 1
    const kind = operations.get(operation)?.kind
    const told = kind === 'command' || kind === 'job' ? { opId: `guarded-operation-${counted}`, ...input } : input
    return shop.backend.dispatch(shop.backend.sessionOf(device), operation, told)
  }
  const ids: Record<Person, number> = { owner: 1, Олена: 0, Тарас: 0, Марта: 0 }
  const enter = (device: string, who: Person, secret = who === 'owner' ? PASSWORD : PINS[who]) =>
    at(device, 'access.enter', { employeeId: ids[who], way: who === 'owner' ? 'password' : 'pin', secret })
  await enter(shop.session.device, 'owner')
  for (const { id, name } of await shop.call('staff.list', {})) if (name in PINS) ids[name as keyof typeof PINS] = id
  // Whoever does nothing in a test need not come to work: each entering is as slow as guessing a PIN should be.
  const came = new Set<Person>()
  const as = async (who: Person, name: string, input?: object) => {
    if (!came.has(who)) await enter(tillOf(who), who)
    came.add(who)
    return at(tillOf(who), name, input)
  }
  return Object.assign(shop, { ids, at, enter, as })
}

async function guard(shop: TestShop): Promise<void> {
  const hire = async (name: string) => (await shop.call('staff.add', { name, colour: 2 })).id
  const ids = { Олена: await hire('Олена'), Тарас: await hire('Тарас'), Марта: await hire('Марта') }
  await shop.call('access.protect', { secret: PASSWORD, recovery: RECOVERY, current: null })
  await shop.call('access.setRole', { employeeId: ids.Олена, version: 1, role: 'administrator', roleId: null })
  for (const name of ['Олена', 'Тарас', 'Марта'] as const) {
    await shop.call('access.setPin', { employeeId: ids[name], secret: PINS[name], current: null })
  }
}

export const tillOf = (who: Person) => `till of ${who}`
