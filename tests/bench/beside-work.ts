import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { InputOf } from '#shared/contract/client.ts'
import { CLIENT_COLUMNS } from '#shared/domain/exports/columns.ts'
import { addDays } from '#shared/kernel/day.ts'
import { BARE_FIGURES } from './bare-figures.ts'
import { pairsByHand, recountPairs, recountRhythms } from './care-work.ts'
import { LAST_DAY } from './moments.ts'
import type { OpenBackend } from './open-backend.ts'

export interface WorkBeside {
  readonly work: string
  /** Seconds within which half of them should be done; null where it only should not be felt at the till. */
  readonly within: number | null
  readonly times: number
  ask(): Promise<unknown>
  /** The same of the same file by hand, where that says something. */
  readonly bare?: (sqlite: Database) => void
}

/** What may take seconds and must not keep the till waiting. */
export function worksBeside(open: OpenBackend): readonly WorkBeside[] {
  return [
    { work: 'check of every sum', within: 1, times: 12, ask: () => open.call('loyalty.check', {}) },
    {
      work: 'draft of a stamp card on two years of visits',
      within: 6,
      times: 4,
      ask: () => open.call('loyalty.simulate', { ...TENTH_FREE, months: 24 }),
    },
    {
      work: 'a segment counted (came often, not of late, never took one thing)',
      within: 0.3,
      times: 12,
      ask: () => open.call('segments.count', AWAY),
    },
    {
      work: 'a month beside the one before and that of the year before',
      within: 1,
      times: 12,
      ask: () => open.call('reports.figures', { kind: 'month', day: LAST_DAY }),
      bare: BARE_FIGURES.month,
    },
    {
      work: 'ten thousand clients for the printer, with phone, visits and what they brought',
      within: 2,
      times: 6,
      ask: () => open.call('papers.table', { what: ON_PAPER }),
    },
    {
      work: 'who stays away, with what each of them took, for the printer',
      within: null,
      times: 3,
      ask: () => open.call('papers.table', { what: { paper: 'lapsed', who: 'both' } }),
    },
    {
      work: 'points given and taken in a month, by what for',
      within: 2,
      times: 6,
      ask: () =>
        open.call('papers.table', { what: { paper: 'movements', by: 'kind', from: addDays(LAST_DAY, -29), until: LAST_DAY } }),
    },
    {
      work: 'who is worth most, and did not come this month',
      within: 1,
      times: 12,
      ask: () => open.call('worth.list', BEST_AWAY),
    },
    {
      work: 'who could bring most in 12 months, of everybody',
      within: null,
      times: 3,
      ask: () => open.call('worth.list', { ...BEST_AWAY, away: null, sort: 'year' }),
    },
    {
      work: 'all clients by scores (RFM)',
      within: 1,
      times: 12,
      ask: () => open.call('worth.rfm', {}),
      bare: BARE_FIGURES.scores,
    },
    {
      work: 'two years of first visits, and who came again',
      within: 5,
      times: 4,
      ask: () => open.call('worth.cohorts', { months: 24 }),
      bare: BARE_FIGURES.cohorts,
    },
    {
      work: 'what rises and what falls, over 13 weeks',
      within: 5,
      times: 4,
      ask: () => open.call('trends.goods', { by: 'items', beside: { what: 'weeks', weeks: 13 } }),
    },
    { work: 'rhythms after a day was shut, until all are written down', within: null, times: 3, ask: () => recountRhythms(open) },
    {
      work: 'what is taken together, from a change until it is counted and kept',
      within: null,
      times: 3,
      ask: () => recountPairs(open),
      bare: pairsByHand,
    },
    { work: 'all clients as a sheet (XLSX)', within: null, times: 3, ask: () => takeOut(open, CLIENTS) },
    { work: 'all that the shop knows (JSON)', within: null, times: 1, ask: () => takeOut(open, { kind: 'everything' }) },
    { work: 'a copy of the shop, made and checked', within: null, times: 3, ask: () => open.call('backups.make', {}) },
  ]
}

/** All clients: as many of them are read as a sheet has room for. */
const ON_PAPER = {
  paper: 'clients' as const,
  filter: 'all' as const,
  conditions: [],
  text: '',
  columns: ['name' as const, 'phones' as const, 'visits' as const, 'spent' as const, 'lastVisit' as const],
  order: 'name' as const,
  group: null,
}

const BEST_AWAY = { sort: 'spent', who: 'all', away: 'month', limit: 20 } as const

/** Every tenth piece is free. */
export const TENTH_FREE = {
  programme: {
    kind: 'stamps' as const,
    rules: {
      categories: [],
      items: [],
      collect: 9,
      per: 'item' as const,
      gapHours: 0,
      minimumBill: 0,
      freeUpTo: null,
      lasts: null,
    },
  },
}

/** Good clients who stay away and have something to discover. */
const AWAY: InputOf<'segments.count'> = {
  filter: 'all',
  text: '',
  conditions: [
    { by: 'visits', what: 'count', from: 3, until: null, within: { kind: 'last', days: 180 } },
    { by: 'visits', what: 'count', from: null, until: 0, within: { kind: 'last', days: 30 } },
    { by: 'bought', itemId: 1, category: '', has: false, within: { kind: 'ever' } },
  ],
}

type What = InputOf<'exports.begin'>['what']

const CLIENTS: What = {
  kind: 'clients',
  who: { kind: 'list', filter: 'all', conditions: [], text: '' },
  columns: [...CLIENT_COLUMNS],
  format: 'xlsx',
}

/** To the last portion, as a window fetches it. */
async function takeOut({ call }: OpenBackend, what: What): Promise<void> {
  const exportId = randomUUID()
  await call('exports.begin', { exportId, what })
  for (let number = 0, last = false; !last; number += 1) last = (await call('exports.portion', { exportId, number })).last
}
