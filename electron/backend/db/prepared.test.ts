import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { expect, test } from 'vitest'
import { prepared, preparedSql } from './prepared.ts'

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
