import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { InputOf, OperationName, OutputOf } from '#shared/contract/client.ts'
import type { ErrorAnswer, Rule } from '#shared/contract/errors.ts'
import type { BackendEvent } from '#shared/contract/events.ts'
import type { RulesOf } from '#shared/contract/programmes.ts'
import { type Backend, createBackend, type Session } from './backend.ts'
import type { Log } from './log.ts'
import { operations } from './operations.ts'
import { testThread } from './workers/test-threads.ts'

/** A real shop on a real file, with a clock that the test turns. Gone when the test ends. */
export interface TestShop {
  readonly backend: Backend
  readonly session: Session
  readonly dataDir: string
  readonly events: BackendEvent[]
  clock: number
  /** Asks as a till would; a refusal fails the test. An `opId` is made up where the input has none. */
  call<N extends OperationName>(name: N, input: WithoutOpId<InputOf<N>>): Promise<OutputOf<N>>
  /** Asks and expects a refusal. */
  refused<N extends OperationName>(name: N, input: WithoutOpId<InputOf<N>>): Promise<ErrorAnswer>
  /** The rule by which it was refused. */
  rule<N extends OperationName>(name: N, input: WithoutOpId<InputOf<N>>): Promise<Rule | undefined>
  reopen(): Promise<void>
}

type WithoutOpId<Input> = Input extends { opId: string } ? Omit<Input, 'opId'> & { opId?: string } : Input

/** Wednesday 11 November 2026, 10:24 in Kyiv. */
export const MORNING = Date.UTC(2026, 10, 11, 8, 24)
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** How the list asks for its first 50 clients by name. */
export const wholeList = { filter: 'all', text: '', sort: 'name', descending: false, offset: 0, limit: 50 } as const

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }
let counted = 0

const READER = testThread('reader-worker')

interface Options {
  readonly shop?: Partial<InputOf<'shop.create'>> | null
  readonly readerThread?: URL
  readonly recountAfter?: number
  readonly keepsBackups?: boolean
  /** Nothing is written down unless said otherwise. */
  readonly log?: Log
  /** What else the shop has when the test begins, under a name by which it is found again: done once, like the founding. */
  readonly furnished?: { readonly as: string; with(shop: TestShop): Promise<void> } | null
}

/** Founded shops of this file's tests, by what they were founded with: the first is thrown away with its test, the second is kept to be copied. */
const founded = new Map<string, string | null>()
process.on('exit', () => {
  for (const folder of founded.values()) if (folder !== null) rmSync(folder, { recursive: true, force: true })
})

/** Opens a shop of a café in Kyiv; `shop: null` leaves the folder empty. */
export async function openTestShop({
  shop = {},
  readerThread = READER,
  recountAfter = 1_000,
  keepsBackups = false,
  log = quiet,
  furnished = null,
}: Options = {}): Promise<TestShop> {
  const dataDir = mkdtempSync(join(tmpdir(), 'regulars-test-'))
  const foundedWith = JSON.stringify([shop, furnished?.as])
  const template = founded.get(foundedWith)
  if (template) cpSync(template, dataDir, { recursive: true })
  const events: BackendEvent[] = []
  // Nothing is copied while the shop is being founded: the folder is copied for the next test.
  let keeping = false
  const open = async () => {
    const backend = await createBackend({
      dataDir,
      resourcesDir: 'resources',
      clock: { now: () => test.clock },
      log,
      host: 'browser',
      importThread: testThread('import-worker'),
      readerThread,
      backupThread: testThread('backup-worker'),
      keepsBackups: keeping,
      recountAfter,
      version: '0.0.0',
      patience: { connect: 2_000, answer: 700 },
    })
    backend.subscribe((event) => events.push(event))
    return backend
  }
  const ask = async (name: OperationName, input: object) => {
    counted += 1
    const withOpId = needsOpId(name) && !('opId' in input) ? { opId: `test-operation-${counted}`, ...input } : input
    return test.backend.dispatch(test.session, name, withOpId)
  }
  const refused = async (name: OperationName, input: object) => {
    const answer = await ask(name, input)
    if (answer.ok) throw new Error(`${name} was not refused: ${JSON.stringify(answer.value)}`)
    return answer.error
  }
  const test = {
    dataDir,
    events,
    clock: MORNING,
    session: { device: 'till-1', employeeId: null },
    async call(name: OperationName, input: object) {
      const answer = await ask(name, input)
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
      return answer.value
    },
    refused,
    async rule(name: OperationName, input: object) {
      return (await refused(name, input)).details?.['rule']
    },
    async reopen() {
      await test.backend.close()
      test.backend = await open()
    },
  } as unknown as TestShop & { backend: Backend }
  test.backend = await open()
  onTestFinished(async () => {
    await test.backend.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  if (shop !== null && !template) {
    const cafe = {
      name: 'Ранок',
      venue: 'cafe',
      currency: 'UAH',
      country: 'UA',
      zone: 'Europe/Kyiv',
      dayEndsAt: 4,
      language: 'uk',
    } as const
    await test.call('shop.create', { ...cafe, ownerName: 'Соломія', sampleClients: 0, ...shop })
    await setPoints(test, TEN_PERCENT)
    await furnished?.with(test)
    if (template === undefined) founded.set(foundedWith, null)
    else {
      await test.backend.close()
      const folder = mkdtempSync(join(tmpdir(), 'regulars-test-'))
      cpSync(dataDir, folder, { recursive: true })
      founded.set(foundedWith, folder)
      test.backend = await open()
    }
    events.length = 0
  }
  if (keepsBackups) {
    keeping = true
    await test.reopen()
  }
  return test
}

/** One point for every 10.00 spent, each worth 1.00: figures that a test can follow by head. */
export const TEN_PERCENT: RulesOf<'points'> = {
  unit: '',
  earnPoints: 1,
  earnAmount: 1000,
  pointWorth: 100,
  minimumBill: 0,
  beforeDiscount: false,
  excludedCategories: [],
  rounding: 'down',
  rates: [],
  birthdayTimes: 100,
  birthdayDays: 0,
  lasts: null,
}

/** Has the shop's points run by these rules from a day on. */
export async function setPoints(shop: TestShop, rules: RulesOf<'points'>, from = '2026-11-11'): Promise<number> {
  const known = (await shop.call('loyalty.programmes', {})).find(({ kind }) => kind === 'points')
  const wanted = { name: '', from, programme: { kind: 'points' as const, rules } }
  const begun = known
    ? await shop.call('loyalty.changeProgramme', { seriesId: known.seriesId, basedOn: known.latest, ...wanted })
    : await shop.call('loyalty.startProgramme', wanted)
  return begun.id
}

/** The points programme stops with the day before. */
export async function stopPoints(shop: TestShop, from: string): Promise<void> {
  const { seriesId, latest } = await pointsProgramme(shop)
  await shop.call('loyalty.stopProgramme', { seriesId, basedOn: latest, from })
}

export async function pointsProgramme(shop: TestShop) {
  const found = (await shop.call('loyalty.programmes', {})).find((one) => one.kind === 'points')
  if (found?.kind !== 'points') throw new Error('no points programme')
  return found
}

function needsOpId(name: OperationName): boolean {
  const kind = operations.get(name)?.kind
  return kind === 'command' || kind === 'job'
}

export function aClient(fields: Partial<InputOf<'clients.create'>> = {}): Omit<InputOf<'clients.create'>, 'opId'> {
  return {
    name: 'Олена Коваленко',
    nickname: '',
    pronunciation: '',
    phones: [],
    email: '',
    birthday: null,
    language: null,
    note: '',
    codes: [],
    warnings: [],
    photoFile: null,
    consentGiven: true,
    ...fields,
  }
}

/** A visit of one bare amount, in minor units, unless lines are given. */
export function aVisit(
  clientId: number | null,
  amount: number,
  fields: Partial<InputOf<'visits.log'>> = {},
): Omit<InputOf<'visits.log'>, 'opId'> {
  return {
    clientId,
    lines: [{ itemId: null, name: '', quantity: 1000, minutes: null, price: amount }],
    discount: null,
    tip: 0,
    payment: 'cash',
    comment: '',
    companions: [],
    spendPoints: 0,
    day: null,
    shownTotal: null,
    ...fields,
  }
}
