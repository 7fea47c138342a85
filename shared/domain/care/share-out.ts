export interface Caretaker {
  readonly id: number
  /** Clients he answers for already. */
  readonly clients: number
}

export interface Orphan {
  readonly clientId: number
  /** Who served him, and at how many of his last visits. */
  readonly served: readonly { readonly employeeId: number; readonly visits: number }[]
}

/**
 * Who could answer for each of these clients, so that the loads become as equal as they can: each next client goes to whoever has the fewest. Within
 * that, whoever has served a client most has him. Empty where there is nobody to answer.
 */
export function shareOut(orphans: readonly Orphan[], caretakers: readonly Caretaker[]): Map<number, number> {
  const room = roomOf(orphans.length, caretakers)
  const shared = new Map<number, number>()
  const give = (clientId: number, employeeId: number) => {
    const left = room.get(employeeId) ?? 0
    if (left === 0 || shared.has(clientId)) return
    shared.set(clientId, employeeId)
    room.set(employeeId, left - 1)
  }
  const known = orphans.flatMap(({ clientId, served }) => served.map((by) => ({ clientId, ...by })))
  const byVisits = known.toSorted(
    (one, other) => other.visits - one.visits || one.clientId - other.clientId || one.employeeId - other.employeeId,
  )
  for (const { clientId, employeeId } of byVisits) give(clientId, employeeId)
  for (const { clientId } of orphans) for (const { id } of caretakers) give(clientId, id)
  return shared
}

/** How many each takes on. */
function roomOf(count: number, caretakers: readonly Caretaker[]): Map<number, number> {
  const loads = caretakers.map(({ id, clients }) => ({ id, clients, takes: 0 }))
  for (let given = 0; given < count && loads.length > 0; given += 1) {
    const least = loads.reduce((one, other) => (other.clients + other.takes < one.clients + one.takes ? other : one))
    least.takes += 1
  }
  return new Map(loads.map(({ id, takes }) => [id, takes]))
}
