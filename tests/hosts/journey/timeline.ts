import { type Day, opId } from './day.ts'

/** Notes and files of a guest, and what his card tells of itself. */
export async function noteDown({ ask, handIn, clientId }: Day): Promise<void> {
  const { id } = await ask('timeline.addNote', { opId: opId(), clientId, text: 'залишила парасольку', pinned: false })
  const { version } = await ask('timeline.updateNote', { opId: opId(), id, version: 1, text: 'залишила синю парасольку' })
  if (version !== 2) throw new Error(`the note has version ${version}`)
  await ask('timeline.pinNote', { opId: opId(), id, pinned: true })
  await ask('timeline.endNote', { opId: opId(), id, ended: true })
  const file = await handIn('file', 'парасолька.txt', new TextEncoder().encode('синя'))
  const kept = await ask('timeline.addFile', { opId: opId(), clientId, file })
  await ask('timeline.files', { clientId })
  await ask('timeline.fileText', { id: kept.id })
  await ask('timeline.removeFile', { opId: opId(), id: kept.id, removed: true })
  await ask('timeline.page', { clientId, part: 'all', text: '', before: null, limit: 20 })
  await ask('timeline.changes', { clientId, before: null, limit: 20 })
}
