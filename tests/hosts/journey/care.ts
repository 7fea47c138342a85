import { addDays } from '#shared/kernel/day.ts'
import { type Day, opId } from './day.ts'

/** A guest says that he goes away, and is back sooner; the owner decides whom he wants to miss. */
export async function care({ ask, today, clientId, itemId }: Day): Promise<void> {
  const away = { clientId, version: 0, from: today, until: addDays(today, 9), why: 'Карпати' }
  const { id } = await ask('care.saveAbsence', { opId: opId(), ...away, id: null })
  const { absences } = await ask('care.ofClient', { clientId })
  await ask('care.endAbsence', { opId: opId(), id, version: absences[0]?.version ?? 0 })
  await ask('care.keepInTouch', { opId: opId(), clientId, everyDays: 30, version: 0 })
  await ask('care.keepInTouch', { opId: opId(), clientId, everyDays: null, version: 1 })
  const who = { by: 'item', id: itemId } as const
  const rule = await ask('care.saveRule', { opId: opId(), id: null, version: 0, who, days: 60 })
  await ask('care.rules', {})
  const { version, staff } = await ask('care.balance', {})
  await ask('care.saveSettings', { opId: opId(), version, gestureDays: 90 })
  const moves = [{ clientId, from: null, to: staff[0]?.id ?? 1 }]
  await ask('care.handOver', { opId: opId(), moves, back: false })
  await ask('care.removeRule', { opId: opId(), id: rule.id, version: 1 })
}
