import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { applySettings, isOlder } from './settings.ts'

test.each([
  ['3.51.3', false],
  ['3.51.2', true],
  ['3.9.9', true],
  ['3.54.1', false],
  ['4.0.0', false],
  ['3.51', true],
])('SQLite %s is too old: %s', (version, expected) => {
  expect(isOlder(version, '3.51.3')).toBe(expected)
})

test('an engine that cannot keep a log is found out by reading back', () => {
  const sqlite = new Database(':memory:')
  expect(applySettings(sqlite)).toEqual({ setting: 'journal_mode', wanted: 'wal', found: 'memory' })
  sqlite.close()
})
