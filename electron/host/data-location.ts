import { join } from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Where the shop lies when nobody said where: in the user's own folder, on this machine's disk (on Windows not in the roaming
 * profile, which is copied over the network at every sign-in).
 */
export function defaultDataDir({ platform, home, environment }: Machine): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Regulars')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Regulars')
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'regulars')
}
