import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Day, opId } from './day.ts'

/** The shop is copied here and to a second place, and restored from the sealed copy. */
export async function keepSafe({ ask }: Day): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-place-'))
  const password = 'a passphrase of the day'
  await ask('backups.alarm', {})
  await ask('backups.dismissHint', { opId: opId() })
  await ask('backups.make', { opId: opId() })
  await ask('backups.setPlace', { opId: opId(), folder, password })
  await ask('backups.state', {})
  await ask('backups.sets', {})
  const { copies } = await ask('backups.folders', { path: folder })
  const { token } = await ask('backups.read', { opId: opId(), path: copies[0]?.path ?? '', password })
  await ask('backups.restore', { opId: opId(), token })
  await ask('backups.leavePlace', { opId: opId() })
  await rm(folder, { recursive: true, force: true })
}
