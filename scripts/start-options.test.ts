import { expect, it } from 'vitest'
import { parseStartOptions, usage } from './start-options.mjs'

const parse = (line: string) => parseStartOptions(line.split(' ').filter((word) => word !== ''))

it('opens the desktop program when nothing is said', () => {
  expect(parse('')).toEqual({ options: { browser: false, open: true, help: false } })
})

it('takes every option that the help names, with a space or an equals sign', () => {
  const all = { options: { browser: true, open: false, help: false, port: 8080, data: './shop', demo: 50 } }
  expect(parse('--browser --port 8080 --data ./shop --demo 50 --no-open')).toEqual(all)
  expect(parse('--browser --port=8080 --data=./shop --demo=50 --no-open')).toEqual(all)
  for (const name of ['--browser', '--port', '--data', '--demo', '--no-open', '--help']) expect(usage).toContain(name)
})

it('makes 300 sample clients when no number follows', () => {
  expect(parse('--demo --browser').options).toMatchObject({ demo: 300, browser: true })
  expect(parse('--demo').options).toMatchObject({ demo: 300 })
})

it.each([
  '--prot 80',
  'browser',
  '--port',
  '--port many',
  '--port 70000',
  '--data',
  '--data --browser',
  '--demo 0',
  '--demo 2001',
  '--browser=yes',
])('answers "%s" with a sentence', (line) => {
  expect(parse(line).problem).toMatch(/^(--|npm start).+[a-z0-9".]$/)
})
