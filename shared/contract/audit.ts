import { z } from 'zod'
import { AUDIT_GROUPS } from '#shared/domain/audit/group.ts'
import { AUDIT_FACTS, type AuditFactName } from '#shared/domain/audit/told.ts'
import { query, report } from './define.ts'
import { changeList } from './timeline.ts'
import { day, id, instant, nothing } from './values.ts'

const factNames = Object.keys(AUDIT_FACTS) as [AuditFactName, ...AuditFactName[]]
const factValue = z.union([z.string(), z.int(), z.boolean()]).nullable()

const line = z.object({
  seq: z.int(),
  at: instant,
  operation: z.string(),
  group: z.enum(AUDIT_GROUPS),
  /** Who did it; null = the program by itself. */
  by: z.object({ id, name: z.string() }).nullable(),
  /** Whose permission it needed. */
  allowedBy: z.string().nullable(),
  device: z.string(),
  client: z.object({ id, called: z.string() }).nullable(),
  /** The name of what else it is about: an item, a programme, an employee. */
  about: z.string(),
  reason: z.string(),
  changes: changeList,
  facts: z.array(z.object({ name: z.enum(factNames), before: factValue, after: factValue })),
  /** Its words were blanked, because its client was erased. */
  blanked: z.boolean(),
})
export type AuditLine = z.infer<typeof line>

/** The last link: what is printed today can be held against the record later. */
const head = z.object({ seq: z.int(), code: z.string() })

export const auditOperations = {
  /** Who did what, the latest first. Days are business days. */
  list: report(
    'audit.read',
    z.strictObject({
      /** Null = everyone; 0 = what the program does by itself. */
      employeeId: z.int().nonnegative().nullable(),
      group: z.enum(AUDIT_GROUPS).nullable(),
      clientId: id.nullable(),
      from: day.nullable(),
      until: day.nullable(),
      /** Entries before this one. */
      before: z.int().positive().nullable(),
      limit: z.int().min(1).max(500),
    }),
    z.object({ rows: z.array(line), more: z.boolean() }),
  ),
  head: query('audit.read', nothing, z.object({ head: head.nullable() })),
  /** Goes through the whole chain; `printed` is what somebody reads from an earlier sheet. */
  verify: report(
    'audit.read',
    z.strictObject({
      printed: z
        .strictObject({ seq: z.int().positive(), code: z.string().trim().min(1, 'missing').max(60, 'too-long') })
        .nullable(),
    }),
    z.object({
      at: instant,
      entries: z.int(),
      /** Entries whose words were blanked. */
      blanked: z.int(),
      head: head.nullable(),
      /** The first link that does not hold. `changed`: it does not say any more what it said, or stands elsewhere; `missing`: taken out before it; `end`: the last ones are gone. */
      broken: z.object({ seq: z.int(), at: instant.nullable(), why: z.enum(['changed', 'missing', 'end']) }).nullable(),
      /** Whether the record still has the printed link; null when none was asked for. */
      printed: z.enum(['same', 'different', 'absent']).nullable(),
    }),
  ),
}
