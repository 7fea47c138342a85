/** What Today is about, in the order in which it is read. */
export const TODAY_KINDS = ['greet', 'ask', 'promise', 'collect', 'call', 'settle', 'renew', 'care'] as const
export type TodayKind = (typeof TODAY_KINDS)[number]
