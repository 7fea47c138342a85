/** What is to be done: speak with somebody by telephone, write to him, ask him when he comes, give or do something. */
export const TASK_KINDS = ['call', 'write', 'ask', 'give', 'do'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** `dropped`: nobody is to do it any more, with the reason. */
export const TASK_STATES = ['open', 'done', 'dropped'] as const
