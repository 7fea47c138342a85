import { type Day, opId } from './day.ts'

/** What somebody is to do for the guest, and how visits are followed up. */
export async function takeUp({ ask, clientId, itemId, today }: Day): Promise<void> {
  const [owner] = await ask('staff.list', {})
  const { id: other } = await ask('staff.add', { opId: opId(), name: 'Данило', colour: 5 })
  const task = {
    kind: 'call',
    text: 'спитати про столик',
    clientId,
    assigneeId: owner?.id ?? 0,
    day: today,
    minute: 720,
  } as const
  const { id, version } = await ask('tasks.add', { opId: opId(), ...task, repeat: null, cause: 'birthday 1 2026' })
  const changed = await ask('tasks.update', { opId: opId(), id, version, ...task, minute: null, repeat: null })
  const put = await ask('tasks.snooze', { opId: opId(), id, version: changed.version, day: today, minute: 900 })
  const given = await ask('tasks.assign', { opId: opId(), id, version: put.version, assigneeId: other })
  const next = { kind: 'call', text: 'подзвонити ще раз', day: today, minute: null } as const
  const done = await ask('tasks.done', { opId: opId(), id, version: given.version, note: 'прийдуть о сьомій', next })
  await ask('tasks.list', { list: 'over', assigneeId: null, text: 'столик', offset: 0, limit: 20 })
  await ask('tasks.get', { id: done.nextId ?? 0 })
  await ask('tasks.drop', { opId: opId(), id: done.nextId ?? 0, version: 1, reason: 'уже прийшли' })
  await ask('tasks.takeBack', { opId: opId(), id: done.nextId ?? 0, version: 2 })
  await ask('tasks.openMatters', { clientId })
  const rule = { after: 'item', itemId, days: 7, act: 'call', text: 'чи смакувало' } as const
  const made = await ask('tasks.saveFollowUpRule', { opId: opId(), id: null, version: 0, ...rule })
  await ask('tasks.followUpRules', {})
  await ask('tasks.retireFollowUpRule', { opId: opId(), id: made.id, version: made.version, retired: true })
}
