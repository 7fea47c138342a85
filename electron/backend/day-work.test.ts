import { expect, test } from 'vitest'
import { eachBusinessDay } from './day-work.ts'

function aProgram() {
  const ran: string[] = []
  const failures: unknown[] = []
  let waiting: (() => void) | null = null
  const program = {
    day: '2026-11-11',
    fails: false,
    ran,
    failures,
    pending: () => waiting !== null,
    look: () => waiting?.(),
    stop: () => {},
  }
  program.stop = eachBusinessDay({
    timers: {
      after(_, run) {
        waiting = run
        return () => {
          waiting = null
        }
      },
    },
    today: () => program.day,
    work() {
      if (program.fails) throw new Error('no room')
      ran.push(program.day)
    },
    onFailure: (error) => failures.push(error),
  })
  return program
}

test('the work of a day is done at the start and once on every further business day', () => {
  const program = aProgram()
  program.look()
  program.look()
  expect(program.ran).toEqual(['2026-11-11'])
  program.day = '2026-11-12'
  program.look()
  program.look()
  expect(program.ran).toEqual(['2026-11-11', '2026-11-12'])
})

test('work that failed is reported and tried again the same day', () => {
  const program = aProgram()
  program.day = '2026-11-12'
  program.fails = true
  program.look()
  expect(program.failures).toEqual([new Error('no room')])
  program.fails = false
  program.look()
  expect(program.ran).toEqual(['2026-11-11', '2026-11-12'])
})

test('nothing runs once it was stopped', () => {
  const program = aProgram()
  program.stop()
  expect(program.pending()).toBe(false)
})
