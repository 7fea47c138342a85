import type { Json, Kind } from '#shared/contract/define.ts'
import type { Context, SlowContext } from './context.ts'
import { accessHandlers } from './features/access/index.ts'
import { arrivalHandlers, clientListHandlers } from './features/arrival/index.ts'
import { auditHandlers } from './features/audit/index.ts'
import { backupsHandlers } from './features/backups/index.ts'
import { calendarHandlers } from './features/calendar/index.ts'
import { callHandlers } from './features/calls/index.ts'
import { careHandlers } from './features/care/index.ts'
import { catalogueHandlers } from './features/catalogue/index.ts'
import { clientsHandlers } from './features/clients/index.ts'
import { codesHandlers } from './features/codes/index.ts'
import { consentHandlers, journalHandlers } from './features/contacts/index.ts'
import { exportsHandlers } from './features/exports/index.ts'
import { fieldsHandlers } from './features/fields/index.ts'
import { importsHandlers } from './features/imports/index.ts'
import { loyaltyHandlers } from './features/loyalty/index.ts'
import { mergingHandlers } from './features/merging/index.ts'
import { messagesHandlers } from './features/messages/index.ts'
import { papersHandlers } from './features/papers/index.ts'
import { peopleHandlers } from './features/people/index.ts'
import { printingHandlers } from './features/printing/index.ts'
import { privacyHandlers } from './features/privacy/index.ts'
import { reportsHandlers } from './features/reports/index.ts'
import { segmentsHandlers } from './features/segments/index.ts'
import { sendingHandlers } from './features/sending/index.ts'
import { shopHandlers } from './features/shop/index.ts'
import { staffHandlers } from './features/staff/index.ts'
import { presetHandlers } from './features/start/index.ts'
import { supportHandlers } from './features/support/index.ts'
import { taskHandlers } from './features/tasks/index.ts'
import { timelineHandlers } from './features/timeline/index.ts'
import { todayHandlers } from './features/today/index.ts'
import { trendsHandlers } from './features/trends/index.ts'
import { visitsHandlers } from './features/visits/index.ts'
import { worthHandlers } from './features/worth/index.ts'
import { operations } from './operations.ts'

/** Runs within one operation: a query, or a command inside its transaction. */
type FastHandler = (context: Context, input: Json) => Json
/** Runs beside the till: a report or a job. */
type SlowHandler = (context: SlowContext, input: Json) => Promise<Json>

export interface Handlers {
  readonly fast: ReadonlyMap<string, FastHandler>
  readonly slow: ReadonlyMap<string, SlowHandler>
}

const features = {
  access: accessHandlers,
  shop: { ...shopHandlers, ...presetHandlers },
  clients: { ...clientsHandlers, ...clientListHandlers, ...arrivalHandlers, ...mergingHandlers },
  care: careHandlers,
  catalogue: catalogueHandlers,
  calendar: calendarHandlers,
  visits: visitsHandlers,
  imports: importsHandlers,
  codes: codesHandlers,
  exports: exportsHandlers,
  loyalty: loyaltyHandlers,
  people: peopleHandlers,
  printing: printingHandlers,
  fields: fieldsHandlers,
  timeline: timelineHandlers,
  staff: staffHandlers,
  contacts: { ...journalHandlers, ...consentHandlers, ...callHandlers },
  today: todayHandlers,
  sending: sendingHandlers,
  messages: messagesHandlers,
  tasks: taskHandlers,
  audit: auditHandlers,
  privacy: privacyHandlers,
  backups: backupsHandlers,
  segments: segmentsHandlers,
  support: supportHandlers,
  papers: papersHandlers,
  reports: reportsHandlers,
  worth: worthHandlers,
  trends: trendsHandlers,
}

/** Every handler by its operation's name. Each feature's own table is exhaustive by type; what is one of many is told apart by the contract's kind. */
export const handlers: Handlers = {
  fast: handlersOf('query', 'command') as ReadonlyMap<string, FastHandler>,
  slow: handlersOf('report', 'job') as ReadonlyMap<string, SlowHandler>,
}

function handlersOf(...kinds: readonly Kind[]): ReadonlyMap<string, unknown> {
  const named = Object.entries(features).flatMap(([feature, verbs]) =>
    Object.entries(verbs).map(([verb, handler]): [string, unknown] => [`${feature}.${verb}`, handler]),
  )
  return new Map(named.filter(([name]) => kinds.some((kind) => kind === operations.get(name)?.kind)))
}
