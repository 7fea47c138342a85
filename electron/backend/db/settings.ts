import type { Database } from 'better-sqlite3'

/** Before 3.51.3 two connections that checkpoint at once could lose commits. */
const oldestEngine = '3.51.3'

/**
 * In this order: synchronous after journal_mode, because changing to WAL lowers it to NORMAL, which loses acknowledged
 * writes at a power cut. `fullfsync` is what makes macOS really write; elsewhere it does nothing.
 */
const settings: readonly (readonly [name: string, value: string, answer: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['secure_delete', 'ON', 1],
  ['wal_autocheckpoint', '1000', 1000],
  ['journal_size_limit', '8388608', 8_388_608],
  ['cache_size', '-16384', -16_384],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['busy_timeout', '5000', 5000],
]

interface UnkeptSetting {
  readonly setting: string
  readonly wanted: string
  readonly found: string
}

/** Applies every setting and reads each back after a first query; the answer is the first one the engine does not keep. */
export function applySettings(sqlite: Database): UnkeptSetting | null {
  const version = sqlite.prepare('SELECT sqlite_version()').pluck().get() as string
  if (isOlder(version, oldestEngine)) return { setting: 'sqlite_version', wanted: oldestEngine, found: version }
  for (const [name, value] of settings) sqlite.pragma(`${name} = ${value}`)
  // On a fresh file synchronous answers FULL and drops to NORMAL with the first statement.
  sqlite.prepare('SELECT count(*) FROM sqlite_schema').get()
  for (const [name, , answer] of settings) {
    const found = sqlite.pragma(name, { simple: true })
    if (found !== answer) return { setting: name, wanted: String(answer), found: String(found) }
  }
  return null
}

export function isOlder(version: string, than: string): boolean {
  const wanted = than.split('.').map(Number)
  const found = version.split('.').map(Number)
  const differing = wanted.findIndex((part, place) => part !== found[place])
  return differing >= 0 && (found[differing] ?? 0) < (wanted[differing] ?? 0)
}
