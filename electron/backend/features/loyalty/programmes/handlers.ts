import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { Programme, ProgrammeRules, programmeOperations } from '#shared/contract/programmes.ts'
import { inForceOn, SINGLE_KINDS } from '#shared/domain/loyalty/programme.ts'
import { problemBetween, rulesProblem } from '#shared/domain/loyalty/rules-problem.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { endVersions, insertSeries, insertVersion, type ProgrammeVersion, readVersions, renameSeries } from './repository.ts'

export const programmeHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof programmeOperations> = {
  programmes: ({ db, today }) =>
    [...Map.groupBy(readVersions(db), ({ seriesId }) => seriesId).values()].flatMap((versions) => through(versions, today) ?? []),

  startProgramme(context, { name, from, programme }) {
    const { db, now, today, me, audit } = context
    requireSound(programme, from, today)
    if (SINGLE_KINDS.includes(programme.kind) && isTaken(context, programme.kind, from)) refuse('programme-kind-taken')
    const ended = endedOfKind(context, programme.kind)
    requireSideBySide(context, programme, from, ended)
    const seriesId = ended ?? insertSeries(db, { kind: programme.kind, name, createdAt: now })
    if (ended !== null) renameSeries(db, ended, name)
    const id = insertVersion(db, { seriesId, rules: programme.rules, from, createdAt: now, createdBy: me.id })
    audit('programme', seriesId, { name, from, ...programme })
    return { seriesId, id }
  },

  changeProgramme(context, { seriesId, basedOn, name, from, programme }) {
    const { db, now, today, me, audit } = context
    requireSound(programme, from, today)
    const versions = requireLatest(context, seriesId, basedOn)
    if (versions[0]?.kind !== programme.kind)
      throw new AppError('INPUT', { fields: [{ path: 'programme', problem: 'not-understood' }] })
    requireSideBySide(context, programme, from, seriesId)
    endVersions(db, seriesId, addDays(from, -1))
    renameSeries(db, seriesId, name)
    const id = insertVersion(db, { seriesId, rules: programme.rules, from, createdAt: now, createdBy: me.id })
    audit('programme', seriesId, { name, from, ...programme })
    return { seriesId, id }
  },

  stopProgramme(context, { seriesId, basedOn, from }) {
    if (from < context.today) refuse('programme-in-past', { from, today: context.today })
    requireLatest(context, seriesId, basedOn)
    endVersions(context.db, seriesId, addDays(from, -1))
    context.audit('programme', seriesId, { stoppedFrom: from })
    return {}
  },
}

function requireSound(programme: ProgrammeRules, from: Day, today: Day): void {
  if (from < today) refuse('programme-in-past', { from, today })
  const problem = rulesProblem(programme)
  if (problem !== null) refuse(problem)
}

/** Refuses what cannot run beside another programme that is in force on some day from `from` on; its own versions make way for it. */
function requireSideBySide({ db }: Context, programme: ProgrammeRules, from: Day, seriesId: number | null): void {
  for (const other of readVersions(db)) {
    if (other.seriesId === seriesId || !runsFrom(other, from)) continue
    const problem = problemBetween(programme, other)
    if (problem !== null) refuse(problem)
  }
}

function requireLatest({ db }: Context, seriesId: number, basedOn: number): readonly ProgrammeVersion[] {
  const versions = readVersions(db).filter((version) => version.seriesId === seriesId)
  if (versions.length === 0) notFound()
  const latest = latestOf(versions)
  if (latest !== basedOn) throw new AppError('CONFLICT', { latest })
  return versions
}

const latestOf = (versions: readonly ProgrammeVersion[]) => Math.max(...versions.map(({ id }) => id))
const runsFrom = (version: ProgrammeVersion, from: Day) => wasEver(version) && (version.until === null || version.until >= from)
const wasEver = ({ from, until }: ProgrammeVersion) => until === null || until >= from

function isTaken({ db }: Context, kind: ProgrammeRules['kind'], from: Day): boolean {
  return readVersions(db).some((version) => version.kind === kind && runsFrom(version, from))
}

/** A programme of which there is one only goes on under its number, though it had ended. */
function endedOfKind({ db }: Context, kind: ProgrammeRules['kind']): number | null {
  if (!SINGLE_KINDS.includes(kind)) return null
  return readVersions(db).find((version) => version.kind === kind)?.seriesId ?? null
}

function through(versions: readonly ProgrammeVersion[], today: Day): Programme | null {
  const [first] = versions
  if (!first) return null
  const current = inForceOn(versions, today)
  const next = versions.find((version) => version.from > today && wasEver(version)) ?? null
  const past = versions.filter((version) => version !== current && version !== next && wasEver(version)).toReversed()
  const { seriesId, name, kind } = first
  const shown = (version: ProgrammeVersion) => ({
    id: version.id,
    from: version.from,
    until: version.until,
    rules: version.rules,
  })
  return {
    seriesId,
    name,
    kind,
    current: current && shown(current),
    next: next && shown(next),
    past: past.map(shown),
    latest: latestOf(versions),
  } as Programme
}
