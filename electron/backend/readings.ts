import { listAudit, verifyAudit } from './features/audit/readings.ts'
import { fitExpectation } from './features/care/expectation/readings.ts'
import { recountCare } from './features/care/recount/readings.ts'
import { countExport, exportPortion } from './features/exports/readings.ts'
import { liabilityOn } from './features/loyalty/owed/readings.ts'
import { checkSums } from './features/loyalty/readings.ts'
import { simulate } from './features/loyalty/simulation/simulate.ts'
import { watchMonth, watchPieces } from './features/loyalty/watch/readings.ts'
import { paperFile, paperTable } from './features/papers/readings.ts'
import { dueForErasure, lookAtErasure, toldOfClient } from './features/privacy/readings.ts'
import { goalsTold } from './features/reports/goals/readings.ts'
import { behindFigure, figuresOfPeriod } from './features/reports/readings.ts'
import { behindTeam, teamOfPeriod } from './features/reports/team/readings.ts'
import { countSegment, idsOfSegment } from './features/segments/readings.ts'
import { supportFacts } from './features/support/readings.ts'
import { changesOfPeriod } from './features/trends/changes.ts'
import { recountPairs, takenTogether } from './features/trends/pairs/readings.ts'
import { behindGoods, trendsOfGoods } from './features/trends/readings.ts'
import { behindCohort, cohortsOf } from './features/worth/cohorts/readings.ts'
import { clientsByScores } from './features/worth/rfm/readings.ts'
import { clientsByWorth } from './features/worth/value/readings.ts'
import type { Readings } from './workers/reading.ts'

/** Every slow read by its name, which is that of the report that asks it, if it is one. */
export const readings = {
  'audit.list': listAudit,
  'audit.verify': verifyAudit,
  'care.expectation': fitExpectation,
  'care.recount': recountCare,
  'exports.count': countExport,
  'exports.portion': exportPortion,
  'loyalty.check': checkSums,
  'loyalty.liability': liabilityOn,
  'loyalty.simulate': simulate,
  'loyalty.watch': watchMonth,
  'loyalty.watchPieces': watchPieces,
  'papers.file': paperFile,
  'papers.table': paperTable,
  'privacy.due': dueForErasure,
  'privacy.look': lookAtErasure,
  'privacy.ofClient': toldOfClient,
  'reports.behind': behindFigure,
  'reports.behindTeam': behindTeam,
  'reports.figures': figuresOfPeriod,
  'reports.goals': goalsTold,
  'reports.team': teamOfPeriod,
  'segments.count': countSegment,
  'segments.ids': idsOfSegment,
  'support.facts': supportFacts,
  'trends.behind': behindGoods,
  'trends.changes': changesOfPeriod,
  'trends.goods': trendsOfGoods,
  'trends.recount': recountPairs,
  'trends.together': takenTogether,
  'worth.behind': behindCohort,
  'worth.cohorts': cohortsOf,
  'worth.list': clientsByWorth,
  'worth.rfm': clientsByScores,
} satisfies Readings

export type OwnReadings = typeof readings
