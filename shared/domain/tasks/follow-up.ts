/** After what a client is followed up: his first visit, or a visit in which he took an item. */
export const FOLLOW_UP_AFTER = ['first-visit', 'item'] as const
export type FollowUpAfter = (typeof FOLLOW_UP_AFTER)[number]

export const FOLLOW_UP_ACTS = ['call', 'write', 'ask'] as const
export type FollowUpAct = (typeof FOLLOW_UP_ACTS)[number]

export const MOST_FOLLOW_UP_DAYS = 365

/** For so many days a follow-up that nobody took up is still asked for; then it has become pointless. */
export const FOLLOW_UP_LASTS = 7
