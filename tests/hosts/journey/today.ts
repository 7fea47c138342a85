import { type Day, nobody, opId } from './day.ts'

/** The morning's list: a birthday of today is put off, and that is taken back. */
export async function readToday({ ask, today }: Day): Promise<void> {
  const [, month = 1, day = 1] = today.split('-').map(Number)
  const { id: clientId } = await ask('clients.create', {
    opId: opId(),
    ...nobody,
    name: 'Іменинник',
    birthday: { year: null, month, day },
    photoFile: null,
    consentGiven: true,
  })
  const { kinds } = await ask('today.list', { who: 'all', limitEach: 50 })
  const line = kinds.flatMap(({ lines }) => lines).find(({ client }) => client?.id === clientId)
  if (!line) throw new Error('a birthday of today is no line of Today')
  const { markId } = await ask('today.mark', { opId: opId(), clientId, cause: line.cause, mark: 'dismissed', until: null })
  await ask('today.takeBack', { opId: opId(), markId })
  await ask('clients.archive', { opId: opId(), id: clientId, archived: true })
}
