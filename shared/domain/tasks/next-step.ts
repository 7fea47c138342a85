import type { TaskKind } from './task.ts'

interface NextStep {
  /** Which words propose it. */
  readonly step: 'call-again' | 'call-after-writing' | 'ask-again' | 'ask-how-liked' | 'tell-it-is-done'
  readonly kind: TaskKind
  /** Days from today. */
  readonly days: number
}

/** What usually comes after a task of that kind for a client; proposed, never made by itself. */
export const nextSteps: Readonly<Record<TaskKind, NextStep>> = {
  call: { step: 'call-again', kind: 'call', days: 14 },
  write: { step: 'call-after-writing', kind: 'call', days: 3 },
  ask: { step: 'ask-again', kind: 'ask', days: 30 },
  give: { step: 'ask-how-liked', kind: 'ask', days: 7 },
  do: { step: 'tell-it-is-done', kind: 'call', days: 0 },
}
