import type { TodayLine } from '#shared/contract/today.ts'

type Key = Pick<TodayLine, 'cause'> & { readonly client: { readonly id: number } | null }

/** Tells a line of the day among all. */
export const keyOf = ({ client, cause }: Key): string => `${client?.id ?? ''} ${cause}`

/** Whom it is about; a task that concerns nobody is called by what is to be done. */
export function calledOf({ client, reason }: TodayLine): string {
  return client?.called ?? ('text' in reason ? reason.text : '')
}
