import { accessOperations } from './access.ts'
import { auditOperations } from './audit.ts'
import { backupsOperations } from './backups.ts'
import { calendarOperations } from './calendar.ts'
import { callOperations } from './calls.ts'
import { careOperations } from './care.ts'
import { catalogueOperations } from './catalogue.ts'
import { clientsOperations } from './clients.ts'
import { codesOperations } from './codes.ts'
import { consentOperations } from './consent.ts'
import { exportsOperations } from './exports.ts'
import { fieldsOperations } from './fields.ts'
import { importsOperations } from './imports.ts'
import { journalOperations } from './journal.ts'
import { loyaltyOperations } from './loyalty.ts'
import { mergeOperations } from './merges.ts'
import { messagesOperations } from './messages.ts'
import { papersOperations } from './papers.ts'
import { peopleOperations } from './people.ts'
import { printingOperations } from './printing.ts'
import { privacyOperations } from './privacy.ts'
import { reportsOperations } from './reports.ts'
import { segmentsOperations } from './segments.ts'
import { sendingOperations } from './sending.ts'
import { shopOperations } from './shop.ts'
import { staffOperations } from './staff.ts'
import { supportOperations } from './support.ts'
import { taskOperations } from './tasks.ts'
import { timelineOperations } from './timeline.ts'
import { todayOperations } from './today.ts'
import { trendsOperations } from './trends.ts'
import { visitsOperations } from './visits.ts'
import { worthOperations } from './worth.ts'

/** Everything that may be asked of the program, by `feature.verb`. */
export const contract = {
  shop: shopOperations,
  access: accessOperations,
  clients: { ...clientsOperations, ...mergeOperations },
  codes: codesOperations,
  people: peopleOperations,
  fields: fieldsOperations,
  staff: staffOperations,
  care: careOperations,
  catalogue: catalogueOperations,
  calendar: calendarOperations,
  visits: visitsOperations,
  loyalty: loyaltyOperations,
  imports: importsOperations,
  exports: exportsOperations,
  timeline: timelineOperations,
  contacts: { ...journalOperations, ...consentOperations, ...callOperations },
  today: todayOperations,
  sending: sendingOperations,
  messages: messagesOperations,
  tasks: taskOperations,
  segments: segmentsOperations,
  audit: auditOperations,
  printing: printingOperations,
  privacy: privacyOperations,
  backups: backupsOperations,
  support: supportOperations,
  papers: papersOperations,
  reports: reportsOperations,
  worth: worthOperations,
  trends: trendsOperations,
}
export type Contract = typeof contract
