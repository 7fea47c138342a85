/** Whether something can be had for points or stamps: now, or soon. */
export const REWARDS_AHEAD = ['now', 'near'] as const

/** A reward is within reach when that many usual visits bring it. */
export const VISITS_IN_REACH = 2

/** How many visits bring what is missing: 0 where nothing is, without end where a visit brings nothing. */
export const visitsTo = ({ missing, perVisit }: { readonly missing: number; readonly perVisit: number }): number =>
  missing <= 0 ? 0 : missing / Math.max(perVisit, 0)
