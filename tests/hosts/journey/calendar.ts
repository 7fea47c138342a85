import { type Day, opId } from './day.ts'

/** When the shop is shut, and whose name days it keeps. */
export async function keepCalendar({ ask, today }: Day): Promise<void> {
  const { version } = await ask('calendar.settings', {})
  await ask('calendar.setClosedWeekdays', { opId: opId(), version, closedWeekdays: [7] })
  const year = Number(today.slice(0, 4))
  const { holidays } = await ask('calendar.year', { year })
  for (const { key, closed } of holidays.slice(0, 1))
    await ask('calendar.answerHoliday', { opId: opId(), holiday: key, year, closed: !closed, instead: closed })
  const repair = { from: today, until: today, why: 'ремонт', kind: 'closed', yearly: false } as const
  const { id } = await ask('calendar.addOwnDays', { opId: opId(), ...repair })
  const changed = await ask('calendar.changeOwnDays', { opId: opId(), id, version: 1, ...repair, kind: 'holiday' })
  await ask('calendar.removeOwnDays', { opId: opId(), id, version: changed.version })
  await ask('people.nameDaysAhead', { from: today, days: 7 })
  const { chosen } = await ask('calendar.nameDays', {})
  await ask('calendar.chooseNameDays', { opId: opId(), chosen: 'UA-old', instead: chosen })
  await ask('calendar.editNameDay', { opId: opId(), calendar: 'UA-old', name: 'Руслан', feast: '03-08', kept: true })
}
