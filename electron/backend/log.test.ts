import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createLog, errorFacts } from './log.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'regulars-log-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const clock = { now: () => 1_700_000_000_000 }
const linesOf = (name = 'regulars.log') =>
  readFileSync(join(directory, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

it('writes one JSON line per event, with its instant and its facts', () => {
  const log = createLog({ directory: join(directory, 'new', 'folder'), clock })
  log.warn('import.refused', { rows: 3, code: 'TOO_LARGE', whole: false, file: null })
  const text = readFileSync(join(directory, 'new', 'folder', 'regulars.log'), 'utf8')
  expect(JSON.parse(text)).toEqual({
    at: clock.now(),
    level: 'warn',
    event: 'import.refused',
    rows: 3,
    code: 'TOO_LARGE',
    whole: false,
    file: null,
  })
  expect(text.endsWith('}\n')).toBe(true)
})

it('keeps what a person wrote out of the file', () => {
  const log = createLog({ directory, clock })
  log.error('visit.failed', { name: 'Оленка', note: 'two words', code: 'RULE', place: 'handlers.ts:10:3' })
  expect(linesOf()[0]).toMatchObject({ name: '[withheld]', note: '[withheld]', code: 'RULE', place: 'handlers.ts:10:3' })
})

it('says of an error its kind, its code and its place, never its message', () => {
  const error = Object.assign(new TypeError('no client Іван Петренко'), { code: 'SQLITE_BUSY' })
  const facts = errorFacts(error)
  expect(facts).toEqual({ error: 'TypeError', code: 'SQLITE_BUSY', place: expect.stringMatching(/^log\.test\.ts:\d+:\d+$/) })
  expect(errorFacts('text')).toEqual({ error: 'string' })
})

it('says of an error both when and where it was, and of an input the names of its fields', () => {
  const log = createLog({ directory, clock })
  log.error('dispatch.bug', { ...errorFacts(new Error('no client Іван')), input: 'id:number,name:string' })
  expect(linesOf()[0]).toMatchObject({
    at: clock.now(),
    event: 'dispatch.bug',
    place: expect.stringMatching(/^log\.test\.ts:/),
    input: 'id:number,name:string',
  })
})

it('sets a full file aside and keeps only as many as it was told', () => {
  const log = createLog({ directory, clock, maxBytes: 200, keep: 2 })
  for (let number = 0; number < 20; number += 1) log.info('tick', { number })
  expect(readdirSync(directory).sort()).toEqual(['regulars.1.log', 'regulars.2.log', 'regulars.log'])
  expect(linesOf().at(-1).number).toBe(19)
  for (const name of readdirSync(directory)) expect(statSync(join(directory, name)).size).toBeLessThanOrEqual(200)
  const last = linesOf('regulars.1.log').at(-1).number
  expect(linesOf()[0].number).toBe(last + 1)
})

it('goes on in the file of the run before', () => {
  createLog({ directory, clock }).info('first')
  createLog({ directory, clock }).info('second')
  expect(linesOf().map(({ event }) => event)).toEqual(['first', 'second'])
})

it('never throws where nothing can be written, and says later how many lines were lost', () => {
  const blocked = join(directory, 'blocked')
  writeFileSync(blocked, 'a file where the folder should be')
  const log = createLog({ directory: blocked, clock })
  log.info('one')
  log.info('two')
  rmSync(blocked)
  log.info('three')
  expect(JSON.parse(readFileSync(join(blocked, 'regulars.log'), 'utf8'))).toMatchObject({ event: 'three', lost: 2 })
})
