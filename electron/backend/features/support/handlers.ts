import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { lastLogLines } from './log-lines.ts'
import { sizeFacts, systemFacts } from './machine.ts'

export const supportHandlers: HandlersOf<'support'> = {
  async collect(context) {
    const { tables, settings, health, ...file } = await context.reader.ask('support.facts', {})
    return context.write((now) => {
      const { program, me, shop } = now
      const text = JSON.stringify(
        {
          collectedAt: new Date(now.now).toISOString(),
          program: {
            name: 'Regulars',
            version: program.version,
            host: program.host,
            languages: { shop: shop.language, reader: me.language },
          },
          system: systemFacts(),
          sizes: sizeFacts(program.folder),
          ...file,
          health: { ...health, backups: backupFacts(now) },
          tables,
          settings,
          logLines: lastLogLines(program.folder.programLogs),
        },
        null,
        2,
      )
      now.audit('support', null, { collected: true })
      return { at: now.now, text }
    })
  },
}

/** When and whether, never where. */
function backupFacts({ program, db }: Context) {
  const { newest, changed } = program.backups.standing(db.$client)
  const { place, uncoveredHere, uncoveredThere, skippedAt } = program.backups.kept.read()
  return {
    sets: program.backups.sets().length,
    newest: newest && { at: newest.at, bytes: newest.size, reason: newest.reason, sumsDiffering: newest.sumsDiffering },
    changedSince: changed,
    uncoveredSince: uncoveredHere,
    skippedAt,
    secondPlace: place && {
      goodAt: place.goodAt,
      triedAt: place.triedAt,
      problem: place.problem,
      uncoveredSince: uncoveredThere,
    },
  }
}
