/** Marks a branch no value can reach; when one does, the message names it, so the log tells what the types promised wrongly. */
export function assertNever(value: never, what: string): never {
  throw new Error(`${what} has no branch for ${JSON.stringify(value)}`)
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}
