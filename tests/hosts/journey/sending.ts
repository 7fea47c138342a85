import { type Day, opId } from './day.ts'

/** How messages leave: the accounts, a message that finds no server and waits, and what may be done with it. */
export async function send({ ask, clientId }: Day): Promise<void> {
  const limits = { perHour: 60, perDay: 300 }
  // Nothing listens there, so that nothing leaves.
  const mail = {
    host: '127.0.0.1',
    port: 1,
    encryption: 'tls',
    user: 'ranok',
    fromName: 'Ранок',
    fromAddress: 'ranok@example.com',
  } as const
  const { version } = await ask('sending.saveMail', {
    opId: opId(),
    version: 0,
    settings: { ...mail, replyTo: '', ...limits },
    password: 'a password of the day',
  })
  const sms = { gateway: 'turbosms', address: 'http://127.0.0.1:1', user: '', sender: 'Ranok', own: null } as const
  await ask('sending.saveSms', { opId: opId(), version: 0, settings: { ...sms, ...limits }, password: 'a token of the day' })
  await ask('sending.accounts', {})
  await ask('sending.state', {})
  const message = {
    clientId,
    channel: 'mail',
    purpose: 'service',
    subject: 'Ваша карта',
    language: 'uk',
    templateId: null,
  } as const
  const { id } = await ask('sending.send', { opId: opId(), ...message, body: 'Карту знайдено.', cause: 'card found' })
  await ask('sending.stop', { opId: opId(), ids: [id] })
  await ask('sending.messages', { clientId, states: [], before: null, limit: 20 })
  await ask('sending.retry', { opId: opId(), ids: [id] })
  await ask('sending.stop', { opId: opId(), ids: null })
  await ask('sending.removeAccount', { opId: opId(), channel: 'mail', version })
}
