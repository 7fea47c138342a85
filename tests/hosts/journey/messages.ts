import { type Day, opId } from './day.ts'

/** What the shop writes, and how it reads for one client. */
export async function write({ ask, clientId }: Day): Promise<void> {
  const uk = { language: 'uk' as const, text: '{address}, замовлення готове.' }
  const texts = [
    { ...uk, channel: 'sms' as const, subject: '' },
    { ...uk, channel: 'mail' as const, subject: 'Готово' },
  ]
  const fields = { kind: 'own' as const, name: 'Замовлення готове', purpose: 'service' as const, plainSms: false, texts }
  const { id } = await ask('messages.saveTemplate', { opId: opId(), id: null, version: 0, ...fields })
  await ask('messages.templates', {})
  await ask('messages.fieldsOf', { clientId, language: 'uk' })
  await ask('messages.compose', { clientId, templateId: id, kind: null, channel: 'sms' })
  const { fields: own } = await ask('fields.setup', {})
  const addressed = { whom: { kind: 'some' as const, ids: [clientId] }, fieldId: own[0]?.id ?? 1 }
  await ask('messages.addressees', addressed)
  await ask('messages.letters', { ...addressed, templateId: id })
  await ask('messages.lettersPrinted', { opId: opId(), ids: [clientId], templateId: id })
  await ask('messages.retireTemplate', { opId: opId(), id, retired: true })
}
