import type { RulesOf } from '#shared/contract/programmes.ts'
import { daysAfter, type Span } from './reckoning.ts'

/* Which rules are in force on a day, and what is on offer: as the owner has said it. */

interface Version {
  readonly from: string
  readonly until: string | null
  readonly rules: unknown
}

/** What a pass is sold with. */
export interface PassTerms {
  readonly categories: readonly string[]
  /** Null: as many as he likes. */
  readonly entries: number | null
  readonly lasts: Span | null
  readonly starts: 'purchase' | 'first-use'
}

export interface Reward {
  readonly cost: number
  readonly effect:
    | { readonly kind: 'item'; readonly categories: readonly string[]; readonly freeUpTo: number | null }
    | { readonly kind: 'percent'; readonly hundredths: number; readonly ceiling: number | null }
    | { readonly kind: 'money'; readonly amount: number }
  readonly most: number | null
  readonly mostDays: number | null
}

export function rulesBook() {
  const programmes = new Map<string, Version[]>()

  const versionOn = (key: string, day: string): unknown => {
    const latest = (programmes.get(key) ?? []).findLast(({ from }) => from <= day)
    return latest && (latest.until === null || day <= latest.until) ? latest.rules : null
  }
  const begunBefore = (key: string, from: string) => (programmes.get(key) ?? []).filter((version) => version.from < from)
  return {
    passTypes: new Map<number, PassTerms>(),
    rewards: new Map<number, Reward>(),
    pointsOn: (day: string) => versionOn('points', day) as RulesOf<'points'> | null,
    stampsOn: (card: number, day: string) => versionOn(`stamps${card}`, day) as RulesOf<'stamps'> | null,
    discountOn: (day: string) => versionOn('discount', day) as RulesOf<'discount'> | null,
    tiersOn: (day: string) => versionOn('tiers', day) as RulesOf<'tiers'> | null,
    bonusOn: (occasion: 'birthday' | 'welcome', day: string) => versionOn(occasion, day) as RulesOf<'bonus'> | null,
    referralOn: (day: string) => versionOn('referral', day) as RulesOf<'referral'> | null,
    cards: () => [...programmes.keys()].filter((key) => key.startsWith('stamps')).map((key) => Number(key.slice(6))),
    setProgramme(key: string, from: string, rules: unknown) {
      programmes.set(key, [...begunBefore(key, from), { from, until: null, rules }])
    },
    stopProgramme(key: string, from: string) {
      const kept = begunBefore(key, from)
      const last = kept.pop()
      if (last === undefined) return
      const until = last.until !== null && last.until < from ? last.until : daysAfter(from, -1)
      programmes.set(key, [...kept, { ...last, until }])
    },
  }
}
export type RulesBook = ReturnType<typeof rulesBook>
