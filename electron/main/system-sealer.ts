import type { SafeStorage } from 'electron'
import type { Sealer } from '#electron/backend/secrets/sealer.ts'

type Storage = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'>

/**
 * The key store of the system: Keychain, the Windows account's own key, or the keyring of the Linux desktop. Null where there is none; a Linux desktop without
 * a keyring has only a fixed password, which is none. To be asked once the program is ready.
 */
export function systemSealer(storage: Storage, platform: NodeJS.Platform): Sealer | null {
  if (!storage.isEncryptionAvailable()) return null
  if (platform === 'linux' && storage.getSelectedStorageBackend() === 'basic_text') return null
  return {
    way: 'system',
    seal: (secret, about) => storage.encryptString(JSON.stringify({ about, secret })).toString('base64'),
    open(sealed, about) {
      try {
        const kept = JSON.parse(storage.decryptString(Buffer.from(sealed, 'base64'))) as { about: string; secret: string }
        return kept.about === about ? kept.secret : null
      } catch {
        return null // of another user or computer
      }
    },
  }
}
