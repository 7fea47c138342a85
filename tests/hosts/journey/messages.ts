import { type Day, opId } from './day.ts'

/** What the shop writes, and how it reads for one client. */
export async function write({ ask, clientId }: Day): Promise<void> {
  const texts = [{ language: 'uk' as const, channel: 'sms' as const, subject: '', text: '{address}, замовлення готове.' }]
  const fields = { kind: 'own' as const, name: 'Замовлення готове', purpose: 'service' as const, plainSms: false, texts }
  const { id } = await ask('messages.saveTemplate', { opId: opId(), id: null, version: 0, ...fields })
  await ask('messages.templates', {})
  await ask('messages.fieldsOf', { clientId, language: 'uk' })
  await ask('messages.compose', { clientId, templateId: id, kind: null, channel: 'sms' })
  await ask('messages.retireTemplate', { opId: opId(), id, retired: true })
}
