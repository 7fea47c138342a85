import type { WatchRulesTold } from '#shared/contract/watch.ts'
import { WATCH_BOUNDS, WATCH_CAUSES, type WatchCause } from '#shared/domain/loyalty/self-dealing.ts'

export type RuleField = keyof typeof WATCH_BOUNDS

/** As it is typed: each number a text. */
export type RulesDraft = Readonly<
  Record<WatchCause, { readonly on: boolean; readonly numbers: Readonly<Partial<Record<RuleField, string>>> }>
>

const FIELDS = ['least', 'share', 'times', 'minutes', 'points'] as const satisfies readonly RuleField[]

export function fieldsOf(draft: RulesDraft, cause: WatchCause): readonly RuleField[] {
  return FIELDS.filter((field) => draft[cause].numbers[field] !== undefined)
}

export function draftOf(rules: WatchRulesTold): RulesDraft {
  return Object.fromEntries(
    WATCH_CAUSES.map((cause) => {
      const { on, ...numbers } = rules[cause]
      return [cause, { on, numbers: Object.fromEntries(Object.entries(numbers).map(([field, value]) => [field, String(value)])) }]
    }),
  ) as unknown as RulesDraft
}

/** Whether a number can be used as it is typed. */
export function isClear(cause: WatchCause, field: RuleField, text: string): boolean {
  const value = Number(text)
  const smallest = cause === 'many-a-day' && field === 'least' ? 2 : 1
  return text.trim() !== '' && Number.isInteger(value) && value >= smallest && value <= WATCH_BOUNDS[field]
}

/** The rules that are meant, or null while a number is not clear. */
export function rulesFrom(draft: RulesDraft): WatchRulesTold | null {
  const clear = WATCH_CAUSES.every((cause) =>
    fieldsOf(draft, cause).every((field) => isClear(cause, field, draft[cause].numbers[field] ?? '')),
  )
  if (!clear) return null
  return Object.fromEntries(
    WATCH_CAUSES.map((cause) => {
      const { on, numbers } = draft[cause]
      return [cause, { on, ...Object.fromEntries(Object.entries(numbers).map(([field, text]) => [field, Number(text)])) }]
    }),
  ) as unknown as WatchRulesTold
}

/** Causes whose rules are not the same. */
export function different(one: WatchRulesTold, other: WatchRulesTold): WatchCause[] {
  return WATCH_CAUSES.filter((cause) => JSON.stringify(draftOf(one)[cause]) !== JSON.stringify(draftOf(other)[cause]))
}
