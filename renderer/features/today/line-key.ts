import type { TodayLine } from '#shared/contract/today.ts'

/** Tells a line of the day among all. */
export const keyOf = ({ client, cause }: Pick<TodayLine, 'cause'> & { client: { readonly id: number } }): string =>
  `${client.id} ${cause}`
