import { type Day, opId } from './day.ts'

/** One asks what is known of him, and to be forgotten; the rule for the others is looked at. */
export async function forget({ ask }: Day): Promise<void> {
  const name = 'Passing Through'
  const { id: clientId } = await ask('clients.create', {
    opId: opId(),
    name,
    nickname: '',
    pronunciation: '',
    phones: ['+380 67 000 77 01'],
    email: '',
    birthday: null,
    language: null,
    note: '',
    codes: [],
    warnings: [],
    photoFile: null,
    consentGiven: true,
  })
  await ask('privacy.ofClient', { clientId, withFiles: false })
  await ask('privacy.look', { clientId })
  await ask('privacy.erase', { opId: opId(), clientId, typedName: name })
  const { version } = await ask('privacy.retention', {})
  await ask('privacy.saveRetention', { opId: opId(), version, months: 36 })
  await ask('privacy.due', {})
  await ask('privacy.eraseDue', { opId: opId(), ids: [clientId] })
}
