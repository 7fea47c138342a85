import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { expect, test } from 'vitest'
import { countTransaction, keptValue, prepared, preparedSql } from './prepared.ts'

test('a statement is built once per database', () => {
  let built = 0
  const statement = prepared((db) => {
    built++
    return db.$client.prepare('SELECT 1')
  })
  const [one, other] = [drizzle(new Database(':memory:')), drizzle(new Database(':memory:'))]
  expect(statement(one)).toBe(statement(one))
  expect(statement(one)).not.toBe(statement(other))
  expect(built).toBe(2)
})

test('hand-written SQL takes parameters by name', () => {
  const twice = preparedSql<[{ amount: number }], { twice: number }>('SELECT 2 * @amount AS twice')
  expect(twice(drizzle(new Database(':memory:'))).get({ amount: 21 })).toEqual({ twice: 42 })
})

test('a kept value is read once, and anew after it was forgotten, also where the write was rolled back', () => {
  const db = drizzle(new Database(':memory:'))
  db.$client.exec("CREATE TABLE sign (words TEXT); INSERT INTO sign VALUES ('open')")
  let reads = 0
  const sign = keptValue(({ $client }) => {
    reads += 1
    return $client.prepare('SELECT words FROM sign').pluck().get()
  })
  const repaint = (words: string) => {
    sign.forget(db)
    db.$client.prepare('UPDATE sign SET words = ?').run(words)
  }
  expect([sign.of(db), sign.of(db), reads]).toEqual(['open', 'open', 1])
  db.$client.exec('BEGIN')
  repaint('closed')
  expect(sign.of(db)).toBe('closed')
  db.$client.exec('ROLLBACK')
  expect(sign.of(db)).toBe('open')
  repaint('for rent')
  expect(sign.of(db)).toBe('for rent')
})

test('a value read in a transaction that has not changed it is kept, too', () => {
  const db = drizzle(new Database(':memory:'))
  db.$client.exec("CREATE TABLE sign (words TEXT); INSERT INTO sign VALUES ('open')")
  let reads = 0
  const sign = keptValue(({ $client }) => {
    reads += 1
    return $client.prepare('SELECT words FROM sign').pluck().get()
  })
  const begin = () => {
    db.$client.exec('BEGIN')
    countTransaction(db)
  }
  begin()
  sign.forget(db)
  db.$client.exec("UPDATE sign SET words = 'closed'")
  expect([sign.of(db), sign.of(db), reads]).toEqual(['closed', 'closed', 2])
  db.$client.exec('COMMIT')
  begin()
  expect([sign.of(db), sign.of(db), reads]).toEqual(['closed', 'closed', 3])
  db.$client.exec('ROLLBACK')
  expect([sign.of(db), reads]).toEqual(['closed', 3])
})
