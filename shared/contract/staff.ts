import { z } from 'zod'
import { command, query } from './define.ts'
import { id, instant, nothing, opId, requiredLine, version } from './values.ts'

const colour = z.int().min(1).max(8)

const employee = z.object({
  id,
  name: z.string(),
  role: z.enum(['owner', 'administrator', 'employee']),
  colour,
  /** Null for who works here now. */
  leftAt: instant.nullable(),
  /** Clients he answers for. */
  clients: z.int(),
  /** How many visits a week these clients make, by their own rhythm; in tenths. */
  weeklyTenths: z.int(),
  /** Open tasks of his. */
  tasks: z.int(),
  version,
})
export type StaffRow = z.infer<typeof employee>

export const staffOperations = {
  /** Who works here and who did, with the load of each: those who work here first, by name. */
  list: query('everyone', nothing, z.array(employee)),
  add: command('staff.edit', z.strictObject({ opId, name: requiredLine(80), colour }), z.object({ id })),
  update: command('staff.edit', z.strictObject({ opId, id, version, name: requiredLine(80), colour }), z.object({ version })),
  /** He works here no more: his history stays his, and he can be chosen no longer. `handTo` takes his clients and tasks over; null leaves the clients waiting, and gives the tasks to the owner. */
  leave: command(
    'staff.edit',
    z.strictObject({ opId, id, version, handTo: id.nullable() }),
    z.object({ version, clients: z.int(), tasks: z.int() }),
  ),
  comeBack: command('staff.edit', z.strictObject({ opId, id, version }), z.object({ version })),
  /** Gives all clients of one employee to another. */
  handOver: command('staff.edit', z.strictObject({ opId, from: id, to: id }), z.object({ clients: z.int() })),
  /** Who answers for a client, and who served him in his last fifty visits, the most often first. */
  ofClient: query(
    'clients.read',
    z.strictObject({ clientId: id }),
    z.object({
      caretaker: z.object({ id, name: z.string(), left: z.boolean() }).nullable(),
      served: z.array(z.object({ employeeId: id, visits: z.int() })),
      of: z.int(),
    }),
  ),
  /** `instead` is who answered for him until now: CONFLICT when somebody else was chosen meanwhile. */
  setCaretaker: command(
    'clients.edit',
    z.strictObject({ opId, clientId: id, employeeId: id.nullable(), instead: id.nullable() }),
    nothing,
  ),
}
