/* Who brought whom: one row a newcomer, no circles, and both are thanked once. */

interface Referral {
  by: number | null
  /** The visit for which both were rewarded. */
  thanked: object | null
}

export function referralBook() {
  const brought = new Map<number, Referral>()
  function isBelow(client: number, by: number): boolean {
    for (let at: number | null = by; at !== null; at = brought.get(at)?.by ?? null) if (at === client) return true
    return false
  }
  return {
    /** False when it must be refused: nobody brings himself, nor who brought him. */
    say(client: number, by: number | null): boolean {
      if (by !== null && isBelow(client, by)) return false
      const known = brought.get(client)
      if (known) known.by = by
      else if (by !== null) brought.set(client, { by, thanked: null })
      return true
    },
    by: (client: number) => brought.get(client)?.by ?? null,
    /** Who is still to be thanked for a newcomer. */
    toThank(client: number): number | null {
      const known = brought.get(client)
      return known === undefined || known.thanked !== null ? null : known.by
    },
    thanked(client: number, visit: object) {
      const known = brought.get(client)
      if (known) known.thanked = visit
    },
    /** The visit was taken back: the next one may be it. */
    forgetThanks(visit: object) {
      for (const known of brought.values()) if (known.thanked === visit) known.thanked = null
    },
    forget: () => brought.clear(),
  }
}
