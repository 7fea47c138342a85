import type { InputOf } from '#shared/contract/client.ts'
import { type Day, opId } from './day.ts'

export async function visit({ ask, clientId, itemId }: Day): Promise<void> {
  const fields = {
    clientId,
    lines: [{ itemId, name: '', quantity: 2000, minutes: null, price: null }],
    discount: null,
    tip: 500,
    payment: 'cash',
    comment: '',
    companions: [],
    spendPoints: 0,
    day: null,
    shownTotal: null,
  } satisfies Omit<InputOf<'visits.log'>, 'opId'>

  const first = await ask('visits.log', { opId: opId(), ...fields })
  await ask('visits.undo', { opId: opId(), visitId: first.visitId })
  const second = await ask('visits.log', { opId: opId(), ...fields })
  await ask('visits.void', { opId: opId(), visitId: second.visitId, reason: 'помилка' })
  const third = await ask('visits.log', { opId: opId(), ...fields })
  const corrected = await ask('visits.correct', {
    opId: opId(),
    visitId: third.visitId,
    reason: 'не та кава',
    visit: { ...fields, tip: 0 },
  })
  await ask('visits.saved', { opId: opId() })
  const { lines } = await ask('visits.get', { id: corrected.visitId })
  await ask('visits.return', {
    opId: opId(),
    visitId: corrected.visitId,
    reason: 'вистигла',
    lines: [{ lineId: lines[0]?.id ?? 0, quantity: 1000 }],
  })
  const passerBy = await ask('visits.log', { opId: opId(), ...fields, clientId: null })
  await ask('visits.attach', { opId: opId(), visitId: passerBy.visitId, clientId })
  await ask('visits.byReceipt', { receiptNo: passerBy.receiptNo })
  await ask('visits.ofDay', { day: null })
  await ask('visits.ofClient', { clientId, before: null, limit: 20 })
}
