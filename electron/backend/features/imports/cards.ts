import type { HandlersOf, SlowContext } from '#electron/backend/context.ts'
import type { CardsSummary, CardsWanted, PreparedCard } from '#electron/backend/workers/import-messages.ts'
import { withImportThread } from '#electron/backend/workers/import-thread.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { ImportProblemKind } from '#shared/contract/imports.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { finishImport, insertImport } from './repository.ts'
import { shown } from './shown-row.ts'
import { takeBack } from './take-back.ts'
import { problemsHere } from './write.ts'
import { writeCard } from './write-card.ts'

/** Cards fetched from the thread at once: with their photos they are some megabytes. */
const PART = 50
/** Cards written in one transaction. */
const CHUNK = 10
const SHOWN_ROWS = 50
const SHOWN_PROBLEMS = 300

interface CardsFile {
  readonly fileId: string
  readonly photosFile: string | null
}

/** The import of vCards: as of a table of clients, without columns to be told. */
export const cardImportHandlers: Pick<HandlersOf<'imports'>, 'previewCards' | 'runCards'> = {
  previewCards: (context, input) =>
    plannedCards(context, input, async ({ summary, cards }) => {
      const problems = [...summary.problems] as {
        row: number
        kind: ImportProblemKind
        column: string | null
        value: string | null
        skips: boolean
      }[]
      const kinds = new Map<ImportProblemKind, number>()
      const first: PreparedCard[] = []
      const counts = { create: 0, photos: 0, dates: 0, relatives: 0 }
      for await (const part of cards()) {
        context.read((now) => {
          for (const card of part) {
            const here = problemsHere(now, card)
            const skipped = card.skipped || here.some((problem) => problem.skips)
            problems.push(...here)
            if (first.length < SHOWN_ROWS) first.push({ ...card, skipped })
            if (skipped) continue
            counts.create += 1
            counts.photos += card.photo === null ? 0 : 1
            counts.dates += card.dates.length
            counts.relatives += card.relatives.length
          }
        })
        await context.pause()
      }
      for (const { kind } of problems) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      return {
        rows: summary.rows,
        ...counts,
        skip: summary.rows - counts.create,
        points: 0,
        first: first.map(shown),
        problems: problems.toSorted((one, other) => one.row - other.row).slice(0, SHOWN_PROBLEMS),
        problemCounts: [...kinds].map(([kind, count]) => ({ kind, count })),
      }
    }),

  runCards: (context, { opId: _, ...input }) =>
    plannedCards(context, input, async ({ summary, cards, fileName }) => {
      const importId = context.write(({ db, now, me }) =>
        insertImport(db, { at: now, employeeId: me.id, fileName, kind: 'cards' }),
      )
      try {
        let created = 0
        let done = 0
        for await (const part of cards()) {
          for (let from = 0; from < part.length; from += CHUNK) {
            const chunk = part.slice(from, from + CHUNK)
            created += context.write((now) => chunk.filter((card) => writeCard(now, importId, card)).length)
            await context.pause()
          }
          done += part.length
          context.progress(done, summary.rows)
        }
        const skipped = summary.rows - created
        context.write((now) => {
          finishImport(now.db, importId, { created, skipped, finishedAt: now.now })
          now.audit('import', importId, { cards: true, created, skipped })
        })
        context.incoming.drop(input.fileId)
        if (input.photosFile !== null) context.incoming.drop(input.photosFile)
        return { importId, created, skipped }
      } catch (error) {
        context.write((now) => takeBack(now, importId))
        throw error
      }
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
