import { wallClock } from '#electron/backend/clock.ts'
import type { Context, HandlersOf, SlowContext } from '#electron/backend/context.ts'
import type { ImportAnswers, PreparedVisit, VisitsSummary, VisitsWanted } from '#electron/backend/workers/import-messages.ts'
import { withImportThread } from '#electron/backend/workers/import-thread.ts'
import type { Item } from '#shared/contract/catalogue.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/client.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { ImportedVisit, VisitFieldName } from '#shared/contract/imports.ts'
import { currencyOf } from '#shared/kernel/money.ts'
import { listItems, nameKey } from '../catalogue/index.ts'
import { findClient, findOpeningFigures, toFace } from '../clients/index.ts'
import { type BroughtVisit, bringVisits, inWords, isBrought } from '../visits/index.ts'
import { bring } from './bring.ts'
import { listed, SHOWN_ROWS } from './preview.ts'
import { finishImport, rememberedMapping, rememberMapping } from './repository.ts'
import { findVisitor, wasErased, writeStranger } from './visitors.ts'

/** Visits fetched from the thread at once. */
const PART = 400
/** Visits written in one transaction. */
const CHUNK = 40
/** Visitors looked for, or made, in one go. */
const PEOPLE = 50

type VisitsRead = Extract<ImportAnswers['read'], { as: 'visits' }>
type Wanted = ParsedInputOf<'imports.previewVisits'>

/** What was recognised in a file of past visits, with the mapping of the last file of the kind. */
export function visitsRead(
  context: SlowContext,
  fileName: string,
  { as: _, fingerprint, columns, dateStyle, encodings, ...rest }: VisitsRead,
): Extract<OutputOf<'imports.read'>, { state: 'visits' }> {
  const known = context.read(({ db }) => rememberedMapping<VisitFieldName>(db, fingerprint))
  return {
    state: 'visits',
    fileName,
    ...rest,
    encodings: [...encodings],
    columns: columns.map(({ header, field, samples }, at) => ({
      header,
      samples: [...samples],
      field: known?.mapping[at] ?? field,
    })),
    dateStyle: known?.dateStyle ?? dateStyle,
    remembered: known !== null,
  }
}

/** The import of visits that happened before the program was there. */
export const visitImportHandlers: Pick<HandlersOf<'imports'>, 'previewVisits' | 'runVisits'> = {
  previewVisits: (context, input) =>
    plannedVisits(context, input, async ({ summary, visits, who }) => {
      const items = context.read(({ db }) => itemsByName(db))
      const first: ImportedVisit[] = []
      const sums = { ofClients: nothing(), ofStrangers: nothing(), ofPassersBy: nothing() }
      const withOpening = new Set<number>()
      const strangers = new Set<number>()
      const clients = new Set<number>()
      let known = 0
      for await (const part of visits()) {
        context.read((now) => {
          for (const visit of part) {
            const clientId = visit.who === null ? null : (who[visit.who] ?? null)
            const isKnown = isBrought(now, visit.key)
            if (first.length < SHOWN_ROWS) {
              const client = clientId === null ? null : findClient(now.db, clientId)
              first.push(
                shownVisit(now, visit, { called: client === null ? null : toFace(client).called, known: isKnown, items }),
              )
            }
            if (isKnown) {
              known += 1
              continue
            }
            const sum = visit.who === null ? sums.ofPassersBy : clientId === null ? sums.ofStrangers : sums.ofClients
            sum.visits += 1
            sum.amount += visit.amount ?? 0
            if (clientId === null && visit.who !== null) strangers.add(visit.who)
            if (clientId === null || clients.has(clientId)) continue
            clients.add(clientId)
            if (findOpeningFigures(now.db, clientId) !== null) withOpening.add(clientId)
          }
        })
        await context.pause()
      }
      return {
        rows: summary.rows,
        skippedRows: summary.skippedRows,
        known,
        ...sums,
        clients: clients.size,
        strangers: strangers.size,
        strangerCodes: [...strangers].slice(0, 6).map((place) => summary.visitors[place]?.code ?? ''),
        firstDay: summary.firstDay,
        lastDay: summary.lastDay,
        items: summary.items.length,
        itemsKnown: summary.items.filter((name) => items.has(nameKey(name))).length,
        withOpening: withOpening.size,
        first,
        ...listed(summary.problems),
      }
    }),

  runVisits: (context, { opId: _, ...input }) =>
    plannedVisits(context, input, async ({ summary, visits, who, fileName, fingerprint }) => {
      const items = context.read(({ db }) => itemsByName(db))
      let created = 0
      let written = 0
      const brought = (visit: PreparedVisit): BroughtVisit => ({
        day: visit.day,
        at: visit.at,
        clientId: visit.who === null ? null : (who[visit.who] ?? null),
        amount: visit.amount ?? 0,
        lines: visit.lines.map(({ name, quantity }) => {
          const item = items.get(nameKey(name))
          return { itemId: item?.id ?? null, name, unit: item?.unit ?? 'piece', quantity }
        }),
        key: visit.key,
      })
      const outcome = await bring(context, {
        fileName,
        kind: 'visits',
        total: summary.visits,
        parts: visits(),
        chunk: CHUNK,
        write: (now, importId, chunk) => {
          const fresh = chunk.filter(({ key }) => !isBrought(now, key))
          for (const { who: place } of fresh) {
            const visitor = place === null ? undefined : summary.visitors[place]
            if (place === null || visitor === undefined || who[place] !== null || input.strangers !== 'create') continue
            if (wasErased(now, visitor)) continue
            // Whoever has come with a file twice at the same time is there already.
            const id = findVisitor(now, visitor) ?? writeStranger(now, importId, visitor)
            who[place] = id
            created += 1
          }
          const wanted = fresh.filter((visit) => input.strangers !== 'leave-out' || visit.who === null || who[visit.who] !== null)
          bringVisits(now, importId, wanted.map(brought))
          written += wanted.length
        },
        finish: (now, importId) => {
          const skipped = summary.visits - written
          finishImport(now.db, importId, { created, skipped, visits: written, finishedAt: now.now })
          rememberMapping(now.db, fingerprint, input.mapping, input.dateStyle, now.now)
          now.audit('import', importId, { visits: written, created, skipped, strangers: input.strangers })
          return { importId, visits: written, created, skipped }
        },
      })
      context.incoming.drop(input.fileId)
      return outcome
    }),
}

/** Items now sold, by how their names compare. */
function itemsByName(db: Context['db']): ReadonlyMap<string, Item> {
  return new Map(listItems(db, false).map((item) => [nameKey(item.name), item]))
}

const nothing = () => ({ visits: 0, amount: 0 })

interface PlannedVisits {
  readonly fileName: string
  readonly fingerprint: string
  readonly summary: VisitsSummary
  /** The client of each visitor; null where nobody here has his code. */
  readonly who: (number | null)[]
  visits(): AsyncGenerator<readonly PreparedVisit[]>
}

/** Reads and plans the file in the thread, looks for its visitors among the clients, and works with the outcome while the thread lives. */
async function plannedVisits<T>(context: SlowContext, wanted: Wanted, act: (plan: PlannedVisits) => Promise<T>): Promise<T> {
  const { fileId, encoding, delimiter, mapping, dateStyle } = wanted
  const file = context.incoming.get(fileId)
  if (file?.kind !== 'import') refuse('import-file-gone')
  return withImportThread(context.importThread, async (ask) => {
    const read = await ask({ act: 'read', file: { bytes: file.bytes, encoding, delimiter, as: 'visits', fields: [] } })
    if ('why' in read || read.as !== 'visits') refuse('import-file-gone')
    const summary = await ask({
      act: 'visits',
      wanted: context.read(
        ({ shop, now }): VisitsWanted => ({
          mapping: read.columns.map((_, at) => mapping[at] ?? 'ignore'),
          dateStyle,
          currencyDigits: currencyOf(shop.currency).digits,
          calendarDay: wallClock(now, shop.zone).day,
          now,
          zone: shop.zone,
          dayEndsAt: shop.dayEndsAt,
          country: shop.country,
        }),
      ),
    })
    const who: (number | null)[] = []
    for (let from = 0; from < summary.visitors.length; from += PEOPLE) {
      context.read((now) => {
        for (const visitor of summary.visitors.slice(from, from + PEOPLE)) who.push(findVisitor(now, visitor))
      })
      await context.pause()
    }
    return act({
      fileName: file.name,
      fingerprint: read.fingerprint,
      summary,
      who,
      async *visits() {
        for (let from = 0; from < summary.visits; from += PART) yield await ask({ act: 'visit-rows', from, count: PART })
      },
    })
  })
}

interface ShownWith {
  readonly called: string | null
  readonly known: boolean
  readonly items: ReadonlyMap<string, Item>
}

/** As it will stand in the lists: what is sold by weight with its unit. */
function shownVisit({ shop }: Context, visit: PreparedVisit, { called, known, items }: ShownWith): ImportedVisit {
  const lines = visit.lines.map((line) => ({ ...line, minutes: null, unit: items.get(nameKey(line.name))?.unit ?? 'piece' }))
  return {
    row: visit.row,
    day: visit.day,
    minute: visit.minute,
    code: visit.clientCode ?? '',
    called,
    what: inWords(lines, shop.language),
    amount: visit.amount,
    known,
  }
}
