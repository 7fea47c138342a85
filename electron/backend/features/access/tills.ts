/** Who works at each till, kept in memory only: after a restart everybody enters anew. */
export interface Tills {
  /**
   * Null for a till at which nobody works. Longer without any question than `idle` milliseconds (0 = never), and nobody does; a clock that was set
   * back by more counts the same.
   */
  workerAt(device: string, now: number, idle: number): number | null
  enter(device: string, employeeId: number, now: number): void
  leave(device: string): void
  /** Of one employee at all tills, or of everybody. */
  leaveAll(employeeId: number | null): void
  /** Somebody allows one operation of a till, for so many milliseconds from now; a clock that is set back ends it. */
  lend(device: string, operation: string, employeeId: number, now: number, lasts: number): void
  /** Who allows it now; `spend` takes that back. */
  lender(device: string, operation: string, now: number): { readonly employeeId: number; spend(): void } | null
}

interface Working {
  readonly employeeId: number
  askedAt: number
}

export function keepTills(): Tills {
  const working = new Map<string, Working>()
  const lent = new Map<string, { operation: string; employeeId: number; from: number; until: number }>()
  return {
    workerAt(device, now, idle) {
      const at = working.get(device)
      if (at === undefined) return null
      if (idle > 0 && Math.abs(now - at.askedAt) > idle) {
        working.delete(device)
        return null
      }
      at.askedAt = now
      return at.employeeId
    },
    enter(device, employeeId, now) {
      working.set(device, { employeeId, askedAt: now })
      lent.delete(device)
    },
    leave(device) {
      working.delete(device)
      lent.delete(device)
    },
    leaveAll(employeeId) {
      for (const [device, at] of working) if (employeeId === null || at.employeeId === employeeId) working.delete(device)
      for (const [device, at] of lent) if (employeeId === null || at.employeeId === employeeId) lent.delete(device)
    },
    lend(device, operation, employeeId, now, lasts) {
      lent.set(device, { operation, employeeId, from: now, until: now + lasts })
    },
    lender(device, operation, now) {
      const at = lent.get(device)
      if (at === undefined || at.operation !== operation || now < at.from || now > at.until) return null
      return { employeeId: at.employeeId, spend: () => lent.delete(device) }
    },
  }
}
