/** So long must something be left alone before the owner is asked whether it is still needed (F13). */
const IDLE_DAYS = 90
const IDLE_MS = IDLE_DAYS * 86_400_000

interface Use {
  readonly inUse: number
  /** Null when it was never used, or when it is not kept of such things. */
  readonly lastUsedAt: number | null
  /** Null for what is older than the record of it. */
  readonly createdAt: number | null
  readonly retiredAt: number | null
}

/** Whether nobody has filled or used it for 90 days. What is new gets its 90 days; what stands on cards and keeps no time of use is left in peace. */
export function isIdle({ inUse, lastUsedAt, createdAt, retiredAt }: Use, now: number): boolean {
  if (retiredAt !== null) return false
  if (inUse > 0 && lastUsedAt === null) return false
  return now - Math.max(lastUsedAt ?? 0, createdAt ?? 0) >= IDLE_MS
}
