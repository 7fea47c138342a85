import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Day, opId } from './day.ts'

/** How messages leave: the accounts, one that finds no server and waits, and one of which nobody knows whether it left. */
export async function send({ ask, clientId }: Day): Promise<void> {
  const limits = { perHour: 60, perDay: 300 }
  // Nothing listens at port 1.
  const mail = {
    host: '127.0.0.1',
    port: 1,
    encryption: 'tls',
    user: 'ranok',
    fromName: 'Ранок',
    fromAddress: 'ranok@example.com',
  } as const
  const settings = { ...mail, replyTo: '', ...limits }
  const { version } = await ask('sending.saveMail', { opId: opId(), version: 0, settings, password: 'a password of the day' })
  await ask('sending.tryOut', { opId: opId(), channel: 'mail', to: 'ranok@example.com' })
  const gateway = await listening()
  const sms = { gateway: 'turbosms', address: gateway.address, user: '', sender: 'Ranok', own: null } as const
  await ask('sending.saveSms', { opId: opId(), version: 0, settings: { ...sms, ...limits }, password: 'a token of the day' })
  await ask('sending.accounts', {})
  const message = { clientId, purpose: 'service', language: 'uk', templateId: null, body: 'Карту знайдено.' } as const
  const { phones, email } = await ask('clients.card', { id: clientId })
  const letter = { ...message, channel: 'mail', address: email, subject: 'Ваша карта', cause: 'card found' } as const
  const { id } = await ask('sending.send', { opId: opId(), ...letter })
  const { id: unknown } = await ask('sending.send', {
    opId: opId(),
    ...message,
    channel: 'sms',
    address: phones[0]?.e164 ?? '',
    subject: '',
    cause: null,
  })
  await gateway.asked
  await settled()
  await ask('sending.state', {})
  await ask('sending.messages', { clientId, states: [], before: null, limit: 20 })
  await ask('sending.ofClient', { clientId })
  await ask('sending.decide', { opId: opId(), id: unknown, arrived: true })
  await ask('sending.stop', { opId: opId(), ids: [id] })
  await ask('sending.retry', { opId: opId(), ids: [id] })
  await settled()
  await ask('sending.stop', { opId: opId(), ids: null })
  await ask('sending.removeAccount', { opId: opId(), channel: 'mail', version })
  await gateway.close()
}

/** Both hosts are asked one after the other: what changes by itself has to have done so. */
const settled = () => new Promise((settle) => setTimeout(settle, 500))

/** Hears what it is asked, and hangs up. */
async function listening() {
  const { promise: asked, resolve: heard } = Promise.withResolvers<void>()
  const server = createServer((request) => {
    request.resume().once('end', () => {
      request.socket.destroy()
      heard()
    })
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, asked, close: () => new Promise((settle) => server.close(settle)) }
}
