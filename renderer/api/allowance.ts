import { useSyncExternalStore } from 'react'
import type { Right } from '#shared/contract/rights.ts'
import { ApiError } from './errors.ts'

/** An act for which whoever works here has no right, as long as nobody has said whether somebody else allows it. */
export interface Forbidden {
  readonly operation: string
  readonly right: Right
  /** Whether somebody allowed it already, who has not this right either. */
  readonly still: boolean
  answer(allowed: boolean): void
}

let asked: readonly Forbidden[] = []
const watchers = new Set<() => void>()

/** What is to be allowed by somebody else now; null for nothing. */
export function useForbidden(): Forbidden | null {
  return useSyncExternalStore(watch, () => asked[0] ?? null)
}

/** Nobody is here any more who could be asked. */
export function refuseAllForbidden(): void {
  for (const each of asked) each.answer(false)
}

/** Carries an act out, and again as soon as somebody has allowed it, if whoever works here may not do it. Rejects with the refusal if nobody does. */
export async function withAllowance<T>(operation: string, act: () => Promise<T>): Promise<T> {
  let before: Right | null = null
  for (;;) {
    try {
      return await act()
    } catch (error) {
      const right = rightMissing(error)
      if (right === null || !(await askAround(operation, right, right === before))) throw error
      before = right
    }
  }
}

/** The right for want of which something was refused. */
function rightMissing(error: unknown): Right | null {
  return error instanceof ApiError && error.code === 'NO_RIGHT' ? ((error.details?.right as Right | undefined) ?? null) : null
}

function askAround(operation: string, right: Right, still: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const forbidden: Forbidden = {
      operation,
      right,
      still,
      answer(allowed) {
        change(asked.filter((each) => each !== forbidden))
        resolve(allowed)
      },
    }
    change([...asked, forbidden])
  })
}

function change(next: readonly Forbidden[]): void {
  asked = next
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}
