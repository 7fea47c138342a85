import type { HandlersOf, SlowContext } from '#electron/backend/context.ts'
import type { CardsSummary, CardsWanted, PreparedCard } from '#electron/backend/workers/import-messages.ts'
import { withImportThread } from '#electron/backend/workers/import-thread.ts'
import { refuse } from '#shared/contract/errors.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { bring } from './bring.ts'
import { lookedThrough } from './preview.ts'
import { finishImport } from './repository.ts'
import { writeCard } from './write-card.ts'

/** Cards fetched from the thread at once: with their photos they are some megabytes. */
const PART = 50
/** Cards written in one transaction. */
const CHUNK = 10

interface CardsFile {
  readonly fileId: string
  readonly photosFile: string | null
}

/** The import of vCards: as of a table of clients, without columns to be told. */
export const cardImportHandlers: Pick<HandlersOf<'imports'>, 'previewCards' | 'runCards'> = {
  previewCards: (context, input) =>
    plannedCards(context, input, async ({ summary, cards }) => {
      const counts = { create: 0, photos: 0, dates: 0, relatives: 0 }
      // What concerns the whole file refused it when it was read.
      const problems = summary.problems.flatMap(({ kind, ...at }) =>
        kind === 'no-card' || kind === 'too-many-cards' ? [] : [{ ...at, kind }],
      )
      const seen = await lookedThrough(context, { problems, parts: cards() }, (card, keptOut) => {
        if (card.skipped || keptOut) return
        counts.create += 1
        counts.photos += card.photo === null ? 0 : 1
        counts.dates += card.dates.length
        counts.relatives += card.relatives.length
      })
      return { rows: summary.rows, ...counts, skip: summary.rows - counts.create, points: 0, ...seen }
    }),

  runCards: (context, { opId: _, ...input }) =>
    plannedCards(context, input, async ({ summary, cards, fileName }) => {
      let created = 0
      const outcome = await bring(context, {
        fileName,
        kind: 'cards',
        total: summary.rows,
        parts: cards(),
        chunk: CHUNK,
        write: (now, importId, chunk) => {
          created += chunk.filter((card) => writeCard(now, importId, card)).length
        },
        finish: (now, importId) => {
          const skipped = summary.rows - created
          finishImport(now.db, importId, { created, skipped, finishedAt: now.now })
          now.audit('import', importId, { cards: true, created, skipped })
          return { importId, created, skipped }
        },
      })
      context.incoming.drop(input.fileId)
      if (input.photosFile !== null) context.incoming.drop(input.photosFile)
      return outcome
    }),
}

interface PlannedCards {
  readonly fileName: string
  readonly summary: CardsSummary
  cards(): AsyncGenerator<readonly PreparedCard[]>
}

async function plannedCards<T>(
  context: SlowContext,
  { fileId, photosFile }: CardsFile,
  act: (plan: PlannedCards) => Promise<T>,
): Promise<T> {
  const file = context.incoming.get(fileId)
  if (file?.kind !== 'import') refuse('import-file-gone')
  const photos = photosFile === null ? null : (context.incoming.get(photosFile)?.bytes ?? null)
  return withImportThread(context.importThread, async (ask) => {
    const wanted = context.read(({ shop, today }): CardsWanted => {
      const { imports } = catalogues[shop.language]
      return {
        words: imports.cardDetail,
        nameDays: Object.values(catalogues).map(({ people }) => people.date['name-day'].toLowerCase()),
        today,
        country: shop.country,
        language: shop.language,
      }
    })
    const summary = await ask({ act: 'cards', bytes: file.bytes, photos, wanted })
    return act({
      fileName: file.name,
      summary,
      async *cards() {
        for (let from = 0; from < summary.rows; from += PART) yield await ask({ act: 'card-rows', from, count: PART })
      },
    })
  })
}
