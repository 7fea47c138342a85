import { addDays } from '#shared/kernel/day.ts'
import { type Day, nobody, opId } from './day.ts'

/** What is known of a guest and his family, and what is said on arrival. */
export async function remember({ ask, clientId, today }: Day): Promise<void> {
  const labels = await ask('people.labels', {})
  await ask('people.setLabels', {
    opId: opId(),
    instead: labels,
    labels: [...labels.map(({ id, name }) => ({ id, name })), { id: null, name: 'Кий' }],
  })
  const question = { text: 'Як пройшли іспити?', askAfter: addDays(today, -2) }
  const who = { kind: 'person', name: 'Тарас', gender: 'male' } as const
  const birthday = { year: 2008, month: 6, day: 20 }
  const { relationId, personId } = await ask('people.addRelative', { opId: opId(), clientId, kind: 'child', who, birthday })
  await ask('people.updateRelative', { opId: opId(), relationId, clientId, kind: 'child', name: 'Тарас К.', gender: 'male' })
  await ask('people.setGender', { opId: opId(), clientId, gender: 'female' })
  const about = { labelId: labels[0]?.id ?? null, text: 'складає іспити' }
  const { id } = await ask('people.addFact', { opId: opId(), clientId, personId, ...about, question })
  await ask('people.updateFact', { opId: opId(), id, version: 1, ...about, question })
  const wedding = { id: null, kind: 'wedding', label: '', date: { year: 2001, month: 9, day: 8 } } as const
  await ask('people.setDates', { opId: opId(), clientId, personId: null, instead: [], dates: [wedding] })
  await ask('people.setNameDayCalendar', { opId: opId(), clientId, personId: null, calendar: 'PL' })
  await ask('people.setPhoto', { opId: opId(), personId, photoFile: null })
  const line = { kind: 'question', id } as const
  const answered = await ask('people.answer', { opId: opId(), clientId, line, mark: 'asked', words: 'склав усе', next: null })
  await ask('people.takeBack', { opId: opId(), clientId, markId: answered.markId })
  await ask('people.endFact', { opId: opId(), id })
  await ask('people.ofClient', { clientId })
  const son = { ...nobody, opId: opId(), name: 'Тарас Коваленко', photoFile: null, consentGiven: true }
  const { id: newcomer } = await ask('clients.create', son)
  await ask('people.makeClient', { opId: opId(), personId, clientId: newcomer })
  await ask('people.removeRelative', { opId: opId(), relationId })
}
