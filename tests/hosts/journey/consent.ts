import { type Day, opId } from './day.ts'

/** Whom the shop may contact, how, and what for; and who said that he is leaving. */
export async function askConsent({ ask, clientId }: Day): Promise<void> {
  await ask('contacts.verdicts', { clientId, purpose: 'marketing' })
  const word = { clientId, purpose: 'marketing', channel: 'all', how: 'paper', saidDay: null } as const
  await ask('contacts.answerConsent', { opId: opId(), ...word, yes: true })
  await ask('contacts.ban', { opId: opId(), clientId, reason: 'просила не писати' })
  await ask('contacts.lift', { opId: opId(), clientId, reason: 'передумала' })
  await ask('contacts.sayGoodbye', { opId: opId(), clientId, answer: 'переїжджає' })
  await ask('contacts.undoGoodbye', { opId: opId(), clientId })
  const { wishVersion: version, words } = await ask('contacts.consents', { clientId })
  await ask('contacts.setWish', { opId: opId(), clientId, version, allowance: 1, onlyBy: null })
  await ask('contacts.wordingOf', { wording: words[0]?.wording ?? '' })
  await ask('contacts.saveRules', { opId: opId(), ...(await ask('contacts.rules', {})) })
  const [first] = await ask('contacts.wordings', {})
  if (first) {
    const { purpose, number: basedOn, own: texts } = first
    await ask('contacts.saveWording', { opId: opId(), purpose, basedOn, texts })
  }
  await ask('contacts.notContacted', { block: null, offset: 0, limit: 20 })
}
