import { type Day, nobody, opId } from './day.ts'

/** A second card of the same guest is merged into his, and parted again. */
export async function joinDouble({ ask, clientId: survivorId }: Day): Promise<void> {
  const { id } = await ask('clients.create', { ...nobody, opId: opId(), name: 'Олена К.', photoFile: null, consentGiven: true })
  const typed = { name: 'Олена К.', nickname: '', phones: [], email: '', birthday: null }
  await ask('clients.similar', { exceptId: id, ...typed })
  await ask('clients.seekDuplicates', { opId: opId() })
  await ask('clients.duplicates', { offset: 0, limit: 10 })
  const { version } = await ask('clients.card', { id: survivorId })
  const cards = { survivorId, survivorVersion: version, mergedId: id, mergedVersion: 1 }
  const { mergeId } = await ask('clients.merge', { opId: opId(), ...cards, fields: { name: 'survivor' } })
  await ask('clients.merges', { clientId: survivorId, limit: 10 })
  await ask('clients.undoMerge', { opId: opId(), mergeId })
  await ask('clients.twoPeople', { opId: opId(), one: survivorId, other: id })
}
