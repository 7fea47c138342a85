import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import type { LogFacts } from '#electron/backend/log.ts'
import { watchFaults } from './faults.ts'

function watched() {
  const program = new EventEmitter()
  const said: [string, LogFacts | undefined][] = []
  const ended: number[] = []
  const log = { info: () => {}, warn: () => {}, error: (event: string, facts?: LogFacts) => said.push([event, facts]) }
  watchFaults(program, log, () => ended.push(said.length))
  return { program, said, ended }
}

it('ends the program after an error that nobody caught, once it is noted without its words', () => {
  const { program, said, ended } = watched()
  program.emit('uncaughtException', new TypeError('no client Іван'))
  expect(said).toEqual([
    ['program.fault', { error: 'TypeError', code: null, place: expect.stringMatching(/^faults\.test\.ts:/) }],
  ])
  expect(ended).toEqual([1])
})

it('goes on after a promise that nobody waited for', () => {
  const { program, said, ended } = watched()
  program.emit('unhandledRejection', 'gone')
  expect(said).toEqual([['program.rejected', { error: 'string' }]])
  expect(ended).toEqual([])
})
