import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { systemSealer } from '#electron/main/system-sealer.ts'
import { keyFileSealer } from './sealer.ts'
import { openVault } from './vault.ts'

function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-vault-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { file: join(folder, 'secrets.json'), key: join(folder, 'secrets.key') }
}

test('a password comes back only for whom it was kept, also after a restart', () => {
  const { file, key } = aFolder()
  openVault(file, keyFileSealer(key)).keep('mail', 'mail.example.com ranok', 'горіх', 42)
  const vault = openVault(file, keyFileSealer(key))
  expect(vault.read('mail', 'mail.example.com ranok')).toBe('горіх')
  expect(vault.read('mail', 'evil.example.com ranok')).toBeNull()
  expect(vault.read('sms', 'mail.example.com ranok')).toBeNull()
  expect([vault.setAt('mail'), vault.setAt('sms')]).toEqual([42, null])
  vault.forget('mail')
  expect([vault.read('mail', 'mail.example.com ranok'), vault.setAt('mail')]).toEqual([null, null])
})

test.skipIf(process.platform === 'win32')('its files are for their owner alone', () => {
  const { file, key } = aFolder()
  openVault(file, keyFileSealer(key)).keep('mail', 'a', 'горіх', 42)
  expect([statSync(file).mode & 0o777, statSync(key).mode & 0o777]).toEqual([0o600, 0o600])
  chmodSync(key, 0o600)
})

test('the file moved without its key, changed by a byte, or damaged holds nothing, and takes another', () => {
  const { file, key } = aFolder()
  const fresh = () => openVault(file, keyFileSealer(key))
  fresh().keep('mail', 'a', 'горіх', 42)
  const whole = readFileSync(file, 'utf8')
  const sealed = /"sealed":"(....)/.exec(whole)?.[1] ?? ''
  writeFileSync(file, whole.replace(sealed, sealed === 'AAAA' ? 'BBBB' : 'AAAA'))
  expect(fresh().read('mail', 'a')).toBeNull()
  writeFileSync(file, whole)
  rmSync(key)
  expect(fresh().read('mail', 'a')).toBeNull()
  expect(fresh().setAt('mail')).toBe(42)
  for (const damage of ['', '{', '[]', '{"secrets":{"mail":1}}', '{"secrets":{"mail":{"way":"key-file","sealed":"x","at":1}}}']) {
    writeFileSync(file, damage)
    expect(fresh().read('mail', 'a')).toBeNull()
  }
  fresh().keep('mail', 'a', 'ліщина', 43)
  expect(fresh().read('mail', 'a')).toBe('ліщина')
})

test('the key store of the system is used where there is one, and opens nothing that was sealed otherwise', () => {
  const { file, key } = aFolder()
  // Each letter moved by one: enough of a cipher to see what is kept.
  const storage = {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret' as const,
    encryptString: (text: string) => Buffer.from(text).map((byte) => byte ^ 0x5a) as Buffer,
    decryptString: (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString('utf8'),
  }
  const system = systemSealer(storage, 'linux')
  if (system === null) throw new Error('no key store')
  openVault(file, system).keep('mail', 'a', 'горіх', 42)
  expect(openVault(file, system).read('mail', 'a')).toBe('горіх')
  expect(openVault(file, system).read('mail', 'b')).toBeNull()
  expect(openVault(file, keyFileSealer(key)).read('mail', 'a')).toBeNull()
  expect(systemSealer({ ...storage, isEncryptionAvailable: () => false }, 'win32')).toBeNull()
  expect(systemSealer({ ...storage, getSelectedStorageBackend: () => 'basic_text' }, 'linux')).toBeNull()
})
