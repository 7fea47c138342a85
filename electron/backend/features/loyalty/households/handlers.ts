import type { Context, HandlersOf } from '#electron/backend/context.ts'
import { AppError, notFound, refuse } from '#shared/contract/errors.ts'
import type { Household, householdOperations } from '#shared/contract/households.ts'
import { type ClientRecord, cardInUse, findClient, requireClient, requireUnmerged, toFace } from '../../clients/index.ts'
import { familyOf, personOfClient } from '../../people/index.ts'
import { agrees } from '../holds/held.ts'
import { usablePoints } from '../standing.ts'
import {
  addMember,
  findHousehold,
  type HouseholdFields,
  type HouseholdRecord,
  householdOf,
  insertHousehold,
  type MemberRecord,
  membersOf,
  setDissolved,
  setMayUse,
  takeOut,
  updateHousehold,
} from './repository.ts'

export const householdHandlers: Pick<HandlersOf<'loyalty'>, keyof typeof householdOperations> = {
  household(context, { clientId }) {
    const { db } = context
    const client = cardInUse(context, requireClient(context, clientId))
    const household = householdOf(db, client.id)
    return { household: household && told(context, household), relatives: relativesOf(context, client) }
  },

  saveHousehold(context, { opId: _, id, version, members: wanted, ...fields }) {
    const { db, now } = context
    const before = id === null ? null : (findHousehold(db, id) ?? notFound())
    const stood = before === null ? [] : membersOf(db, before.id)
    const members = [...new Map(wanted.map((member) => [member.clientId, member])).values()]
    if (before !== null && before.version !== version) throw new AppError('CONFLICT', { current: told(context, before) })
    requireWhole(fields, members)
    requireOneKind(members.map((member) => requireJoinable(context, member.clientId, before?.id ?? null)))
    if (before !== null && !updateHousehold(db, before.id, version, fields)) notFound()
    const householdId = before?.id ?? insertHousehold(db, fields, now)
    for (const { clientId } of stood)
      if (!members.some((member) => member.clientId === clientId)) takeOut(db, householdId, clientId, now)
    for (const member of members) {
      if (stood.some(({ clientId }) => clientId === member.clientId)) setMayUse(db, householdId, member)
      else addMember(db, householdId, member, now)
    }
    context.audit('household', householdId, {
      before: before && { ...before, members: stood.map((member) => ({ ...member })) },
      after: { ...fields, members },
    })
    tellCards(context, { name: before?.name ?? null, members: stood }, { name: fields.name, members })
    return { id: householdId, version: before === null ? 1 : version + 1 }
  },

  dissolveHousehold(context, { id }) {
    const { db, now } = context
    const before = findHousehold(db, id) ?? notFound()
    const stood = membersOf(db, id)
    setDissolved(db, id, now)
    context.audit('household', id, { before: { ...before, members: stood.map((member) => ({ ...member })) }, after: null })
    tellCards(context, { name: before.name, members: stood }, { name: null, members: [] })
    return {}
  },
}

function requireWhole({ sharesPoints, sharesPasses }: HouseholdFields, members: readonly MemberRecord[]): void {
  if (!sharesPoints && !sharesPasses) refuse('household-shares-nothing')
  if (members.length < 2) refuse('household-too-few')
  if (!members.some(({ mayUse }) => mayUse)) refuse('household-without-user')
}

/** A card that may be in this household. One out of use may stay, but cannot join. */
function requireJoinable(context: Context, clientId: number, householdId: number | null): ClientRecord {
  const client = requireUnmerged(context, clientId)
  const now = householdOf(context.db, clientId)
  if (now !== null && now.id !== householdId) refuse('household-of-another', { name: toFace(client).called })
  if (now === null && client.archivedAt !== null) refuse('client-archived')
  return client
}

/** Sample clients go whole, with their visits: they share with each other only. */
function requireOneKind(clients: readonly ClientRecord[]): void {
  if (new Set(clients.map(({ sample }) => sample)).size > 1) refuse('household-with-sample')
}

interface Stood {
  readonly name: string | null
  readonly members: readonly MemberRecord[]
}

/** Puts on record with each card what household it is in from now on. */
function tellCards(context: Context, before: Stood, after: Stood): void {
  const nameFor = ({ name, members }: Stood, id: number) => (members.some(({ clientId }) => clientId === id) ? name : null)
  for (const id of new Set([...before.members, ...after.members].map(({ clientId }) => clientId))) {
    const [was, is] = [nameFor(before, id), nameFor(after, id)]
    if (was !== is) context.audit('client', id, { changes: [{ field: 'household', before: was, after: is }] })
  }
}

function told(context: Context, household: HouseholdRecord): Household {
  const { db } = context
  const { id, name, sharesPoints, sharesPasses, version } = household
  const members = membersOf(db, id).map(({ clientId, mayUse }) => {
    const client = requireClient(context, clientId)
    const held = !agrees(db, { unit: 'points', clientId })
    return { ...toFace(client), mayUse, points: usablePoints(context, client), held, archived: client.archivedAt !== null }
  })
  return { id, name, sharesPoints, sharesPasses, version, members }
}

/** Who is no family shares no points by itself. */
const NO_FAMILY: ReadonlySet<string> = new Set([
  'friend',
  'colleague',
  'neighbour',
  'classmate',
  'coach',
  'trainee',
  'acquaintance',
])

function relativesOf(context: Context, { id }: ClientRecord) {
  const { db } = context
  const person = personOfClient(db, id)
  if (person === null) return []
  return familyOf(context, person.id).flatMap(({ clientId, relation }) => {
    if (clientId === null || NO_FAMILY.has(relation) || householdOf(db, clientId) !== null) return []
    const client = findClient(db, clientId)
    return client === null ? [] : [{ ...toFace(client), points: usablePoints(context, client) }]
  })
}
